namespace Inventory.Core.Resources;

/// <summary>A row that people know by its number. Instants are UTC.</summary>
public abstract class Entity
{
    /// <summary>Identity; pages and scripts address the row by it. 0 until it is saved.</summary>
    public long Id { get; set; }

    /// <summary>When the row was made; null on rows that came from elsewhere without a date.</summary>
    public DateTime? Created { get; set; }

    /// <summary>When the row was last saved.</summary>
    public DateTime? LastUpdated { get; set; }

    /// <summary>Raised at every save: tells two editors apart.</summary>
    [Derived]
    public long Version { get; set; }
}

/// <summary>A row with a parent of its own kind. <see cref="Path"/> holds the ids from the root, "/1/4/9/", so that a subtree is one range.</summary>
public interface ITree
{
    long Id { get; }

    long? ParentId { get; }

    string Path { get; set; }

    /// <summary>How far below its root it lies; 0 for a root.</summary>
    int Depth => Path.Count(c => c == '/') - 2;
}

/// <summary>
/// A tree whose lists are outlines: what lies in a row follows it, rows beside each other by name. <see cref="TreeSort"/> is a sort key of the whole way from the root.
/// </summary>
public interface IOutline : ITree
{
    string NameSort { get; }

    string TreeSort { get; set; }
}

/// <summary>A row with columns that follow from others: normalised keys, sort keys, search text.</summary>
public interface IKeyed
{
    /// <summary>Called before every save.</summary>
    void RefreshKeys();
}

/// <summary>A row that takes over what follows from its references: told after they are loaded and before its rules are asked.</summary>
public interface ICompleted
{
    void Complete(bool isNew);
}

/// <summary>A row with rules of its own, told after its references are loaded and before it is saved.</summary>
public interface IChecked
{
    void Check(Problems problems);
}

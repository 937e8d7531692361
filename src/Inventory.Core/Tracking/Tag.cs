using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>A coloured label that rows of any kind may carry.</summary>
[ObjectType("extras.tag")]
public sealed class Tag : Entity
{
    public string Name { get; set; } = null!;

    /// <summary>May hold letters of any script, unlike other slugs.</summary>
    public string Slug { get; set; } = null!;

    public string Color { get; set; } = "9e9e9e";

    public string Description { get; set; } = "";

    /// <summary>Tags are listed by weight, then name.</summary>
    public int Weight { get; set; } = 1000;

    /// <summary>Object types that may carry it, comma-separated; empty means any.</summary>
    public string ObjectTypes { get; set; } = "";

    /// <summary>Whether rows of the kind may carry it.</summary>
    public bool Fits(string objectType) => ObjectTypes.Length == 0 || ObjectTypes.Split(',').Contains(objectType);

    public override string ToString() => Name;
}

/// <summary>One tag on one row.</summary>
public sealed class TaggedItem
{
    public long TagId { get; set; }

    public Tag Tag { get; set; } = null!;

    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }
}

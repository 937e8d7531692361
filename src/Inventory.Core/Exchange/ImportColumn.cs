using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>One column of a file that is imported, as people are told of it.</summary>
public abstract class ImportColumn(string name, string label)
{
    /// <summary>What stands in the header: "site", or "site.slug" with one of <see cref="Keys"/>.</summary>
    public string Name { get; } = name;

    public string Label { get; } = label;

    /// <summary>Whether a new row needs it.</summary>
    public bool IsRequired { get; init; }

    public string? Help { get; init; }

    /// <summary>By what a row that it points at may be told, after a dot; the first when nothing is said. None for plain values.</summary>
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>The header in a file that comes back: with a key by which no two rows are alike.</summary>
    public virtual string Header => Name;

    /// <summary>Whether a file that comes back needs it.</summary>
    public virtual bool IsWritten => true;
}

/// <inheritdoc cref="ImportColumn"/>
public abstract class ImportColumn<T>(string name, string label) : ImportColumn(name, label)
    where T : Entity
{
    /// <summary>The fields that must be loaded for <see cref="Write"/>.</summary>
    public virtual IReadOnlyList<Field<T>> Needs => [];

    /// <summary>Names of columns that are read before it, where the file has them.</summary>
    internal virtual IEnumerable<string> ReadAfter => [];

    /// <summary>The cell of a file that comes back unchanged, without regard to how the file quotes.</summary>
    public abstract string Write(T row, Page<T> page);

    /// <summary>Rows were made that may be called like what was found before.</summary>
    internal virtual void Forget()
    {
    }

    /// <summary>Reads the cells of many rows at once.</summary>
    /// <param name="cell">Where the column stands in the rows.</param>
    /// <param name="key">By what rows are told in this file; null as usual.</param>
    internal abstract Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel);
}

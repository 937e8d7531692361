using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>Some rows of a file that are read and saved together.</summary>
public sealed class ImportSlice(Operation operation, IReadOnlyList<ImportRow> rows)
{
    public Operation Operation { get; } = operation;

    public IReadOnlyList<ImportRow> Rows { get; } = rows;

    /// <summary>The rows that say something in a column.</summary>
    internal IEnumerable<(ImportRow Row, string Text)> Given(int cell) =>
        from row in Rows
        let text = row.Cells[cell]
        where text is not null
        select (row, text);
}

/// <summary>One row of a file, and what was made of it.</summary>
/// <param name="number">Its place in the file, from 1, without the header.</param>
/// <param name="cells">Null where the row says nothing of a column.</param>
public sealed class ImportRow(int number, IReadOnlyList<string?> cells)
{
    public int Number { get; } = number;

    public IReadOnlyList<string?> Cells { get; } = cells;

    /// <summary>Why cells cannot be read, by their places.</summary>
    internal IReadOnlyDictionary<int, string> Errors { get; init; } = ReadOnlyDictionary<int, string>.Empty;

    /// <summary>The row that it changes; null for a new one.</summary>
    public long? Id { get; set; }

    /// <summary>What is entered, by fields.</summary>
    public Dictionary<Field, object?> Values { get; } = [];

    /// <summary>What is entered into custom fields; null takes a value away.</summary>
    public JsonObject Custom { get; } = [];

    /// <summary>What columns say that only mean something together, by their names.</summary>
    public Dictionary<string, string> Said { get; } = [];

    /// <summary>The rows that its columns point at: what narrows other columns.</summary>
    public Dictionary<string, long?> Found { get; } = [];

    /// <summary>What is wrong, by names of columns or of fields.</summary>
    public Problems Problems { get; } = new();
}

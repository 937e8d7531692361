using System.Collections.ObjectModel;

namespace Inventory.Core.Exchange;

/// <summary>A file as a table: its header, and its rows as they are asked for.</summary>
public sealed record ImportTable(IReadOnlyList<string> Headers, IEnumerable<ImportLine> Lines)
{
    /// <summary>Files with more are not read.</summary>
    public const int MostColumns = 1000;
}

/// <summary>One row of a file.</summary>
/// <param name="Number">Its place, from 1, without the header.</param>
/// <param name="Cells">As many as there are headers; null where the row says nothing.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
public sealed record ImportLine(int Number, IReadOnlyList<string?> Cells, string? Problem = null)
{
    /// <summary>Why cells cannot be read, as "#N/A" of a spreadsheet, by their places. They say nothing.</summary>
    public IReadOnlyDictionary<int, string> Errors { get; init; } = ReadOnlyDictionary<int, string>.Empty;
}

/// <summary>The file cannot be read; the message says why, and what to do.</summary>
public sealed class UnreadableFileException(string message, Exception? cause = null) : Exception(message, cause);

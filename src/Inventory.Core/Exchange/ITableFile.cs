namespace Inventory.Core.Exchange;

/// <summary>A table that becomes a file while its rows are read. A file that is not ended cannot be taken for a whole one where its format can tell.</summary>
internal interface ITableFile
{
    /// <summary>Writes some rows; before the first ones, the headers. Cells are text, numbers, days, moments (UTC) or null.</summary>
    Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancel);

    Task EndAsync(CancellationToken cancel);
}

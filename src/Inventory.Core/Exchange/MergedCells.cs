using ExcelDataReader;

namespace Inventory.Core.Exchange;

/// <summary>The merged cells of a sheet, whose rows come one after another: all cells of a range hold the value of its first.</summary>
internal sealed class MergedCells(IReadOnlyList<CellRange> ranges)
{
    private readonly Queue<CellRange> _ahead = new(ranges.Where(r => r.FromRow >= 0 && r.FromColumn >= 0).OrderBy(r => r.FromRow));
    private readonly List<(CellRange Range, SheetCell Value)> _here = [];

    /// <param name="cells">Those of the row, as far as anything stands in it.</param>
    /// <param name="width">How many a row of the sheet may have.</param>
    public void Fill(int row, List<SheetCell> cells, int width)
    {
        _here.RemoveAll(m => m.Range.ToRow < row);
        while (_ahead.TryPeek(out var next) && next.FromRow <= row)
        {
            _ahead.Dequeue();
            if (next.ToRow >= row && next.FromColumn < cells.Count && !cells[next.FromColumn].IsBlank) _here.Add((next, cells[next.FromColumn]));
        }
        // In a sheet that is whole they never overlap.
        if (_here.Count > width) throw new UnreadableFileException("Merged cells of the workbook overlap. Open it in a spreadsheet program and save it again as .xlsx.");
        foreach (var (range, value) in _here)
            for (var i = range.FromColumn; i <= range.ToColumn && i < width; i++)
            {
                while (cells.Count <= i) cells.Add(new(""));
                cells[i] = value;
            }
    }
}

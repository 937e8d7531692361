using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>Where a column of the kind stands in a file, and by what rows are told in it.</summary>
internal sealed record Placed<T>(ImportColumn<T> Column, int Cell, string? Key, string Header)
    where T : Entity;

/// <summary>Reads the headers of a file before any of its rows.</summary>
internal static class ImportHeader
{
    public static IReadOnlyList<Placed<T>> Read<T>(IReadOnlyList<string> file, IReadOnlyList<string?>? mapping, IReadOnlyList<ImportColumn<T>> columns, List<CellProblem> problems)
        where T : Entity
    {
        var placed = new List<Placed<T>>();
        for (var cell = 0; cell < file.Count; cell++)
        {
            var header = mapping is null ? file[cell] : cell < mapping.Count ? mapping[cell] : null;
            if (mapping is not null && header is null) continue;
            if (Find(header ?? "", columns, out var problem) is not var (column, key)) problems.Add(new(null, Said(file[cell], cell), problem));
            else if (placed.Find(p => p.Column == column) is { } other) problems.Add(new(null, Said(file[cell], cell), $"It is the same column as “{other.Header}”."));
            else placed.Add(new(column, cell, key, file[cell]));
        }
        return Ordered(placed);
    }

    // What narrows a column is read before it.
    private static List<Placed<T>> Ordered<T>(List<Placed<T>> placed)
        where T : Entity
    {
        var ordered = new List<Placed<T>>();
        foreach (var one in placed) Visit(one);
        return ordered;

        void Visit(Placed<T> one)
        {
            if (ordered.Contains(one)) return;
            foreach (var name in one.Column.ReadAfter)
                if (placed.Find(p => p.Column.Name == name) is { } first && first != one) Visit(first);
            ordered.Add(one);
        }
    }

    private static (ImportColumn<T> Column, string? Key)? Find<T>(string header, IReadOnlyList<ImportColumn<T>> columns, out string problem)
        where T : Entity
    {
        problem = "";
        if (columns.FirstOrDefault(c => c.Name == header) is { } whole) return (whole, null);
        var (name, key) = header.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (header[..dot], header[(dot + 1)..]) : (header, null);
        if (columns.FirstOrDefault(c => c.Name == name) is not { } column)
            problem = header.Length == 0 ? "It has no header." : $"There is no column “{name}”. There are: {string.Join(", ", columns.Select(c => c.Name))}.";
        else if (column.Keys.Count == 0) problem = $"“{name}” points at nothing, so “.{key}” says nothing.";
        else if (!column.Keys.Contains(key)) problem = $"“{name}” is not told by “{key}”, but by {string.Join(", ", column.Keys)}.";
        else return (column, key);
        return null;
    }

    private static string Said(string header, int cell) => header.Length > 0 ? header : $"column {cell + 1}";
}

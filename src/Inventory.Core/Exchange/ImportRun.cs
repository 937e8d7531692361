using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>One file on its way into one operation.</summary>
internal sealed class ImportRun<T>(Operation operation, ImportOrder order)
    where T : Entity, new()
{
    private const int MostProblems = 100;
    private readonly Resource<T> _resource = operation.Catalog.Of<T>();
    private readonly Records<T> _records = operation.Records<T>();
    private readonly List<CellProblem> _problems = [];
    private readonly List<(int Number, long Id)> _created = [];
    private readonly List<(int Number, long Id)> _changed = [];
    private readonly HashSet<long> _ids = [];
    private IReadOnlyList<Placed<T>> _placed = [];
    private int _unchanged;

    public async Task<ImportResult> RunAsync(ImportTable table, int total, IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        _placed = ImportHeader.Read(table.Headers, order.Mapping, await ImportColumns.OfAsync<T>(operation, cancel), _problems);
        if (_placed.Count == 0 && _problems.Count == 0) _problems.Add(new(null, null, "None of the file's columns is imported."));
        if (order.KeepsIds) await CheckNumbersAsync(cancel);
        if (_problems.Count > 0) return Refused(false);
        var done = 0;
        foreach (var lines in ImportOrdering.Slices(table.Lines, _placed, Records<T>.DraftsAtOnce))
        {
            await EnterAsync(lines, cancel);
            progress?.Report((done += lines.Count, total));
            if (_problems.Count >= MostProblems || operation.IsRefused) return Refused(done < total);
        }
        if (_problems.Count == 0)
            foreach (var (number, message) in await _records.ObjectionsAsync(_created, _changed, cancel)) _problems.Add(new(number, null, message));
        if (_problems.Count > 0) return Refused(false);
        if (order.KeepsIds) await _records.PassIdsAsync(cancel);
        return new ImportResult.Done(_created.Count, _changed.Count, _unchanged);
    }

    private async Task CheckNumbersAsync(CancellationToken cancel)
    {
        if (_placed.All(p => p.Column is not IdColumn<T>)) _problems.Add(new(null, null, "Numbers can be kept only where the file has a column “id”."));
        else if (!await _records.IsEmptyAsync(cancel)) _problems.Add(new(null, "id", $"Numbers can be kept only while there are no {_resource.Plural.ToLowerInvariant()}."));
    }

    private async Task EnterAsync(IReadOnlyList<ImportLine> lines, CancellationToken cancel)
    {
        foreach (var line in lines.Where(l => l.Problem is not null)) _problems.Add(new(line.Number, null, line.Problem!));
        var slice = new ImportSlice(operation, [.. lines.Where(l => l.Problem is null).Select(RowOf)]);
        await ReadIdsAsync(slice, cancel);
        // Whether they are new or which row they change is not known: the rest says nothing.
        foreach (var row in slice.Rows.Where(r => r.Problems.Any)) _problems.Add(new(row.Number, HeaderOf(row.Problems.List[0]), row.Problems.List[0].Message));
        slice = new(operation, [.. slice.Rows.Where(r => !r.Problems.Any)]);
        if (_resource is IImported<T> own && await own.PrepareAsync(slice, _placed.ToDictionary(p => p.Column.Name, p => (p.Cell, p.Key)), cancel))
            foreach (var one in _placed) one.Column.Forget();
        foreach (var one in _placed.Where(p => p.Column is not IdColumn<T>)) TellErrors(slice, one);
        foreach (var one in _placed.Where(p => p.Column is not IdColumn<T>)) await one.Column.EnterAsync(slice, one.Cell, one.Key, cancel);
        List<Draft> drafts = [.. slice.Rows.Select(r => new Draft(r.Number, r.Id, r.Values, r.Custom, r.Problems))];
        await _records.EnterAsync(drafts, isLookingOnly: _problems.Count > 0, order.KeepsIds, cancel);
        foreach (var draft in drafts) Take(draft);
    }

    private async Task ReadIdsAsync(ImportSlice slice, CancellationToken cancel)
    {
        if (_placed.FirstOrDefault(p => p.Column is IdColumn<T>) is not { } ids) return;
        TellErrors(slice, ids);
        await ids.Column.EnterAsync(slice, ids.Cell, null, cancel);
        foreach (var row in slice.Rows)
        {
            if (row.Id is not { } id)
            {
                if (order.KeepsIds && !row.Problems.Any) row.Problems.Add("id", "Id is required where numbers are kept.");
            }
            else if (!_ids.Add(id)) row.Problems.Add("id", $"Another row of the file has the id {id} too.");
            else if (!order.KeepsIds && !_resource.Acts.HasFlag(Acts.Change)) row.Problems.Add("id", $"{_resource.Plural} are never changed.");
        }
    }

    // What no row can hold is not looked for either.
    private static ImportRow RowOf(ImportLine line)
    {
        if (line.Cells.All(c => c is null || Text.IsStorable(c))) return new(line.Number, line.Cells) { Errors = line.Errors };
        var errors = new Dictionary<int, string>(line.Errors);
        foreach (var (place, cell) in line.Cells.Index())
            if (cell is not null && !Text.IsStorable(cell)) errors[place] = "It holds a character that cannot be stored.";
        return new(line.Number, [.. line.Cells.Select((c, place) => errors.ContainsKey(place) ? null : c)]) { Errors = errors };
    }

    private static void TellErrors(ImportSlice slice, Placed<T> placed)
    {
        foreach (var row in slice.Rows)
            if (row.Errors.TryGetValue(placed.Cell, out var error)) row.Problems.Add(placed.Column.Name, error);
    }

    private void Take(Draft draft)
    {
        // What could not be read is missing too: the first says why.
        foreach (var problem in draft.Problems.List.DistinctBy(p => p.Field ?? p.Message)) _problems.Add(new(draft.Number, HeaderOf(problem), problem.Message));
        if (draft.Fared == Fared.Created) _created.Add((draft.Number, draft.Row!.Id));
        else if (draft.Fared == Fared.Changed) _changed.Add((draft.Number, draft.Row!.Id));
        else if (draft.Fared == Fared.Unchanged) _unchanged++;
    }

    // As the file calls it; custom fields are told by their titles.
    private string? HeaderOf(Problem problem) =>
        problem.Field is null ? null
        : problem.Field == "custom_fields" && _placed.FirstOrDefault(p => p.Column is CustomValueColumn<T> && problem.Message.StartsWith(p.Column.Label, StringComparison.Ordinal)) is { } custom ? custom.Header
        : _placed.FirstOrDefault(p => p.Column.Name == problem.Field)?.Header ?? problem.Field;

    private ImportResult.Refused Refused(bool areMore)
    {
        operation.Refuse();
        return new([.. _problems.OrderBy(p => p.Row).Take(MostProblems)], areMore || _problems.Count > MostProblems);
    }
}

using System.Data.Common;
using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.NetBox;

/// <inheritdoc/>
internal sealed class ListImport<T>(ImportRun run, Endpoint endpoint, Resource<T> resource) : ListImport
    where T : Entity, new()
{
    private const int SliceSize = 500;
    private const int TellEvery = 5000;
    private readonly Outcome _outcome = run.Report.Begin(endpoint);
    private readonly IdSet _seen = new();
    private readonly IdSet _changed = new();
    private readonly List<Pending> _pending = [];
    private readonly List<(long Id, JsonElement Json)> _refused = [];
    private readonly Twins<T> _twins = new(run, endpoint);
    private readonly TreeKeeper<T>? _tree = typeof(T).IsAssignableTo(typeof(ITree)) ? new(run.Db) : null;
    private RowReader _reader = null!;

    public override Endpoint Endpoint => endpoint;

    private InventoryDb Db => run.Db;

    public override async Task RunAsync(CancellationToken cancel)
    {
        _reader = await RowReader.OfAsync(run, endpoint, resource, cancel);
        if (_tree is not null) await _tree.LoadAsync(cancel);
        var rows = run.Source.Rows(endpoint);
        var slice = new List<(long Id, JsonElement Json)>(SliceSize);
        var index = 0;
        await foreach (var json in rows.ReadAsync(cancel))
        {
            var id = SourceFolder.IdOf(endpoint, json, ++index);
            if (_seen.Add(id)) slice.Add((id, json));
            else run.Report.Mind(endpoint.Path, id, JsonValues.Display(json), "the file holds it more than once; the first counts");
            if (slice.Count == SliceSize) await TakeAsync(slice, cancel);
            if (index % TellEvery == 0) run.Tell($"{endpoint.Path}: {index}{(rows.Announced is { } all ? $" of {all}" : "")}");
        }
        await TakeAsync(slice, cancel);
        await TryAgainAsync(cancel);
        if (rows.Announced is { } announced && announced != index)
            run.Report.Mind(endpoint.Path, null, "", $"the file holds {index} of {announced} rows");
        run.Tell($"{endpoint.Path}: {index} rows, {_outcome.Created} new, {_outcome.Updated} changed");
    }

    public override async Task FinishAsync(CancellationToken cancel)
    {
        foreach (var some in _pending.Chunk(SliceSize)) await SettleAsync(some, cancel);
        if (_tree is not null) await _tree.RepairAsync(cancel);
        await new RowCheck<T>(run, endpoint, resource).RunAsync(_seen.Ids().Where(run.Known[typeof(T)].Contains), cancel);
    }

    private async Task TakeAsync(List<(long Id, JsonElement Json)> slice, CancellationToken cancel)
    {
        if (slice.Count > 0 && !await TrySaveAsync(slice, cancel))
            foreach (var one in slice)
                if (!await TrySaveAsync([one], cancel)) _refused.Add(one);
        slice.Clear();
    }

    // What one row held back, another may have given up since.
    private async Task TryAgainAsync(CancellationToken cancel)
    {
        foreach (var one in _refused)
        {
            if (await TrySaveAsync([one], cancel)) continue;
            var row = _reader.Read(one.Id, one.Json);
            Skip(row, await UniqueProblem.OfAsync(Db, Make(row), cancel) ?? "the database does not take it");
        }
    }

    private async Task<bool> TrySaveAsync(IReadOnlyCollection<(long Id, JsonElement Json)> slice, CancellationToken cancel)
    {
        var ids = slice.Select(r => r.Id).ToList();
        var here = await Db.Set<T>().IgnoreQueryFilters().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        var tags = await SliceTags.OfAsync(Db, endpoint.ObjectType, ids, cancel);
        var joins = new Dictionary<ISkipNavigation, SliceJoins>();
        foreach (var many in _reader.Many) joins[many] = await SliceJoins.OfAsync(Db, many, ids, cancel);
        var rows = slice.Select(r => _reader.Read(r.Id, r.Json)).ToList();
        await run.Choices.SaveAsync(cancel);
        var results = new List<(ReadRow Row, T Entity, bool IsNew, bool IsChanged)>();
        foreach (var row in rows)
        {
            var entity = here.GetValueOrDefault(row.Id);
            if (entity is not null && !run.Known[typeof(T)].Contains(row.Id)) row.Refusal = $"its number {row.Id} belongs to a row that was made here: {entity}";
            if (row.Refusal is not null) continue;
            var isChanged = entity is null ? Add(entity = Make(row)) : Put(entity, row);
            isChanged |= row.Tags is not null && tags.Put(row.Id, row.Tags);
            foreach (var (many, targets) in row.Many) isChanged |= joins[many].Put(row.Id, targets);
            results.Add((row, entity, !here.ContainsKey(row.Id), isChanged));
        }
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is DbException)
        {
            Db.ChangeTracker.Clear();
            return false;
        }
        Db.ChangeTracker.Clear();
        foreach (var row in rows.Where(r => r.Refusal is not null)) Skip(row, row.Refusal!);
        foreach (var (row, entity, isNew, isChanged) in results) Count(row, entity, isNew, isChanged);
        return true;
    }

    private bool Add(T entity)
    {
        _tree?.Place(entity);
        Db.Add(entity);
        return true;
    }

    private static T Make(ReadRow row)
    {
        var entity = new T { Id = row.Id };
        foreach (var (cell, value) in row.Values) cell.Set(entity, value);
        // Told once: nobody changes that later, an import neither.
        if (row.Author is { } author) (entity as IAuthored)?.Sign(author.Account, author.Name);
        return entity;
    }

    private bool Put(T entity, ReadRow row)
    {
        var isChanged = false;
        foreach (var (cell, value) in row.Values)
        {
            if (cell.AreSame(cell.Get(entity), value)) continue;
            cell.Set(entity, value);
            isChanged = true;
            if (cell.Target == typeof(T) || cell.Name == "name") _tree?.Moved();
        }
        return isChanged;
    }

    private void Skip(ReadRow row, string why)
    {
        _outcome.Skipped++;
        run.Report.Mind(endpoint.Path, row.Id, row.Display, $"was left out: {why}");
    }

    private void Count(ReadRow row, T entity, bool isNew, bool isChanged)
    {
        if (isNew) _outcome.Created++;
        else if (isChanged) _outcome.Updated++;
        else _outcome.Unchanged++;
        if (isChanged) _changed.Add(row.Id);
        run.Known.Add(typeof(T), row.Id);
        _pending.AddRange(row.Pending);
        _twins.Meet(entity, row.Display);
        foreach (var flaw in row.Flaws) run.Report.Mind(endpoint.Path, row.Id, row.Display, flaw);
        foreach (var (field, target, example) in row.Loose) run.Report.Loose(endpoint.Path, field, target, example);
        foreach (var field in row.Dropped) run.Report.Drop(endpoint.Path, field);
    }

    /// <summary>Fills references whose targets came later; names those that did not come.</summary>
    private async Task SettleAsync(IReadOnlyCollection<Pending> some, CancellationToken cancel)
    {
        var ids = some.Select(p => p.Id).Distinct().ToList();
        var here = await Db.Set<T>().IgnoreQueryFilters().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        foreach (var pending in some)
        {
            if (!run.Known[pending.Cell.Target!].Contains(pending.Target))
            {
                run.Report.Loose(endpoint.Path, pending.Cell.Name, pending.Cell.TargetPath, $"{pending.Id} ({pending.Display}) → {pending.Target} ({pending.TargetDisplay})");
                continue;
            }
            pending.Cell.Set(here[pending.Id], pending.Target);
            if (pending.Cell.Target == typeof(T)) _tree?.Moved();
            if (!_changed.Add(pending.Id)) continue;
            _outcome.Unchanged--;
            _outcome.Updated++;
        }
        await Db.SaveChangesAsync(cancel);
        Db.ChangeTracker.Clear();
    }
}

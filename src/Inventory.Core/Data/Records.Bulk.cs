using System.Data.Common;
using System.Globalization;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    private const int Slice = 500;
    private const int MostProblems = 100;
    private const string NotCovered = "Your rights do not cover the row as it would be.";

    /// <summary>The rows of the selection on which the viewer holds the verb. What matches is looked for anew.</summary>
    public async Task<Selected> SelectAsync(Selection selection, string verb, CancellationToken cancel = default)
    {
        if (selection is Selection.Matching all)
        {
            var (matching, notUnderstood) = await MatchingAsync(all.Query, cancel);
            var ids = await Ordered(matching.VisibleTo(Viewer, Db, verb), await OrderOfAsync(all.Query.Sort, cancel)).Select(x => x.Id).ToListAsync(cancel);
            return new(ids, all.Count, notUnderstood);
        }
        var picked = ((Selection.Picked)selection).Ids.Distinct().ToList();
        var there = new HashSet<long>();
        foreach (var slice in picked.Chunk(Slice))
            there.UnionWith(await Db.Set<T>().VisibleTo(Viewer, Db, verb).WithIds(slice).Select(x => x.Id).ToListAsync(cancel));
        return new([.. picked.Where(there.Contains)], picked.Count, []);
    }

    /// <summary>Does the same to every row of the selection, or nothing to any: each is checked as if it were changed alone.</summary>
    public async Task<BulkResult> ChangeAsync(Selection selection, Edit edit, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default)
    {
        var values = edit.Values.Where(v => _resource.Bulk.Contains(v.Key)).ToList();
        var misfits = values.Select(v => v.Key.Misfit(v.Value)).OfType<string>().ToList();
        if (misfits.Count > 0) return new BulkResult.Refused(string.Join(" ", misfits), []);
        var problems = new Problems();
        await FreshTagsAsync([.. edit.AddTags.Distinct()], problems, cancel);
        if (problems.Any) return new BulkResult.Refused(string.Join(" ", problems.List.Select(p => p.Message)), []);
        var custom = edit.Custom.Count > 0 ? _resource.Fields.OfType<CustomDataField<T>>().FirstOrDefault() : null;
        return await ChangeAsync(selection, values.Select(v => v.Key), async slice =>
        {
            foreach (var one in slice)
            {
                foreach (var (field, value) in values) await EnterAsync(one, field, value, cancel);
                custom?.Amend(one.Row, edit.Custom);
            }
            await RetagAsync(slice, edit, cancel);
        }, progress, cancel);
    }

    /// <summary>Renames every row of the selection in which the text is found, or none.</summary>
    public async Task<BulkResult> RenameAsync(Selection selection, Renaming renaming, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default)
    {
        if (Refusal(renaming) is { } refusal) return new BulkResult.Refused(refusal, []);
        return await ChangeAsync(selection, [renaming.Field], slice =>
        {
            foreach (var one in slice)
                if (renaming.Field.Read(one.Row) is string text && renaming.Apply(text) is var changed && changed != text) renaming.Field.Write(one.Row, changed);
            return Task.CompletedTask;
        }, progress, cancel);
    }

    /// <summary>The names that would change, the first of them; and how many do.</summary>
    public async Task<(IReadOnlyList<Renamed> First, int Count)> PreviewRenameAsync(Selection selection, Renaming renaming, int most, CancellationToken cancel = default)
    {
        var (first, count) = (new List<Renamed>(), 0);
        if (Refusal(renaming) is not null) return (first, count);
        foreach (var ids in (await SelectAsync(selection, Verb.Change, cancel)).Ids.Chunk(Slice))
        {
            var rows = await Db.Set<T>().AsNoTracking().WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
            foreach (var row in ids.Where(rows.ContainsKey).Select(id => rows[id]))
            {
                if (renaming.Field.Read(row) is not string text || renaming.Apply(text) is var changed && changed == text) continue;
                count++;
                if (first.Count < most) first.Add(new(row.Id, text, renaming.Apply(text)));
            }
        }
        return (first, count);
    }

    /// <summary>Deletes every row of the selection, or none.</summary>
    public async Task<BulkResult> DeleteAsync(Selection selection, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default)
    {
        operation.GoOn();
        if (!Viewer.May(Verb.Delete, _resource.ObjectType)) return new BulkResult.Forbidden();
        var selected = await SelectAsync(selection, Verb.Delete, cancel);
        if (selected.Objection is { } objection) return new BulkResult.Refused(objection, []);
        var rows = await TakeAsync(selected.Ids, cancel);
        if (rows is [IUndoable, ..])
        {
            foreach (var fact in rows.Cast<IUndoable>()) fact.Undo(operation.Clock.GetUtcNow().UtcDateTime, Viewer.UserId, Viewer.Name);
            await Db.SaveChangesAsync(cancel);
            return new BulkResult.Done(rows.Count);
        }
        var plan = await Deletion.PlanAsync(Db, rows, cancel);
        if (plan.Blockers.Any()) return new BulkResult.Refused("Other rows need some of these, so none is deleted.", await HeldAsync(plan, rows, cancel));
        foreach (var goes in plan.Goes)
            foreach (var follower in operation.Followers) await follower.BeforeDeleteAsync(operation, goes, cancel);
        try
        {
            await plan.ExecuteAsync(Db, progress, cancel);
            return await ObjectionAsync(rows, Verb.Delete, cancel) is { } refused ? refused : new BulkResult.Done(rows.Count);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || (error.InnerException is DbException inner && operation.Dialect.IsStillNeeded(inner)))
        {
            operation.Refuse();
            return new BulkResult.Refused("Meanwhile somebody deleted one of the rows, or came to need it. Nothing was deleted; look again.", []);
        }
    }

    /// <summary>What deleting the selection would do; null when the viewer may not delete all of it.</summary>
    public async Task<Deletion?> PreviewDeleteAsync(Selection selection, CancellationToken cancel = default) =>
        await SelectAsync(selection, Verb.Delete, cancel) is { Objection: null } selected ? await Deletion.PlanAsync(Db, await TakeAsync(selected.Ids, cancel), cancel) : null;

    private string? Refusal(Renaming renaming) =>
        _resource.Renamed.Contains(renaming.Field) ? renaming.Problem : $"{_resource.Plural} are not renamed by that.";

    private async Task<BulkResult> ChangeAsync(
        Selection selection, IEnumerable<Field> fields, Func<IReadOnlyList<Candidate>, Task> enter, IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
    {
        operation.GoOn();
        if (!Viewer.May(Verb.Change, _resource.ObjectType)) return new BulkResult.Forbidden();
        var selected = await SelectAsync(selection, Verb.Change, cancel);
        if (selected.Objection is { } objection) return new BulkResult.Refused(objection, []);
        var many = fields.OfType<ManyField<T>>().ToList();
        var problems = new List<RowProblem>();
        var done = 0;
        foreach (var ids in selected.Ids.Chunk(Slice))
        {
            Db.ChangeTracker.Clear();
            var rows = await Loaded(Db.Set<T>(), many).WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
            List<Candidate> slice = [.. ids.Where(rows.ContainsKey).Select(id => new Candidate(rows[id], isNew: false, new Problems(), fields))];
            await enter(slice);
            await CheckAsync(slice, cancel);
            Collect(slice, done, problems);
            // What was wrong in an earlier slice keeps the rest from being written, not from being looked at.
            if (problems.Count == 0 && await WriteAsync(slice, cancel) is { } refused) return refused;
            if (problems.Count >= MostProblems) break;
            progress?.Report((done += ids.Length, selected.Ids.Count));
        }
        if (problems.Count == 0) problems.AddRange(await UncoveredAsync(selected.Ids, cancel));
        if (problems.Count == 0) return new BulkResult.Done(selected.Ids.Count);
        operation.Refuse();
        return new BulkResult.Refused("Nothing was changed.", [.. problems.Take(MostProblems)]);
    }

    // Of fields of which exactly one is entered, the others go.
    private async Task EnterAsync(Candidate one, Field field, object? value, CancellationToken cancel)
    {
        if (field is ManyField<T> many) await PickAsync((T)one.Row, many, ManyField<T>.Ids(value), one.Problems, cancel);
        else field.Write(one.Row, value);
        if (value is null) return;
        foreach (var other in _resource.Form.Where(g => g.IsOneOf && g.Fields.Contains(field)).SelectMany(g => g.Fields).Where(f => f != field)) other.Write(one.Row, null);
    }

    private async Task RetagAsync(IReadOnlyList<Candidate> slice, Edit edit, CancellationToken cancel)
    {
        if (edit.AddTags.Count + edit.RemoveTags.Count == 0) return;
        var (rows, named) = (slice.Select(r => r.Row.Id).ToList(), edit.AddTags.Concat(edit.RemoveTags).ToList());
        var add = await FreshTagsAsync([.. edit.AddTags.Distinct()], new Problems(), cancel);
        var here = (await Db.Set<TaggedItem>().Include(t => t.Tag).Where(t => t.ObjectType == _resource.ObjectType && rows.Contains(t.ObjectId) && named.Contains(t.TagId)).ToListAsync(cancel))
            .ToLookup(t => t.ObjectId);
        foreach (var one in slice)
            Retag((T)one.Row, [.. add.Where(t => here[one.Row.Id].All(h => h.TagId != t.Id))], [.. here[one.Row.Id].Where(t => edit.RemoveTags.Contains(t.TagId))]);
    }

    private void Collect(IReadOnlyList<Candidate> slice, int before, List<RowProblem> problems)
    {
        foreach (var (index, one) in slice.Index())
            problems.AddRange(one.Problems.List.Select(p => new RowProblem(before + index + 1, _resource.Display(one.Row), p.Message)));
    }

    private async Task<BulkResult?> WriteAsync(IReadOnlyList<Candidate> slice, CancellationToken cancel)
    {
        try
        {
            await Db.SaveChangesAsync(cancel);
            foreach (var one in slice.Where(r => r.Changed.Count > 0))
            {
                await TreePaths.RefreshAsync(Db, one.Row, cancel);
                await Outlines.RefreshAsync(Db, one.Row, cancel);
                foreach (var follower in operation.Followers) await follower.AfterSaveAsync(operation, one.Row, one.Changed, cancel);
            }
            // Slice by slice what follows from them, so that they need not be kept until the end.
            await operation.SettleAsync(cancel);
            return await ObjectionAsync(slice.Where(r => r.Changed.Count > 0).Select(r => (T)r.Row), Verb.Change, cancel);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || (error.InnerException is DbException inner && operation.Dialect.IsUniqueViolation(inner)))
        {
            operation.Refuse();
            return new BulkResult.Refused($"Meanwhile somebody saved one of these {_resource.Plural.ToLowerInvariant()}, or another one with the same values. Nothing was changed; try again.", []);
        }
    }

    private async Task<BulkResult.Refused?> ObjectionAsync(IEnumerable<T> rows, string verb, CancellationToken cancel)
    {
        foreach (var row in rows)
            if (await ObjectionAsync(row, verb, cancel) is { } objection)
            {
                operation.Refuse();
                return new BulkResult.Refused($"{_resource.Display(row)}: {objection}", []);
            }
        return null;
    }

    // What follows from the change is part of the outcome.
    private async Task<IReadOnlyList<RowProblem>> UncoveredAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (Viewer.IsSuperuser) return [];
        await operation.SettleAsync(cancel);
        var problems = new List<RowProblem>();
        foreach (var place in (await UncoveredAsync(ids, Verb.Change, cancel)).Take(MostProblems))
            problems.Add(new(place + 1, await NameAsync(ids[place], cancel), NotCovered));
        return problems;
    }

    // Places in the list of those that the viewer's rights do not cover.
    private async Task<IReadOnlyList<int>> UncoveredAsync(IReadOnlyList<long> ids, string verb, CancellationToken cancel)
    {
        var places = new List<int>();
        foreach (var (index, slice) in ids.Chunk(Slice).Index())
        {
            var covered = await Db.Set<T>().VisibleTo(Viewer, Db, verb).WithIds(slice).Select(x => x.Id).ToHashSetAsync(cancel);
            places.AddRange(slice.Index().Where(r => !covered.Contains(r.Item)).Select(r => (index * Slice) + r.Index));
        }
        return places;
    }

    private async Task<string> NameAsync(long id, CancellationToken cancel) =>
        await _resource.Named(Db.Set<T>().AsNoTracking()).FirstOrDefaultAsync(x => x.Id == id, cancel) is { } row ? _resource.Display(row) : id.ToString(CultureInfo.InvariantCulture);

    private async Task<List<T>> TakeAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var rows = new List<T>();
        foreach (var slice in ids.Chunk(Slice)) rows.AddRange(await _resource.Named(Db.Set<T>()).WithIds(slice).ToListAsync(cancel));
        return rows;
    }

    private async Task<List<RowProblem>> HeldAsync(Deletion plan, List<T> rows, CancellationToken cancel)
    {
        var told = (await InSight.OfAsync(operation, plan.Blockers, cancel)).Rows.ToHashSet();
        return
        [
            .. (from held in plan.HeldBy
                let row = held.Row as T
                where row is not null
                select new RowProblem(rows.IndexOf(row) + 1, _resource.Display(row), told.Contains(held.By) ? $"{NameOf(held.By)} needs it." : "Something that you may not see needs it.")).Distinct(),
        ];
    }

    private string NameOf(Entity row) => operation.Catalog.Find(row.GetType()) is { } kind ? $"{kind.Label} {kind.Display(row)}" : Names.Sentence(row.GetType().Name);
}

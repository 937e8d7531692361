using System.Data.Common;
using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>The only door to the rows of one kind: asks for the verb, applies what the viewer may see, checks, saves, records.</summary>
public sealed partial class Records<T>(Operation operation)
    where T : Entity, new()
{
    private readonly Resource<T> _resource = operation.Catalog.Of<T>();

    private InventoryDb Db => operation.Db;

    private Viewer Viewer => operation.Viewer;

    /// <summary>The row with what the fields show; null when there is none for this viewer.</summary>
    public async Task<Page<T>?> FindAsync(long id, IEnumerable<Field> fields, CancellationToken cancel = default)
    {
        var shown = fields.OfType<Field<T>>().ToList();
        var row = await Loaded(Db.Set<T>().AsNoTracking(), shown).VisibleTo(Viewer, Db).FirstOrDefaultAsync(x => x.Id == id, cancel);
        return row is null ? null : new Page<T>([row], 1, await BesideAsync(shown, [row.Id], cancel));
    }

    /// <summary>A row to work on, tracked; null when the viewer does not hold the verb on it.</summary>
    public Task<T?> TakeAsync(long id, string verb, CancellationToken cancel = default) =>
        _resource.Named(Db.Set<T>()).VisibleTo(Viewer, Db, verb).FirstOrDefaultAsync(x => x.Id == id, cancel);

    /// <summary>Those of the rows on which the viewer holds the verb, as they are: nothing of them is saved.</summary>
    public async Task<IReadOnlyDictionary<long, T>> LookAtAsync(IReadOnlyList<long> ids, string verb, CancellationToken cancel = default) =>
        ids.Count == 0 ? new Dictionary<long, T>() : await Db.Set<T>().AsNoTracking().VisibleTo(Viewer, Db, verb).WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);

    /// <summary>
    /// Saves what was entered. Only editable fields of the form are copied. <paramref name="version"/> is the row's as it was read.
    /// </summary>
    public Task<SaveResult> SaveAsync(long? id, IReadOnlyDictionary<Field, object?> values, long? version, CancellationToken cancel = default) =>
        SaveAsync(id, values, version, _resource.Form.SelectMany(g => g.Fields), cancel);

    /// <summary>The same for what was entered elsewhere: only editable fields of that surface are copied.</summary>
    internal async Task<SaveResult> SaveAsync(long? id, IReadOnlyDictionary<Field, object?> values, long? version, IEnumerable<Field> surface, CancellationToken cancel)
    {
        var verb = id is null ? Verb.Add : Verb.Change;
        if (!Viewer.May(verb, _resource.ObjectType)) return new SaveResult.Forbidden();
        var row = id is null ? new T() : await TakeAsync(id.Value, verb, cancel);
        if (row is null) return new SaveResult.Gone();
        if (version is not null && row.Version != version) return new SaveResult.Stale(row);
        var allowed = surface.Where(f => f.CanEdit).ToHashSet();
        var problems = new Problems();
        IReadOnlyList<Tag> tags = [];
        foreach (var (field, value) in values.Where(v => allowed.Contains(v.Key)))
        {
            if (field.Misfit(value) is { } misfit) problems.Add(field.Name, misfit);
            else if (field is TagsField<T>) tags = await TagAsync(row, TagsField<T>.Ids(value), problems, cancel);
            else if (field is ManyField<T> many) await PickAsync(row, many, ManyField<T>.Ids(value), problems, cancel);
            else field.Write(row, value);
        }
        if (id is null) await SlugAsync(row, cancel);
        return await SaveAsync(row, tags, problems, values.Keys, cancel);
    }

    /// <summary>Saves a row that was taken or made: checks, writes, records, and looks whether the viewer's rights cover the outcome.</summary>
    public Task<SaveResult> SaveAsync(T row, CancellationToken cancel = default) => SaveAsync(row, [], new Problems(), [], cancel);

    private async Task<SaveResult> SaveAsync(T row, IReadOnlyList<Tag> tags, Problems problems, IEnumerable<Field> said, CancellationToken cancel)
    {
        operation.GoOn();
        var isNew = Db.Entry(row).State == EntityState.Detached;
        var verb = isNew ? Verb.Add : Verb.Change;
        if (!Viewer.May(verb, _resource.ObjectType)) return new SaveResult.Forbidden();
        if (isNew) (row as IAuthored)?.Sign(Viewer.UserId, Viewer.Name);
        await CheckAsync([new Candidate(row, isNew, problems, said)], cancel);
        if (problems.Any)
        {
            // A row that was taken would go along with the next save.
            if (!isNew) operation.Refuse();
            return new SaveResult.Refused(problems);
        }
        var changed = isNew ? AllColumns() : operation.Changed(row);
        if (isNew) Db.Add(row);
        try
        {
            await Db.SaveChangesAsync(cancel);
            if (tags.Count > 0)
            {
                Retag(row, tags, []);
                await Db.SaveChangesAsync(cancel);
            }
            await TreePaths.RefreshAsync(Db, row, cancel);
            await Outlines.RefreshAsync(Db, row, cancel);
            foreach (var follower in operation.Followers) await follower.AfterSaveAsync(operation, row, changed, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            operation.Refuse();
            return new SaveResult.Stale(row);
        }
        catch (DbUpdateException error) when (error.InnerException is DbException inner && operation.Dialect.IsUniqueViolation(inner))
        {
            operation.Refuse();
            return SaveResult.Refused.Because($"Another {_resource.Label.ToLowerInvariant()} with these values was saved a moment ago.");
        }
        var isCovered = await IsCoveredAsync(row, verb, cancel);
        var objection = isCovered ? await ObjectionAsync(row, verb, cancel) : NotCovered;
        if (objection is null) return new SaveResult.Saved(row);
        operation.Refuse();
        return SaveResult.Refused.Because(objection) with { IsUncovered = !isCovered };
    }

    /// <summary>What deleting it would do; null when the viewer may not delete it.</summary>
    public async Task<Deletion?> PreviewDeleteAsync(long id, CancellationToken cancel = default) =>
        await TakeAsync(id, Verb.Delete, cancel) is { } row ? await Deletion.PlanAsync(Db, [row], cancel) : null;

    public async Task<SaveResult> DeleteAsync(long id, CancellationToken cancel = default)
    {
        operation.GoOn();
        if (!Viewer.May(Verb.Delete, _resource.ObjectType)) return new SaveResult.Forbidden();
        if (await TakeAsync(id, Verb.Delete, cancel) is not { } row) return new SaveResult.Gone();
        if (row is IUndoable fact)
        {
            fact.Undo(operation.Clock.GetUtcNow().UtcDateTime, Viewer.UserId, Viewer.Name);
            await Db.SaveChangesAsync(cancel);
            return new SaveResult.Saved(row);
        }
        var plan = await Deletion.PlanAsync(Db, [row], cancel);
        if (plan.Blockers.Any())
        {
            var held = await InSight.OfAsync(operation, plan.Blockers, cancel);
            return new SaveResult.Held(held.Rows, held.HasOthers);
        }
        foreach (var goes in plan.Goes)
            foreach (var follower in operation.Followers) await follower.BeforeDeleteAsync(operation, goes, cancel);
        try
        {
            await plan.ExecuteAsync(Db, cancel: cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            operation.Refuse();
            return new SaveResult.Gone();
        }
        catch (DbUpdateException error) when (error.InnerException is DbException inner && operation.Dialect.IsStillNeeded(inner))
        {
            // Somebody pointed at it after the plan was made; which rows, only a new plan can tell.
            operation.Refuse();
            return new SaveResult.Held([]);
        }
        if (await ObjectionAsync(row, Verb.Delete, cancel) is not { } objection) return new SaveResult.Saved(row);
        operation.Refuse();
        return SaveResult.Refused.Because(objection);
    }

    // A name without any letter that a slug may hold.
    private async Task SlugAsync(T row, CancellationToken cancel)
    {
        foreach (var slug in _resource.Fields.OfType<SlugField<T>>().Where(s => string.IsNullOrEmpty(s.Get(row))))
        {
            if (slug.From.Read(row) is not string { Length: > 0 } name || Slug.For(name).Length > 0) continue;
            var (type, number) = (_resource.ObjectType.Split('.')[1], await Db.Set<T>().MaxAsync(x => (long?)x.Id, cancel) ?? 0);
            string next;
            do next = $"{type}-{++number}";
            while (await Db.Set<T>().AnyAsync(slug.Path.Among<T, string?>([next]), cancel));
            slug.Write(row, next);
        }
    }

    private Task PickAsync(T row, ManyField<T> field, IReadOnlyList<long> ids, Problems problems, CancellationToken cancel) =>
        (Task)typeof(Records<T>).GetMethod(nameof(PickManyAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(field.TargetType).Invoke(this, [row, field, ids, problems, cancel])!;

    private async Task PickManyAsync<TTarget>(T row, ManyField<T> field, IReadOnlyList<long> ids, Problems problems, CancellationToken cancel)
        where TTarget : Entity, new()
    {
        var entry = Db.Entry(row);
        if (entry.State != EntityState.Detached) await entry.Collection(field.Collection).LoadAsync(cancel);
        var here = (List<TTarget>)entry.Collection(field.Collection).CurrentValue!;
        var fresh = ids.Except(here.Select(t => t.Id)).ToList();
        var found = await Db.Set<TTarget>().VisibleTo(Viewer, Db).Where(x => fresh.Contains(x.Id)).ToListAsync(cancel);
        if (found.Count < fresh.Count) problems.Add(field.Name, $"{field.Label}: there is no such {field.Target.Label.ToLowerInvariant()}.");
        if (here.RemoveAll(t => !ids.Contains(t.Id)) + found.Count == 0) return;
        here.AddRange(found);
        // The row itself changes, not only the table beside it.
        if (entry.State == EntityState.Unchanged) entry.Property(x => x.LastUpdated).IsModified = true;
    }

    private async Task<bool> IsCoveredAsync(T row, string verb, CancellationToken cancel) =>
        Viewer.IsSuperuser || await Db.Set<T>().VisibleTo(Viewer, Db, verb).AnyAsync(x => x.Id == row.Id, cancel);

    private async Task<string?> ObjectionAsync(T row, string verb, CancellationToken cancel)
    {
        foreach (var follower in operation.Followers)
            if (await follower.ObjectionAsync(operation, row, verb, cancel) is { } objection) return objection;
        return null;
    }

    private HashSet<string> AllColumns() => [.. Db.Model.FindEntityType(typeof(T))!.GetProperties().Select(p => p.Name)];
}

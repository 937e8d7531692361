using System.Data.Common;
using System.Text.Json.Nodes;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    /// <summary>Most rows that are entered at once.</summary>
    public const int DraftsAtOnce = Slice;

    /// <summary>
    /// Makes and changes many rows, each checked as if it were saved alone; what is wrong is told at the drafts. When anything is, nothing is written:
    /// whoever asks goes on with <paramref name="isLookingOnly"/> to hear of the rest, and does not commit.
    /// </summary>
    /// <param name="keepsIds">New rows take the numbers of their drafts.</param>
    public async Task EnterAsync(IReadOnlyList<Draft> drafts, bool isLookingOnly = false, bool keepsIds = false, CancellationToken cancel = default)
    {
        if (!isLookingOnly) operation.GoOn();
        if (drafts.Count == 0) return;
        Db.ChangeTracker.Clear();
        var there = keepsIds ? [] : await ThereAsync(drafts, cancel);
        var entered = new List<(Draft Draft, Candidate Candidate, IReadOnlyList<long>? Tags)>();
        foreach (var draft in drafts)
            if (RowOf(draft, there, keepsIds) is { } row) entered.Add(await EnterAsync(draft, row, isNew: keepsIds || draft.Id is null, cancel));
        var tags = await TagAsync([.. entered.Where(e => e.Tags is not null)], cancel);
        await CheckAsync([.. entered.Select(e => e.Candidate)], cancel);
        // What was taken to look at would go along with the next save.
        if (isLookingOnly || drafts.Any(d => d.Problems.Any)) Db.ChangeTracker.Clear();
        else await WriteAsync(entered, tags, cancel);
    }

    /// <summary>What speaks against the rows as they are written now, by the drafts they came from: the viewer's rights, and rules that ask once all is there.</summary>
    public async Task<IReadOnlyList<(int Number, string Message)>> ObjectionsAsync(IReadOnlyList<(int Number, long Id)> made, IReadOnlyList<(int Number, long Id)> changed, CancellationToken cancel = default)
    {
        await operation.SettleAsync(cancel);
        if (Viewer.IsSuperuser) return [];
        var objections = new List<(int, string)>();
        foreach (var (rows, verb) in new[] { (made, Verb.Add), (changed, Verb.Change) })
            objections.AddRange((await UncoveredAsync([.. rows.Select(r => r.Id)], verb, cancel)).Select(place => (rows[place].Number, NotCovered)));
        return objections;
    }

    /// <summary>Whether there is no row at all, whoever asks.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default) => !await Db.Set<T>().IgnoreQueryFilters().AnyAsync(cancel);

    /// <summary>Lets new rows take numbers after those that were given.</summary>
    public Task PassIdsAsync(CancellationToken cancel = default) => operation.Dialect.PassIdsAsync(Db, [Db.Model.FindEntityType(typeof(T))!], cancel);

    private async Task<Dictionary<long, T>> ThereAsync(IReadOnlyList<Draft> drafts, CancellationToken cancel)
    {
        var ids = drafts.Select(d => d.Id).OfType<long>().ToList();
        if (ids.Count == 0) return [];
        var many = drafts.SelectMany(d => d.Values.Keys).OfType<ManyField<T>>().Distinct();
        return await Loaded(Db.Set<T>(), many).VisibleTo(Viewer, Db, Verb.Change).WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
    }

    private T? RowOf(Draft draft, Dictionary<long, T> there, bool keepsIds)
    {
        if (draft.Id is not { } id) return May(draft, Verb.Add, "make") ? new T() : null;
        if (keepsIds) return May(draft, Verb.Add, "make") ? new T { Id = id } : null;
        if (!May(draft, Verb.Change, "change")) return null;
        if (there.TryGetValue(id, out var row)) return row;
        draft.Problems.Add("id", $"There is no {_resource.Label.ToLowerInvariant()} {id} that you may change.");
        return null;
    }

    private bool May(Draft draft, string verb, string word)
    {
        if (Viewer.May(verb, _resource.ObjectType)) return true;
        draft.Problems.Add($"You may not {word} {_resource.Plural.ToLowerInvariant()}.");
        return false;
    }

    private async Task<(Draft, Candidate, IReadOnlyList<long>?)> EnterAsync(Draft draft, T row, bool isNew, CancellationToken cancel)
    {
        IReadOnlyList<long>? tags = null;
        foreach (var (field, value) in draft.Values)
        {
            if (field.Misfit(value) is { } misfit) draft.Problems.Add(field.Name, misfit);
            else if (field is TagsField<T>) tags = TagsField<T>.Ids(value);
            else if (field is ManyField<T> many) await PickAsync(row, many, ManyField<T>.Ids(value), draft.Problems, cancel);
            else if (isNew || !IsSame(field.Read(row), value)) field.Write(row, value);
        }
        Amend(row, draft.Custom, isNew);
        if (isNew)
        {
            (row as IAuthored)?.Sign(Viewer.UserId, Viewer.Name);
            DeriveSlugs(row);
            await SlugAsync(row, cancel);
        }
        return (draft, new Candidate(row, isNew, draft.Problems, draft.Values.Keys), tags);
    }

    // Text that stands there already, but for blanks around it, stays as it is.
    private static bool IsSame(object? before, object? value) =>
        before is string or null && value is string or null && ((string?)before ?? "").Trim() == ((string?)value ?? "").Trim();

    private void Amend(T row, JsonObject custom, bool isNew)
    {
        if (custom.Count == 0 || _resource.Fields.OfType<CustomDataField<T>>().FirstOrDefault() is not { } field) return;
        var values = JsonNode.Parse(field.Get(row) ?? "{}") as JsonObject ?? [];
        var differ = custom.Where(c => isNew || !IsSame(values[c.Key], c.Value)).ToList();
        if (differ.Count == 0) return;
        foreach (var (name, value) in differ) values[name] = value?.DeepClone();
        field.Write(row, values.ToJsonString());
    }

    private static bool IsSame(JsonNode? before, JsonNode? value) =>
        JsonNode.DeepEquals(before, value) || (CustomFieldCheck.IsEmpty(before) && CustomFieldCheck.IsEmpty(value)) || (before is not null && value is not null && before.ToString().Trim() == value.ToString().Trim());

    private void DeriveSlugs(T row)
    {
        foreach (var slug in _resource.Fields.OfType<SlugField<T>>().Where(s => string.IsNullOrEmpty(s.Get(row))))
            if (slug.From.Read(row) is string { Length: > 0 } name && slug.Derive(name) is { Length: > 0 } derived) slug.Write(row, derived);
    }

    // Rows that are there take their tags now; what new ones get is answered, for after their save.
    private async Task<IReadOnlyList<(T Row, IReadOnlyList<Tag> Tags)>> TagAsync(List<(Draft Draft, Candidate Candidate, IReadOnlyList<long>? Tags)> tagged, CancellationToken cancel)
    {
        if (tagged.Count == 0) return [];
        var rows = tagged.Where(t => !t.Candidate.IsNew).Select(t => t.Candidate.Row.Id).ToList();
        var here = (await Db.Set<TaggedItem>().Where(t => t.ObjectType == _resource.ObjectType && rows.Contains(t.ObjectId)).ToListAsync(cancel)).ToLookup(t => t.ObjectId);
        var wanted = tagged.SelectMany(t => t.Tags!.Except(here[t.Candidate.Row.Id].Select(h => h.TagId))).Distinct().ToList();
        var found = (await Db.Set<Tag>().VisibleTo(Viewer, Db).Where(t => wanted.Contains(t.Id)).ToListAsync(cancel)).ToDictionary(t => t.Id);
        var later = new List<(T, IReadOnlyList<Tag>)>();
        foreach (var (draft, candidate, ids) in tagged)
        {
            var carried = here[candidate.Row.Id].ToList();
            var fresh = ids!.Except(carried.Select(t => t.TagId)).Select(id => found.GetValueOrDefault(id)).OfType<Tag>().ToList();
            foreach (var tag in fresh.Where(t => !t.Fits(_resource.ObjectType))) draft.Problems.Add(TagChange.Name, $"The tag {tag} is not for {_resource.Plural.ToLowerInvariant()}.");
            if (candidate.IsNew) later.Add(((T)candidate.Row, fresh));
            else if (!draft.Problems.Any) Retag((T)candidate.Row, fresh, [.. carried.Where(t => !ids!.Contains(t.TagId))]);
        }
        return later;
    }

    private async Task WriteAsync(
        List<(Draft Draft, Candidate Candidate, IReadOnlyList<long>? Tags)> entered, IReadOnlyList<(T Row, IReadOnlyList<Tag> Tags)> tags, CancellationToken cancel)
    {
        Db.AddRange(entered.Where(e => e.Candidate.IsNew).Select(e => e.Candidate.Row));
        var written = entered.Where(e => e.Candidate.IsNew || e.Candidate.Changed.Count > 0 || Db.Entry(e.Candidate.Row).State == EntityState.Modified).ToList();
        try
        {
            await Db.SaveChangesAsync(cancel);
            foreach (var (row, fresh) in tags) Retag(row, fresh, []);
            if (tags.Any(t => t.Tags.Count > 0)) await Db.SaveChangesAsync(cancel);
            foreach (var (draft, candidate, _) in written)
            {
                var row = (T)candidate.Row;
                await TreePaths.RefreshAsync(Db, row, cancel);
                await Outlines.RefreshAsync(Db, row, cancel);
                foreach (var follower in operation.Followers) await follower.AfterSaveAsync(operation, row, candidate.Changed, cancel);
                if (await ObjectionAsync(row, candidate.IsNew ? Verb.Add : Verb.Change, cancel) is { } objection) draft.Problems.Add(objection);
            }
            // Set by set what follows from them, so that they need not be kept until the end.
            await operation.SettleAsync(cancel);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || (error.InnerException is DbException inner && operation.Dialect.IsUniqueViolation(inner)))
        {
            operation.Refuse();
            entered[0].Draft.Problems.Add($"Meanwhile somebody saved one of these {_resource.Plural.ToLowerInvariant()}, or another one with the same values. Try again.");
            return;
        }
        foreach (var (draft, candidate, _) in entered)
            (draft.Row, draft.Fared) = (candidate.Row, candidate.IsNew ? Fared.Created : written.Exists(w => w.Draft == draft) ? Fared.Changed : Fared.Unchanged);
        if (entered.Any(e => e.Draft.Problems.Any)) operation.Refuse();
    }
}

using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Rest;

/// <summary>How what a script wanted to write of one row ended; and names in it that nobody knows.</summary>
public sealed record RestOutcome(SaveResult Result, IReadOnlyList<string> Unknown)
{
    public long? Id => Result is SaveResult.Saved { Row.Id: var id } ? id : null;
}

/// <summary>Names in what scripts send that are no fields.</summary>
public static class RestNames
{
    /// <summary>Why it is done, in the person's own words.</summary>
    public const string Message = "changelog_message";
}

/// <summary>Writes rows as scripts send them, one or many, all of them or none.</summary>
public sealed class RestChange<T>(Operations operations, Viewer viewer)
    where T : Entity, new()
{
    /// <summary>Makes rows, in their order: each is checked beside those before it.</summary>
    public async Task<(Guid Operation, IReadOnlyList<RestOutcome> Outcomes)> CreateAsync(IReadOnlyList<JsonElement> rows, string message, CancellationToken cancel = default) =>
        await AtOnceAsync([.. rows.Select(json => ((long?)null, json))], isWhole: true, message, cancel)
        ?? await AllOrNothingAsync([.. rows.Select(json => (Func<Operation, Task<RestOutcome>>)(operation => CreateAsync(operation, json, cancel)))], message, cancel);

    /// <summary>Changes rows. <paramref name="version"/> is the one row's as it was read.</summary>
    /// <param name="isWhole">Whether what is required must be sent.</param>
    public async Task<(Guid Operation, IReadOnlyList<RestOutcome> Outcomes)> ChangeAsync(IReadOnlyList<(long Id, JsonElement Json)> rows, bool isWhole, long? version, string message, CancellationToken cancel = default) =>
        await AtOnceAsync([.. rows.Select(row => ((long?)row.Id, row.Json))], isWhole, message, cancel)
        ?? await AllOrNothingAsync([.. rows.Select(row => (Func<Operation, Task<RestOutcome>>)(operation => ChangeAsync(operation, row.Id, row.Json, isWhole, version, cancel)))], message, cancel);

    // What the database must tell of many rows is asked once. Null when anything is wrong, or when a row names one before it: then they are taken one by one.
    private async Task<(Guid Operation, IReadOnlyList<RestOutcome> Outcomes)?> AtOnceAsync(IReadOnlyList<(long? Id, JsonElement Json)> rows, bool isWhole, string message, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).OfType<long>().ToList();
        if (rows.Count < 2 || ids.Distinct().Count() < ids.Count) return null;
        await using var operation = await operations.WriteAsync(viewer, message, cancel);
        var records = operation.Records<T>();
        var outcomes = new List<RestOutcome>();
        foreach (var slice in rows.Index().Chunk(Records<T>.DraftsAtOnce))
        {
            var there = await records.LookAtAsync([.. slice.Select(r => r.Item.Id).OfType<long>()], Verb.Change, cancel);
            var drafts = new List<(Draft Draft, IReadOnlyList<string> Unknown)>();
            foreach (var (number, (id, json)) in slice)
            {
                var row = id is null ? null : there.GetValueOrDefault(id.Value);
                if (id is not null && row is null) return null;
                var entry = await RestEntry<T>.ReadAsync(operation, json, row, isWhole, cancel);
                if (entry.Problems.Any || entry.HasBlankSlug) return null;
                drafts.Add((new Draft(number, id, entry.Values.Where(v => v.Key.CanEdit).ToDictionary(), [], entry.Problems), entry.Unknown));
            }
            await records.EnterAsync([.. drafts.Select(d => d.Draft)], cancel: cancel);
            if (drafts.Any(d => d.Draft.Row is null || d.Draft.Problems.Any)) return null;
            outcomes.AddRange(drafts.Select(d => new RestOutcome(new SaveResult.Saved(d.Draft.Row!), d.Unknown)));
        }
        var written = outcomes.Select((o, number) => (number, o.Id!.Value)).ToList();
        if ((ids.Count == 0 ? await records.ObjectionsAsync(written, [], cancel) : await records.ObjectionsAsync([], written, cancel)).Count > 0) return null;
        await operation.CommitAsync(cancel);
        return (operation.Id, outcomes);
    }

    // What was refused keeps everything from being written; what comes after it is still looked at, for its own faults.
    private async Task<(Guid Operation, IReadOnlyList<RestOutcome> Outcomes)> AllOrNothingAsync(IReadOnlyList<Func<Operation, Task<RestOutcome>>> acts, string message, CancellationToken cancel)
    {
        var outcomes = new List<RestOutcome>();
        var isSpoilt = false;
        await using (var operation = await operations.WriteAsync(viewer, message, cancel))
        {
            foreach (var act in acts)
            {
                outcomes.Add(await act(operation));
                if (isSpoilt = outcomes[^1].Id is null) break;
            }
            if (!isSpoilt)
            {
                await operation.CommitAsync(cancel);
                return (operation.Id, outcomes);
            }
        }
        foreach (var act in acts.Skip(outcomes.Count))
        {
            await using var operation = await operations.WriteAsync(viewer, message, cancel);
            outcomes.Add(await act(operation));
        }
        return (Guid.Empty, outcomes);
    }

    private static async Task<RestOutcome> CreateAsync(Operation operation, JsonElement json, CancellationToken cancel)
    {
        var entry = await RestEntry<T>.ReadAsync(operation, json, row: null, isWhole: true, cancel);
        return await SaveAsync(operation, null, entry, null, cancel);
    }

    private async Task<RestOutcome> ChangeAsync(Operation operation, long id, JsonElement json, bool isWhole, long? version, CancellationToken cancel)
    {
        if (!viewer.May(Verb.Change, operation.Catalog.Of<T>().ObjectType)) return new(new SaveResult.Forbidden(), []);
        if (await operation.Records<T>().TakeAsync(id, Verb.Change, cancel) is not { } row) return new(new SaveResult.Gone(), []);
        if (version is not null && row.Version != version) return new(new SaveResult.Stale(row), []);
        return await SaveAsync(operation, id, await RestEntry<T>.ReadAsync(operation, json, row, isWhole, cancel), version, cancel);
    }

    private static async Task<RestOutcome> SaveAsync(Operation operation, long? id, RestEntry<T> entry, long? version, CancellationToken cancel)
    {
        var result = entry.Problems.Any
            ? new SaveResult.Refused(entry.Problems)
            : await operation.Records<T>().SaveAsync(id, entry.Values, version, operation.Catalog.Of<T>().WrittenFields, cancel);
        return new(result, entry.Unknown);
    }
}

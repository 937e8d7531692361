using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>One act on a row as people read it.</summary>
public sealed record HistoryEntry(long Id, DateTime Time, string UserName, string Action, string Message, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Which row beside this one it happened to: "Contact assignment Ana Novak (Sales)"; null for the row itself.</summary>
    public string? Beside { get; init; }
}

/// <summary>
/// What a field held before and after: text, or a <see cref="Link"/> where it points at a row that the viewer may see. Null: nothing.
/// </summary>
public sealed record FieldChange(string Label, Field? Field, object? Before, object? After);

/// <summary>What happened to a row, the latest first.</summary>
public static class History
{
    private const string CustomFields = "custom_fields";

    /// <summary>Entries older than <paramref name="before"/> (an entry's id), or the latest ones; none when the viewer may not see the row.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOfAsync(
        this Operation operation, Resource resource, long id, int take = 50, long? before = null, CancellationToken cancel = default)
    {
        if (await operation.FindAnyAsync(resource, id, cancel: cancel) is null) return [];
        // What else is told of the row must be of rows that the viewer may see.
        var changes = await operation.Parts<Change>().OfRowsInSight(operation.Viewer, operation.Db)
            .Where(c => (c.ObjectType == resource.ObjectType && c.ObjectId == id) || (c.RelatedObjectType == resource.ObjectType && c.RelatedObjectId == id))
            .Where(c => before == null || c.Id < before)
            .OrderByDescending(c => c.Id).Take(take).ToListAsync(cancel);
        var fields = await FieldsOfAsync(operation, changes, cancel);
        return [.. changes.Select((change, i) => new HistoryEntry(change.Id, change.Created!.Value, change.UserName, change.Action, change.Message, fields[i])
        {
            Beside = change.ObjectType == resource.ObjectType && change.ObjectId == id ? null : $"{operation.Catalog.WithObjectType(change.ObjectType)?.Label ?? change.ObjectType} {change.Display}",
        })];
    }

    /// <summary>What each of the changes did to the fields of its row.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<FieldChange>>> FieldsOfAsync(Operation operation, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var told = changes.Select(c => Fields(operation.Catalog.WithObjectType(c.ObjectType), c)).ToList();
        var links = await LinksAsync(operation, told.SelectMany(f => f), cancel);
        return [.. told.Select(fields => (IReadOnlyList<FieldChange>)
            [.. fields.Select(f => new FieldChange(f.Field?.Label ?? Names.Sentence(f.Name[(f.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]), f.Field, Value(f.Field, f.Before, links), Value(f.Field, f.After, links)))])];
    }

    private static List<Told> Fields(Resource? resource, Change change)
    {
        var (before, after) = (Read(change.Before), Read(change.After));
        return [.. before.Select(p => p.Key).Union(after.Select(p => p.Key))
            .Select(name => new Told(name, resource?.Find(name), before[name], after[name]))
            .Where(t => (!IsNothing(t.Before) || !IsNothing(t.After)) && (change.Action != "update" || !JsonNode.DeepEquals(t.Before, t.After)))];
    }

    // Of custom fields each by itself.
    private static JsonObject Read(string? json)
    {
        var fields = json is null ? [] : JsonNode.Parse(json) as JsonObject ?? [];
        if (fields[CustomFields] is not JsonObject custom) return fields;
        fields.Remove(CustomFields);
        foreach (var (name, value) in custom) fields.TryAdd($"{CustomFields}.{name}", value?.DeepClone());
        return fields;
    }

    private static bool IsNothing(JsonNode? value) => value is null || value.ToJsonString() is "\"\"" or "{}" or "[]";

    private static async Task<Dictionary<(Resource, long), Link>> LinksAsync(Operation operation, IEnumerable<Told> fields, CancellationToken cancel)
    {
        var links = new Dictionary<(Resource, long), Link>();
        var wanted =
            from told in fields
            let reference = told.Field as IReference
            where reference is not null
            from value in new[] { told.Before, told.After }
            where value is JsonValue
            group value.GetValue<long>() by reference.Target;
        foreach (var ofTarget in wanted)
            foreach (var (id, link) in await operation.LinksAsync(ofTarget.Key, [.. ofTarget.Distinct()], cancel))
                links[(ofTarget.Key, id)] = link;
        return links;
    }

    private static object? Value(Field? field, JsonNode? value, Dictionary<(Resource, long), Link> links)
    {
        if (IsNothing(value)) return null;
        if (field is IReference reference)
            return links.TryGetValue((reference.Target, value!.GetValue<long>()), out var link) ? link : $"{reference.Target.Label} {value}";
        return value switch
        {
            JsonValue text when text.TryGetValue<string>(out var plain) => plain,
            JsonValue flag when flag.TryGetValue<bool>(out var yes) => yes ? "Yes" : "No",
            JsonArray names when names.All(n => n?.GetValueKind() == JsonValueKind.String) => string.Join(", ", names.Select(n => n!.GetValue<string>())),
            _ => value!.ToJsonString(),
        };
    }

    private sealed record Told(string Name, Field? Field, JsonNode? Before, JsonNode? After);
}

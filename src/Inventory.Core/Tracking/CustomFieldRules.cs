using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>Rows hold the values that their definitions allow: unknown ones are dropped, missing ones take the default.</summary>
internal sealed class CustomFieldRules : Follower
{
    private const string Field = "custom_fields";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel) =>
        CheckManyAsync(operation, [new Candidate(row, row.Id == 0, problems)], cancel);

    public override async Task CheckManyAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        if (rows.Count == 0 || rows[0].Row is not ICustomized || Names.ObjectType(rows[0].Row.GetType()) is not { } type) return;
        var definitions = await operation.Db.Set<CustomField>().AsNoTracking().Include(f => f.ChoiceSet).Having(type).ToListAsync(cancel);
        foreach (var one in rows) await CheckAsync(operation, one.Row, definitions, one.Problems, cancel);
    }

    private static async Task CheckAsync(Operation operation, Entity row, IReadOnlyList<CustomField> definitions, Problems problems, CancellationToken cancel)
    {
        var customized = (ICustomized)row;
        if (Read(customized.CustomFieldData) is not { } given)
        {
            problems.Add(Field, "The values of custom fields are no JSON object.");
            return;
        }
        var kept = new JsonObject();
        foreach (var definition in definitions)
        {
            var value = given.TryGetPropertyValue(definition.Name, out var found) ? found?.DeepClone() : definition.Default is { } start ? JsonNode.Parse(start) : null;
            if (found is not null || value is not null || given.ContainsKey(definition.Name)) kept[definition.Name] = value;
            if (definition.Required && CustomFieldCheck.IsEmpty(value)) problems.Add(Field, $"{definition.Title} is required.");
            else if (CustomFieldCheck.Problem(definition, value) is { } problem) problems.Add(Field, $"{definition.Title}: {problem}");
            else if (definition.Unique && !CustomFieldCheck.IsEmpty(value) && await IsTakenAsync(operation.Db, row, definition.Name, value!, cancel))
                problems.Add(Field, $"{definition.Title}: another row has this value.");
        }
        if (!JsonNode.DeepEquals(kept, given)) customized.CustomFieldData = kept.ToJsonString(Plain);
    }

    private static JsonObject? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task<bool> IsTakenAsync(InventoryDb db, Entity row, string name, JsonNode value, CancellationToken cancel) =>
        (Task<bool>)typeof(CustomFieldRules).GetMethod(nameof(AnyOtherAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(row.GetType()).Invoke(null, [db, row.Id, name, Functions.JsonText(new JsonObject { [name] = value.DeepClone() }.ToJsonString(Plain), name), cancel])!;

    private static Task<bool> AnyOtherAsync<T>(InventoryDb db, long id, string name, string text, CancellationToken cancel)
        where T : Entity, ICustomized =>
        db.Set<T>().AsNoTracking().AnyAsync(x => x.Id != id && Functions.JsonText(x.CustomFieldData, name) == text, cancel);
}

internal static class CustomFieldQueries
{
    /// <summary>The definitions that rows of a kind have, in their order.</summary>
    public static IQueryable<CustomField> Having(this IQueryable<CustomField> definitions, string objectType) => definitions
        .Where(f => ("," + f.ObjectTypes + ",").Contains("," + objectType + ","))
        .OrderBy(f => f.GroupName).ThenBy(f => f.Weight).ThenBy(f => f.Name);
}

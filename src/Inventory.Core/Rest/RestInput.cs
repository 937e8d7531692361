using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Rest;

/// <summary>Reads what a script sent for one field of a row.</summary>
/// <param name="operation">In which the row is written.</param>
/// <param name="kept">The custom fields that the row has so far; null for a new one.</param>
internal sealed class RestInput(Operation operation, string? kept) : JsonInput
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is named replaces what there was; everything else stays.</summary>
    public override async ValueTask<object?> CustomAsync(string objectType, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse("Expected a dictionary of custom fields.");
        var definitions = await operation.Parts<CustomField>().Having(objectType).ToListAsync();
        var merged = JsonNode.Parse(kept ?? "{}") as JsonObject ?? [];
        foreach (var member in json.EnumerateObject())
        {
            if (definitions.Find(d => d.Name == member.Name) is not { } definition) return Refuse($"Custom field '{member.Name}' does not exist for this object type.");
            merged[member.Name] = await ValueAsync(definition, member.Value);
        }
        return Refusal is null ? merged.ToJsonString(Plain) : null;
    }

    protected override async ValueTask<long?> FindAsync(Resource target, JsonElement attributes)
    {
        var text = attributes.GetRawText();
        if (!attributes.EnumerateObject().Any()) Refuse("An empty dictionary names no row.");
        else if (Conditions.Problems(target.EntityType, text, operation.Db) is { Count: > 0 } problems) Refuse(string.Join(" ", problems));
        if (Refusal is not null) return null;
        var found = await (Task<List<long>>)typeof(RestInput).GetMethod(nameof(IdsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(target.EntityType).Invoke(null, [operation, text])!;
        switch (found)
        {
            case [var id]:
                return id;
            case []:
                Refuse($"Related object not found using the provided attributes: {text}");
                return null;
            default:
                Refuse($"Multiple objects match the provided attributes: {text}");
                return null;
        }
    }

    // In a connection of its own: on PostgreSQL a statement that fails spoils the transaction around it. What this act wrote before is asked in it.
    private static async Task<List<long>> IdsAsync<T>(Operation operation, string conditions)
        where T : Entity
    {
        try
        {
            await using var db = operation.Dialect.Create();
            if (await Two(db).ToListAsync() is { Count: > 1 } many) return many;
            return await Two(operation.Db).ToListAsync();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or InvalidCastException)
        {
            return [];
        }

        IQueryable<long> Two(InventoryDb db) =>
            db.Set<T>().AsNoTracking().VisibleTo(operation.Viewer, db).Where(Conditions.Compile<T>(conditions, db, operation.Viewer.UserId)).OrderBy(x => x.Id).Take(2).Select(x => x.Id);
    }

    // Rows may be named as in any other field; they are kept by their ids.
    private async ValueTask<JsonNode?> ValueAsync(CustomField definition, JsonElement value)
    {
        if (!definition.IsObject || value.ValueKind == JsonValueKind.Null || operation.Catalog.WithObjectType(definition.RelatedObjectType ?? "") is not { } target) return JsonNode.Parse(value.GetRawText());
        if (definition.Type == "object") return await RowAsync(target, value) is { } id ? JsonValue.Create(id) : null;
        return await RowsAsync(target, value) is IReadOnlyList<long> ids ? new JsonArray([.. ids.Select(i => (JsonNode)JsonValue.Create(i))]) : null;
    }
}

using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>A value that the objects of a page may have in a field.</summary>
internal sealed record Hint(string Field, string Value, string Label)
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads from a page's conditions what its objects have: plain values, one of several, rows that references lead to. What is no equality says nothing.</summary>
internal static class PageHints
{
    /// <summary>For each field of which the conditions speak, the values that meet them, at most <see cref="AddOffers.Most"/>.</summary>
    public static async Task<IReadOnlyList<(Field Field, IReadOnlyList<Hint> Options)>> ReadAsync(
        Operation operation, string? filter, IReadOnlyList<Field> fields, CancellationToken cancel)
    {
        var hints = new List<(Field, IReadOnlyList<Hint>)>();
        if (Conditions(filter) is not [var conditions]) return hints;
        foreach (var field in fields)
        {
            var options = field is IReference reference
                ? await RowsAsync(operation, field, reference.Target, Behind(field, conditions), cancel)
                : [.. conditions.SelectMany(c => Plain(field, c)).Take(AddOffers.Most)];
            if (options.Count > 0) hints.Add((field, options));
        }
        return hints;
    }

    private static IReadOnlyList<IReadOnlyList<Condition>> Conditions(string? filter)
    {
        try
        {
            return ConditionText.Read(filter, userId: null);
        }
        catch (ConditionException)
        {
            return [];
        }
    }

    private static IEnumerable<Hint> Plain(Field field, Condition condition) =>
        condition.Path == field.Name || condition.Path == field.Name + "__in" || condition.Path == field.Name + "__exact"
            ? condition.Value.Items.Select(v => v.Json).Where(IsScalar).Select(v => new Hint(field.Name, v.ToString(), LabelOf(field, v.ToString()))).DistinctBy(h => h.Value)
            : [];

    private static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;

    private static string LabelOf(Field field, string value) => field is IChoice choice ? choice.List.Seeds.FirstOrDefault(c => c.Value == value)?.Label ?? value : value;

    // The conditions on what a reference leads to, as conditions of its own; a bare id names the row.
    private static JsonObject Behind(Field field, IEnumerable<Condition> conditions)
    {
        var behind = new JsonObject();
        foreach (var (path, value) in conditions)
        {
            if (value.IsNull) continue;
            var rest = path == field.Name || path == field.Name + "_id" ? "id"
                : path == field.Name + "__in" || path == field.Name + "_id__in" ? "id__in"
                : path.StartsWith(field.Name + "__", StringComparison.Ordinal) ? path[(field.Name.Length + 2)..]
                : null;
            if (rest is not (null or "isnull")) behind[rest] = JsonNode.Parse(value.Json.GetRawText());
        }
        return behind;
    }

    private static Task<IReadOnlyList<Hint>> RowsAsync(Operation operation, Field field, Resource target, JsonObject conditions, CancellationToken cancel) =>
        conditions.Count == 0
            ? Task.FromResult<IReadOnlyList<Hint>>([])
            : (Task<IReadOnlyList<Hint>>)typeof(PageHints).GetMethod(nameof(RowsOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(target.EntityType).Invoke(null, [operation, field, target, conditions.ToJsonString(), cancel])!;

    private static async Task<IReadOnlyList<Hint>> RowsOfAsync<T>(Operation operation, Field field, Resource<T> target, string conditions, CancellationToken cancel)
        where T : Entity, new()
    {
        try
        {
            var rows = target.Named(operation.Of<T>()).Where(Data.Conditions.Compile<T>(conditions, operation.Db, userId: null));
            return [.. (await rows.OrderBy(x => x.Id).Take(AddOffers.Most).ToListAsync(cancel)).Select(row => new Hint(field.Name, Hint.Text(row.Id), target.Display(row)))];
        }
        catch (ConditionException)
        {
            return [];
        }
    }
}

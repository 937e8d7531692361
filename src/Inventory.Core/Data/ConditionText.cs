using System.Text.Json;

namespace Inventory.Core.Data;

/// <summary>One condition as it is written: <c>device_type__manufacturer__slug__in</c>, and what it is compared with.</summary>
internal sealed record Condition(string Path, ConditionValue Value);

/// <summary>Reads the JSON of conditions; nested objects are one path joined by two underscores.</summary>
internal static class ConditionText
{
    private const int MostConditions = 20;

    /// <summary>Any of these, each of which is all of those.</summary>
    public static IReadOnlyList<IReadOnlyList<Condition>> Read(string? json, long? userId)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];
        var root = Parse(json);
        IReadOnlyList<IReadOnlyList<Condition>> any = root.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Object => [All(root, userId)],
            JsonValueKind.Array => [.. root.EnumerateArray().Select(part => All(part, userId))],
            _ => throw NoConditions(),
        };
        return any.Sum(all => all.Count) <= MostConditions ? any : throw new ConditionException($"There are more than {MostConditions} conditions.");
    }

    private static List<Condition> All(JsonElement part, long? userId) =>
        part.ValueKind == JsonValueKind.Object ? [.. Flatten(part, "", userId)] : throw NoConditions();

    private static IEnumerable<Condition> Flatten(JsonElement part, string prefix, long? userId)
    {
        foreach (var member in part.EnumerateObject())
        {
            var path = prefix + member.Name;
            if (member.Value.ValueKind != JsonValueKind.Object)
            {
                yield return new(path, new(member.Value, userId));
                continue;
            }
            if (!member.Value.EnumerateObject().Any()) throw new ConditionException($"`{path}`: an empty object is no condition.");
            foreach (var condition in Flatten(member.Value, path + "__", userId)) yield return condition;
        }
    }

    private static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException error)
        {
            throw new ConditionException($"This is not JSON: line {error.LineNumber + 1}, character {error.BytePositionInLine + 1}.");
        }
    }

    private static ConditionException NoConditions() => new("Conditions are a JSON object, or a list of objects.");
}

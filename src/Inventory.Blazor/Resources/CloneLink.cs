using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inventory.Blazor.Fields;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Resources;

/// <summary>The address of a form that begins as a row that there is: what such rows share, custom fields that are cloned, and the next number of a tag.</summary>
public static partial class CloneLink
{
    public static string Of<T>(Resource<T> resource, T row, IEnumerable<CustomField> custom)
        where T : Entity, new()
    {
        var parts = new List<string>();
        foreach (var field in resource.Clone)
            if (FieldText.Write(field, Next<T>(field, field.Read(row))) is { Length: > 0 } text) parts.Add($"{field.Name}={Uri.EscapeDataString(text)}");
        if (Shared(row, custom) is { Count: > 0 } values) parts.Add($"custom_fields={Uri.EscapeDataString(values.ToJsonString())}");
        return $"/{resource.Slug}/add{(parts.Count > 0 ? "?" + string.Join('&', parts) : "")}";
    }

    /// <summary>What another row is given for it: "A-009" after "A-008"; what does not end in a number, nothing.</summary>
    public static object? Next<T>(Field field, object? value)
        where T : Entity => field is TextField<T> { IsCountedUp: true } ? Counted(value as string) : value;

    private static string? Counted(string? text)
    {
        if (text is null || LastNumber().Match(text) is not { Success: true } number || !long.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last == long.MaxValue) return null;
        return text[..number.Index] + (last + 1).ToString(CultureInfo.InvariantCulture).PadLeft(number.Length, '0');
    }

    private static JsonObject? Shared(Entity row, IEnumerable<CustomField> custom)
    {
        if (row is not ICustomized customized || JsonNode.Parse(customized.CustomFieldData) is not JsonObject all) return null;
        var cloned = custom.Where(f => f.IsCloneable && !f.Unique).Select(f => f.Name).ToHashSet();
        return new(all.Where(v => cloned.Contains(v.Key)).Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));
    }

    [GeneratedRegex(@"[0-9]{1,18}$", RegexOptions.None, 100)]
    private static partial Regex LastNumber();
}

using System.Globalization;
using System.Text.Json;
using Inventory.Core.Access;

namespace Inventory.Blazor.Api;

/// <summary>A token as a script orders it; what is wrong with the order stands beside it.</summary>
internal sealed class TokenJson
{
    private readonly JsonElement _json;

    public TokenJson(JsonElement json)
    {
        var isOrder = json.ValueKind == JsonValueKind.Object;
        if (!isOrder) Problems.Add(("non_field_errors", "Invalid data. Expected a dictionary."));
        _json = isOrder ? json : JsonElement.Parse("{}");
    }

    public List<(string? Name, string Message)> Problems { get; } = [];

    /// <summary>For whom; null when nobody is named.</summary>
    public long? User()
    {
        if (!_json.TryGetProperty("user", out var user)) return null;
        if (user.ValueKind == JsonValueKind.Object && user.TryGetProperty("id", out var id)) user = id;
        if (user.ValueKind == JsonValueKind.Number && user.TryGetInt64(out var number)) return number;
        Problems.Add(("user", "A user is named by their id."));
        return null;
    }

    public TokenOrder Order() => new(Text("description") ?? "", Flag("write_enabled"))
    {
        Enabled = Flag("enabled"),
        Secret = Text("token"),
        Expires = Moment("expires"),
        AllowedIps = Networks("allowed_ips"),
    };

    public string Required(string name)
    {
        var text = Text(name);
        if (text is null && Problems.TrueForAll(p => p.Name != name)) Problems.Add((name, "This field is required."));
        return text ?? "";
    }

    private string? Text(string name)
    {
        if (!_json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        try
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal)) return text;
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
        }
        Problems.Add((name, "Not a valid string."));
        return null;
    }

    private bool Flag(string name)
    {
        if (!_json.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.ValueKind != JsonValueKind.False;
        Problems.Add((name, "Must be a valid boolean."));
        return true;
    }

    private DateTime? Moment(string name)
    {
        if (Text(name) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at.UtcDateTime;
        Problems.Add((name, "Datetime has wrong format. Use this format: YYYY-MM-DDThh:mm:ssZ."));
        return null;
    }

    private List<string> Networks(string name)
    {
        if (!_json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(n => n.ValueKind == JsonValueKind.String)) return [.. list.EnumerateArray().Select(n => n.GetString()!.Trim())];
        Problems.Add((name, "Expected a list of networks."));
        return [];
    }
}

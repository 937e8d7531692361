using System.Globalization;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>What a script sent for one field, while it is read. A value that the field cannot take is refused with a sentence.</summary>
public abstract class JsonInput
{
    /// <summary>Why the value cannot be taken; null when it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Refuses the value; answers nothing, in its place.</summary>
    public object? Refuse(string why)
    {
        Refusal ??= why;
        return null;
    }

    /// <summary>The row that is meant: by its id, or by attributes that exactly one row has which the writer may see.</summary>
    public async ValueTask<long?> RowAsync(Resource target, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Number when json.TryGetInt64(out var id):
                return id;
            case JsonValueKind.String when long.TryParse(json.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                return id;
            case JsonValueKind.Object when json.TryGetProperty("id", out var own):
                return await RowAsync(target, own);
            case JsonValueKind.Object:
                return await FindAsync(target, json);
            default:
                Refuse("Related objects must be referenced by numeric ID or by dictionary of attributes.");
                return null;
        }
    }

    /// <summary>The rows that are meant by a list.</summary>
    public async ValueTask<object?> RowsAsync(Resource target, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array) return Refuse("Expected a list of items.");
        var ids = new List<long>();
        foreach (var item in json.EnumerateArray())
            if (await RowAsync(target, item) is { } id) ids.Add(id);
        return Refusal is null ? ids : null;
    }

    public object? Text(JsonElement json, bool mayBeNull)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return json.GetString();
                }
                catch (InvalidOperationException)
                {
                    return Refuse("It holds half a character.");
                }
            case JsonValueKind.Number:
                return json.GetRawText();
            case JsonValueKind.Null:
                return mayBeNull ? null : Refuse("This field may not be null.");
            default:
                return Refuse("Not a valid string.");
        }
    }

    public object? Number(JsonElement json, bool isWhole, bool mayBeNull)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText(),
            JsonValueKind.String => json.GetString()!.Trim(),
            JsonValueKind.Null => null,
            _ => "",
        };
        if (text is null) return mayBeNull ? null : Refuse("This field may not be null.");
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Refuse(isWhole ? "A valid integer is required." : "A valid number is required.");
    }

    public object? Flag(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String or JsonValueKind.Number when Truth.TryRead(json.ToString(), out var value) => value,
        _ => Refuse("Must be a valid boolean."),
    };

    public object? Day(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        return json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : Refuse("Date has wrong format. Use this format: YYYY-MM-DD.");
    }

    /// <summary>A moment in UTC; without a zone it is one.</summary>
    public object? Moment(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        return json.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime : Refuse("Datetime has wrong format. Use this format: YYYY-MM-DDThh:mm:ssZ.");
    }

    /// <summary>Several words, as they are kept: comma-separated.</summary>
    public object? Words(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array) return Refuse("Expected a list of items.");
        var words = new List<string>();
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || item.GetString() is not { } word || word.Contains(',', StringComparison.Ordinal)) return Refuse("Expected a list of words.");
            words.Add(word);
        }
        return Resources.Words.Join(words);
    }

    /// <summary>Custom fields as the row will keep them.</summary>
    public abstract ValueTask<object?> CustomAsync(string objectType, JsonElement json);

    /// <summary>The one row that has these attributes, of those that the writer may see.</summary>
    protected abstract ValueTask<long?> FindAsync(Resource target, JsonElement attributes);
}

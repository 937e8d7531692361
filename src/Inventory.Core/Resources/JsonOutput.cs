using System.Globalization;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>What lies beside the rows that are written: found for all of them before the first is.</summary>
public interface IBeside
{
    /// <summary>The value of a <see cref="SideField{T}"/> of a row.</summary>
    object? Of(Field field, long id);

    /// <summary>A row of any kind that the reader may see; null when there is none.</summary>
    Entity? Row(Resource kind, long id);

    /// <summary>How a value of a choice list is called.</summary>
    Choice Show(ChoiceList list, string value);

    /// <summary>The custom fields of a row, all that its kind has.</summary>
    void WriteCustom(JsonOutput output, string objectType, string? data);
}

/// <summary>Rows as scripts read them, while they are written. <paramref name="home"/> is where this server stands: "https://inventory.example.org".</summary>
public sealed class JsonOutput(Utf8JsonWriter json, string home, IBeside beside)
{
    public Utf8JsonWriter Json => json;

    public IBeside Beside => beside;

    /// <summary>A plain value: text, yes or no, a number, a day, a moment.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime at: json.WriteStringValue(Moment(at)); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    /// <summary>JSON that is kept as text.</summary>
    public void Raw(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) json.WriteNullValue();
        else json.WriteRawValue(text);
    }

    public string Api(Resource kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{home}/api/{kind.ApiPath}/{id}/");

    public string Page(Resource kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{home}/{kind.Slug}/{id}");

    /// <summary>A row in brief: what it is called, and what tells it from others.</summary>
    public void Brief(Resource kind, Entity row, IReadOnlyList<Field>? fields = null) => Write(row, fields ?? kind.NestedFields);

    public void Write(Entity row, IReadOnlyList<Field> fields)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.JsonName);
            field.WriteJson(this, row);
        }
        json.WriteEndObject();
    }

    // Whole seconds have no fraction.
    private static string Moment(DateTime at) =>
        at.ToString(at.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Fields;

/// <summary>Values as the text of addresses, inputs and drafts: the same in every culture.</summary>
public static class FieldText
{
    public static string Write(Field field, object? value) => value switch
    {
        null => "",
        Link link => link.Id.ToString(CultureInfo.InvariantCulture),
        IReadOnlyList<Link> links => string.Join(',', links.Select(l => l.Id)),
        IEnumerable<TagChip> tags => string.Join(',', tags.Select(t => t.Id)),
        bool yes => yes ? "true" : "false",
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What the text means for the field; null when it is blank or means nothing. References are read by their owner: they need the database.</summary>
    public static object? Read<T>(Field<T> field, string text)
        where T : Entity => field switch
        {
            BoolField<T> => text is "true" or "on" or "1",
            _ when text.Length == 0 => null,
            DateField<T> => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null,
            InstantField<T> => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null,
            NumberField<T> => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            IReference or IReferences or ITags => null,
            IObjectId => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            _ => text,
        };

    /// <summary>Numbers of rows, separated by commas.</summary>
    public static IReadOnlyList<long> Ids(string text) =>
        [.. text.Split(',').Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)];
}

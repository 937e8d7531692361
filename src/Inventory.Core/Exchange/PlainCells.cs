using System.Globalization;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Exchange;

/// <summary>Values of a list as cells of a file: text, numbers, days and moments (UTC); null where there is nothing.</summary>
internal sealed class PlainCells(ChoiceBook choices)
{
    private readonly Dictionary<(ChoiceList, string), string> _labels = [];

    public object? Of(Field field, object? value) => value switch
    {
        null or "" => null,
        string text when field is IChoice choice => LabelOf(choice.List, text),
        string => field.Format(value) is { Length: > 0 } text ? text : null,
        bool yes => yes ? "Yes" : "No",
        DateOnly or DateTime or decimal or int or long or short or double => value,
        Count count => count.Number,
        Link link => link.Text,
        IEnumerable<Link> links => Joined(links.Select(l => l.Text)),
        IEnumerable<TagChip> tags => Joined(tags.Select(t => t.Name)),
        CustomValue custom => Of(field, custom.Value),
        IPlain own => Of(field, own.Plain),
        _ => field.Format(value) is { Length: > 0 } text ? text : null,
    };

    /// <summary>A cell as text that reads the same everywhere.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private string LabelOf(ChoiceList list, string value) =>
        _labels.TryGetValue((list, value), out var label) ? label : _labels[(list, value)] = choices.Show(list, value).Label;

    private static string? Joined(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } joined ? joined : null;
}

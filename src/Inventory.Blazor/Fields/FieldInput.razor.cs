using System.Globalization;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Fields;

/// <summary>One field to enter: label, input of its kind, explanation, what is wrong with it.</summary>
public sealed partial class FieldInput<T>
    where T : Entity
{
    // As the input of a browser writes it.
    private const string Clock = "yyyy-MM-dd'T'HH:mm";

    private string _id = "";

    [Parameter, EditorRequired] public Field<T> Field { get; set; } = null!;

    /// <summary>As the field reads it: text, number, day, <see cref="Link"/>.</summary>
    [Parameter] public object? Value { get; set; }

    [Parameter] public EventCallback<object?> ValueChanged { get; set; }

    /// <summary>What the other fields of the form hold: pickers are narrowed by it.</summary>
    [Parameter] public Func<Field, object?> Siblings { get; set; } = _ => null;

    [Parameter] public IReadOnlyList<string> Problems { get; set; } = [];

    /// <summary>It follows from another field at the moment and is not entered.</summary>
    [Parameter] public bool IsFixed { get; set; }

    /// <summary>The element that says why it is fixed, where one says it for several inputs.</summary>
    [Parameter] public string? ExplainedBy { get; set; }

    /// <summary>Derives the value from what it is named after; null where that is not offered.</summary>
    [Parameter] public Func<Task>? Derive { get; set; }

    private bool IsInvalid => Problems.Count > 0;

    private bool IsCode => Field is SlugField<T> or TextField<T> { IsCopied: true };

    private string? Hint => IsFixed && ExplainedBy is null ? Field.FixedBecause : IsFixed && Field is not IReference ? null : Field.Help ?? (Field is MarkdownField<T> ? "Markdown is understood." : null);

    private Dictionary<string, object> Attributes
    {
        get
        {
            var all = new Dictionary<string, object> { ["name"] = Field.Name, ["data-draft"] = Field.Name };
            var described = string.Join(' ', new[] { IsFixed ? ExplainedBy : null, Hint is null ? null : $"{_id}-hint", IsInvalid ? $"{_id}-error" : null }.OfType<string>());
            if (described.Length > 0) all["aria-describedby"] = described;
            if (IsInvalid) all["aria-invalid"] = "true";
            if (Field.IsRequired) all["aria-required"] = "true";
            if (IsFixed) all["disabled"] = true;
            return all;
        }
    }

    protected override void OnParametersSet() => _id = $"field-{Field.Name}";

    private Task Set(object? value) => ValueChanged.InvokeAsync(value);

    private string[] Chosen => Words.Split(Value as string);

    // Kinds of another system that are chosen already stay choosable.
    private List<(string Name, string Label)> Kinds(IKinds kinds) =>
        [.. kinds.Every is { } every ? [every] : Array.Empty<(string, string)>(), .. kinds.Offered.Select(r => (r.ObjectType, r.Label)), .. Chosen.Where(k => k != kinds.Every?.Name && kinds.Offered.All(r => r.ObjectType != k)).Select(k => (k, k))];

    // A stored value that the list does not know stays choosable: saving something else must not change it.
    private IEnumerable<Choice> Options(ChoiceList list)
    {
        var known = Choices.Of(list);
        return Value is string { Length: > 0 } value && known.All(c => c.Value != value) ? known.Append(Choices.Show(list, value)) : known;
    }

    private DateTime? Moment(string text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var local) ? Browser.Utc(local) : null;

    private static string? Plain(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";
}

using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Fields;

/// <summary>Chooses a row of another kind among those that the person may see, narrowed by what the form holds already.</summary>
public sealed partial class ReferencePicker
{
    private const int Shown = 50;
    private bool _isMore;
    private Link? _known;
    private string? _within;

    [Parameter] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public IReference Reference { get; set; } = null!;

    [Parameter] public Link? Value { get; set; }

    [Parameter] public EventCallback<Link?> ValueChanged { get; set; }

    /// <summary>What the other fields of the form hold.</summary>
    [Parameter] public Func<Field, object?> Siblings { get; set; } = _ => null;

    /// <summary>Filters that the rows to choose from must meet, whatever the form holds.</summary>
    [Parameter] public IReadOnlyList<(string, IReadOnlyList<string>)> Also { get; set; } = [];

    [Parameter] public bool IsInvalid { get; set; }

    [Parameter] public bool IsFixed { get; set; }

    [Parameter] public IReadOnlyDictionary<string, object> Attributes { get; set; } = new Dictionary<string, object>();

    /// <summary>How the page adds a row that is not there yet; null where it does not.</summary>
    [CascadingParameter] private QuickAdd? QuickAdd { get; set; }

    private bool IsAddOffered => !IsFixed && QuickAdd?.IsOffered(Reference.Target) == true;

    private Dictionary<string, object?> AllAttributes => Attributes.Where(a => a.Key != "data-draft").ToDictionary(a => a.Key, a => (object?)a.Value);

    protected override async Task OnParametersSetAsync()
    {
        if (Value == _known) return;
        (_known, _within) = (Value, Value?.Within);
        // What narrows the choice stands beside it and says where the row lies.
        if (Value is not { Within: null } asked || Reference.NarrowedBy.Count > 0) return;
        await using var operation = Operations.Read(await Current.GetAsync());
        var within = await operation.WithinAsync(Reference.Target, asked.Id);
        if (Value == asked) _within = within;
    }

    /// <summary>The rows that may be chosen: those that quick search finds for the text, the first of them.</summary>
    public async Task<IEnumerable<Link>> SearchAsync(string? text, CancellationToken cancel)
    {
        await using var operation = Operations.Read(await Current.GetAsync(cancel));
        // The box still shows what is chosen: that is no question.
        var asked = text == Value?.Text ? "" : text ?? "";
        var found = await operation.SuggestAnyAsync(Reference.Target, new ListQuery { Text = asked, Filters = Also, Keys = Narrowing(), Take = Shown + 1 }, cancel);
        _isMore = found.Count > Shown;
        return found.Take(Shown);
    }

    private async Task AddAsync()
    {
        if (await QuickAdd!.AskAsync(Reference.Target) is { } added) await ValueChanged.InvokeAsync(added);
    }

    private List<(string, long)> Narrowing()
    {
        var keys = new List<(string, long)>();
        foreach (var (field, member) in Reference.NarrowedBy)
            if (Siblings(field) is Link chosen) keys.Add((member, chosen.Id));
        return keys;
    }
}

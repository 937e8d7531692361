using Inventory.Blazor.Shell;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Inventory.Blazor.Resources;

/// <summary>All filters of a list, beside its rows. What is entered holds at once; the list keeps it in its address.</summary>
public sealed partial class FilterPanel(Operations operations, CurrentViewer current)
{
    private readonly Dictionary<string, bool> _turned = [];
    private IReadOnlyList<FilterSection> _sections = [];
    private ElementReference _search;
    private string _text = "";
    private bool _isFocused;

    [Parameter, EditorRequired] public Resource Resource { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<ListFilter> Filters { get; set; } = [];

    [Parameter] public EventCallback<IReadOnlyList<ListFilter>> FiltersChanged { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    private IReadOnlyList<FilterSection> Shown => _text.Trim() is not { Length: > 0 } text
        ? _sections
        : [.. _sections.Select(s => s with { Filters = [.. s.Filters.Where(f => f.Label.Contains(text, StringComparison.CurrentCultureIgnoreCase) || f.Name.Contains(text, StringComparison.OrdinalIgnoreCase))] }).Where(s => s.Filters.Count > 0)];

    protected override async Task OnInitializedAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        _sections = FilterSection.Of(Resource, await operation.FiltersAsync(Resource));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFocused || _search.Context is null) return;
        _isFocused = true;
        await _search.FocusAsync();
    }

    private bool IsOpen(FilterSection section) =>
        _text.Length > 0 || (_turned.TryGetValue(section.Heading, out var isOpen) ? isOpen : section.Heading == _sections[0].Heading || section.Filters.Any(f => ActiveOf(f).Count > 0));

    private void Turn(FilterSection section) => _turned[section.Heading] = !IsOpen(section);

    private List<ListFilter> ActiveOf(Filter filter) => [.. Filters.Where(f => FilterName.Read(f.Name)?.Name == filter.Name)];

    // Where the filter stands already, it stays: chips keep their order.
    private Task ChangeAsync(Filter filter, IReadOnlyList<ListFilter> active)
    {
        var before = ActiveOf(filter);
        var at = before.Count > 0 ? Filters.ToList().IndexOf(before[0]) : Filters.Count;
        var others = Filters.Where(f => !before.Contains(f)).ToList();
        others.InsertRange(Math.Min(at, others.Count), active);
        return FiltersChanged.InvokeAsync(others);
    }

    private bool MayBeNone(Filter filter) =>
        filter.Name != "id" && Resource.AllFields.FirstOrDefault(f => f.Name == filter.Name || f.Name + "_id" == filter.Name) is not { IsRequired: true } and not { RefusesNull: true };

    private Task KeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? Closed.InvokeAsync() : Task.CompletedTask;
}

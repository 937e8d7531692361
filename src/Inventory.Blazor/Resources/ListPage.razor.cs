using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Inventory.Blazor.Resources;

/// <summary>The list of one kind of row; the address holds what it shows.</summary>
public sealed partial class ListPage<T>(NavigationManager navigation, CurrentViewer current) : IDisposable
    where T : Entity, new()
{
    private ListState _state = new();
    private readonly RowSelection _selection = new();
    private bool _mayAdd;
    private bool _mayChange;
    private bool _mayDelete;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override async Task OnInitializedAsync()
    {
        _state = StateOf(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
        var viewer = await current.GetAsync();
        _mayChange = Resource.Bulk.Count > 0 && Resource.Acts.HasFlag(Acts.Change) && viewer.May(Verb.Change, Resource.ObjectType);
        _mayDelete = Resource.Acts.HasFlag(Acts.Delete) && viewer.May(Verb.Delete, Resource.ObjectType);
        _mayAdd = Resource.Acts.HasFlag(Acts.Add) && viewer.May(Verb.Add, Resource.ObjectType);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath.Trim('/') != Resource.Slug) return;
        _state = StateOf(e.Location);
        _ = InvokeAsync(StateHasChanged);
    }

    // Typing on in the search box is one step back, not one a letter.
    private void Show(ListState state)
    {
        var isSameSearch = _state.Text.Length > 0 && state.Text.Length > 0 && _state.Text != state.Text;
        navigation.NavigateTo($"/{Resource.Slug}{state.ToQuery()}", replace: isSameSearch);
    }

    private void Correct(ListState state) => navigation.NavigateTo($"/{Resource.Slug}{state.ToQuery()}", replace: true);

    private static ListState StateOf(string address) => ListState.Read(new Uri(address).Query);
}

using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Inventory.Blazor.Resources;

/// <summary>The list of one kind of row; the address holds what it shows, and the person's own order and size stand in for what it does not say.</summary>
public sealed partial class ListPage<T>(NavigationManager navigation, CurrentViewer current, Preferences preferences, IEnumerable<ListAction> actions) : IDisposable
    where T : Entity, new()
{
    private readonly RowSelection _selection = new();
    private ListState? _state;
    private ListPreference _liked = new();
    private bool _mayAdd;
    private bool _mayImport;
    private bool _mayChange;
    private bool _mayDelete;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    private IEnumerable<ListAction> Actions => actions;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override async Task OnInitializedAsync()
    {
        var viewer = await current.GetAsync();
        _mayChange = Resource.Bulk.Count > 0 && Resource.Acts.HasFlag(Acts.Change) && viewer.May(Verb.Change, Resource.ObjectType);
        _mayDelete = Resource.Acts.HasFlag(Acts.Delete) && viewer.May(Verb.Delete, Resource.ObjectType);
        _mayAdd = Resource.Acts.HasFlag(Acts.Add) && viewer.May(Verb.Add, Resource.ObjectType);
        _mayImport = Resource.IsImported && viewer.May(Verb.Add, Resource.ObjectType);
        // As it was when the page opened: the way back leads to what was seen.
        _liked = await preferences.ListAsync(viewer.UserId, Resource.Slug);
        _state = StateOf(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath.Trim('/') != Resource.Slug) return;
        _state = StateOf(e.Location);
        _ = InvokeAsync(StateHasChanged);
    }

    // Typing on in the search box is one step back, not one a letter.
    private async Task ShowAsync(ListState state)
    {
        var before = _state!;
        var isSameSearch = before.Text.Length > 0 && state.Text.Length > 0 && before.Text != state.Text;
        navigation.NavigateTo($"/{Resource.Slug}{state.ToQuery()}", replace: isSameSearch);
        if (before.Sort.SequenceEqual(state.Sort) && before.Size == state.Size) return;
        await preferences.ChangeListAsync((await current.GetAsync()).UserId, Resource.Slug, liked => liked with
        {
            Sort = before.Sort.SequenceEqual(state.Sort) ? liked.Sort : state.Sort,
            Size = before.Size == state.Size ? liked.Size : state.Size == ListState.DefaultSize ? null : state.Size,
        });
    }

    private void Correct(ListState state) => navigation.NavigateTo($"/{Resource.Slug}{state.ToQuery()}", replace: true);

    private ListState StateOf(string address) => ListState.Read(new Uri(address).Query, _liked);
}

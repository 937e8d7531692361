using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>One row: what is known of it, what points at it, what happened to it.</summary>
public sealed partial class DetailPage<T>(
    Operations operations, CurrentViewer current, NavigationManager navigation, IDialogService dialogs,
    IEnumerable<DetailAction> actions, IEnumerable<DetailPanel> panels, IEnumerable<RelatedView> views) : IDisposable
    where T : Entity, new()
{
    private const string Overview = "overview";
    private const string HistoryTab = "history";
    private readonly CancellationTokenSource _gone = new();
    private Page<T>? _page;
    private string _title = "";
    private string _tab = Overview;
    private string? _cloneHref;
    private bool _mayChange;
    private bool _mayDelete;
    private IReadOnlyList<(string Heading, IReadOnlyList<Field<T>> Fields)> _groups = [];
    private IReadOnlyList<(Field<T> Field, string Text)> _texts = [];
    private IReadOnlyList<CustomValue> _custom = [];
    private IReadOnlyList<Related> _relations = [];
    private IReadOnlyList<Tab> _tabs = [];

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    [Parameter] public long Id { get; set; }

    private IEnumerable<DetailAction> Actions => actions;

    private IReadOnlyList<TagChip>? Tags =>
        Resource.Fields.OfType<TagsField<T>>().FirstOrDefault() is { } tags ? _page!.Read(tags, _page.Rows[0]) as IReadOnlyList<TagChip> : null;

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        _tab = TabOf(navigation.Uri);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var cancel = _gone.Token;
        var viewer = await current.GetAsync(cancel);
        await using var operation = operations.Read(viewer);
        var groups = Resource.Detail.Select(g => (g.Heading, Fields: g.Fields.OfType<Field<T>>().ToList())).ToList();
        var beside = Resource.Fields.OfType<TagsField<T>>();
        if (await operation.Records<T>().FindAsync(Id, groups.SelectMany(g => g.Fields).Concat(beside).Concat(Resource.Clone), cancel) is not { } page)
        {
            navigation.NotFound();
            return;
        }
        var row = page.Rows[0];
        _groups = [.. groups.Select(g => (g.Heading, (IReadOnlyList<Field<T>>)[.. g.Fields.Where(f => f is not (MarkdownField<T> or TagsField<T>) && f.Name is not ("created" or "last_updated"))])).Where(g => g.Item2.Count > 0)];
        _texts = [.. groups.SelectMany(g => g.Fields).OfType<MarkdownField<T>>().Select(f => ((Field<T>)f, f.Read(row) as string ?? "")).Where(t => t.Item2.Length > 0)];
        _custom = await operation.CustomValuesAsync(Resource, row, cancel);
        _title = Resource.Display(row) is { Length: > 0 } name ? name : $"{Resource.Label} {row.Id}";
        if (Resource.Clone.Count > 0 && viewer.May(Verb.Add, Resource.ObjectType)) _cloneHref = CloneLink.Of(Resource, row, await operation.CustomInputsAsync(Resource.ObjectType, cancel));
        _mayChange = Resource.Acts.HasFlag(Acts.Change) && await MayAsync(operation, Verb.Change, cancel);
        _mayDelete = Resource.Acts.HasFlag(Acts.Delete) && await MayAsync(operation, Verb.Delete, cancel);
        _page = page;
        _relations = [.. Related.To(Resource, operation.Catalog, viewer)];
        _tab = Known(_tab);
        // The row is worth seeing before everything that points at it is counted.
        ShowTabs(new Dictionary<string, int>());
        StateHasChanged();
        await CountAsync();
    }

    private async Task CountAsync()
    {
        await using var operation = operations.Read(await current.GetAsync(_gone.Token));
        var counts = new Dictionary<string, int>();
        foreach (var related in _relations)
        {
            var more = ViewOf(related)?.More;
            counts[related.Key] = await operation.CountAnyAsync(related.Relation.From, related.Query(Id), _gone.Token) + (more is null ? 0 : await more(operation, related.Relation, Id, _gone.Token));
        }
        ShowTabs(counts);
    }

    private RelatedView? ViewOf(Related related) => views.FirstOrDefault(v => v.EntityType == related.Relation.From.EntityType);

    // Kinds without rows stay in sight only where one may be added.
    private void ShowTabs(Dictionary<string, int> counts) => _tabs =
    [
        new(Overview, "Overview"),
        .. _relations.Where(r => r.MayAdd || r.Key == _tab || counts.GetValueOrDefault(r.Key) > 0)
            .OrderBy(r => counts.GetValueOrDefault(r.Key) == 0)
            .Select(r => new Tab(r.Key, r.Relation.Label, counts.TryGetValue(r.Key, out var count) ? count : null)),
        new(HistoryTab, "History"),
    ];

    private async Task<bool> MayAsync(Operation operation, string verb, CancellationToken cancel) =>
        operation.Viewer.May(verb, Resource.ObjectType) && await operation.FindAnyAsync(Resource, Id, verb, cancel) is not null;

    private async Task DeleteAsync()
    {
        var dialog = await dialogs.ShowAsync<DeleteDialog<T>>($"Delete {Resource.Label.ToLowerInvariant()}", new DialogParameters<DeleteDialog<T>> { { d => d.Resource, Resource }, { d => d.Id, Id } });
        if (await dialog.Result is { Canceled: false }) navigation.NavigateTo($"/{Resource.Slug}");
    }

    private void ShowTab(string tab) => navigation.NavigateTo($"/{Resource.Slug}/{Id}{(tab == Overview ? "" : $"?tab={tab}")}", replace: true);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != $"/{Resource.Slug}/{Id}") return;
        _tab = Known(TabOf(e.Location));
        _ = InvokeAsync(StateHasChanged);
    }

    // An address may name one that is not there, or not for this viewer.
    private string Known(string tab) => tab == HistoryTab || _relations.Any(r => r.Key == tab) ? tab : Overview;

    private static string TabOf(string address) =>
        QueryHelpers.ParseQuery(new Uri(address).Query).TryGetValue("tab", out var tab) && tab[^1] is { Length: > 0 } name ? name : Overview;
}

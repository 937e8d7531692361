using Inventory.Blazor.Fields;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>
/// Rows of one kind with search, filters, order and pages. It shows a state and asks for another one; whoever owns it keeps it, in the address or beside.
/// </summary>
public sealed partial class ResourceTable<T>(
    Operations operations, CurrentViewer current, ChoiceBook choices, Preferences preferences, KeptSelections kept, IDialogService dialogs) : IDisposable
    where T : Entity, new()
{
    private CancellationTokenSource? _loading;
    private IReadOnlyList<FieldColumn<T>> _columns = [];
    private Field<T>? _nameColumn;
    private Page<T>? _page;
    private IReadOnlyList<FilterChip> _chips = [];
    private ListState? _shown;
    private IReadOnlyList<ListFilter> _shownAlways = [];
    private int? _exact;
    private bool _isLoading;
    private bool _areColumnsKnown;
    private bool _isFiltering;
    private ElementReference _filterButton;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    [Parameter, EditorRequired] public ListState State { get; set; } = null!;

    [Parameter] public EventCallback<ListState> StateChanged { get; set; }

    /// <summary>Asked for a state instead of one that shows nothing: a page after the last one. Going back must not lead there again.</summary>
    [Parameter] public EventCallback<ListState> StateCorrected { get; set; }

    /// <summary>Filters that always hold and that nobody removes: rows of the page that the table stands on.</summary>
    [Parameter] public IReadOnlyList<ListFilter> Always { get; set; } = [];

    /// <summary>The column that <see cref="Always"/> makes the same in every row.</summary>
    [Parameter] public Field? Hidden { get; set; }

    /// <summary>Whether this is the list of the page, which the search key leads to.</summary>
    [Parameter] public bool IsMain { get; set; }

    /// <summary>Further controls beside the pages.</summary>
    [Parameter] public RenderFragment? Tools { get; set; }

    /// <summary>What to say where there are no rows at all.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>Told after every reading: how many rows match.</summary>
    [Parameter] public EventCallback<int> Counted { get; set; }

    /// <summary>Keeps which rows are ticked; null where none can be.</summary>
    [Parameter] public RowSelection? Selection { get; set; }

    /// <summary>Whether many rows may be changed at once.</summary>
    [Parameter] public bool MayChange { get; set; }

    /// <summary>Whether many rows may be deleted at once.</summary>
    [Parameter] public bool MayDelete { get; set; }

    private bool IsSelectable => Selection is not null && (MayChange || MayDelete);

    private IReadOnlyList<long> PageIds => [.. _page?.Rows.Select(r => r.Id) ?? []];

    private int Total => _exact ?? _page?.Total ?? 0;

    private bool IsCapped => _exact is null && _page is { IsCapped: true };

    public void Dispose()
    {
        _loading?.Cancel();
        _loading?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_columns.Count == 0) ShowColumns([]);
        if (State == _shown && Always == _shownAlways) return;
        // Other rows are another selection; turning the page is none.
        if (_shown is not null && (State.Text != _shown.Text || !State.Filters.SequenceEqual(_shown.Filters))) Selection?.Clear();
        (_shown, _shownAlways) = (State, Always);
        await LoadAsync();
    }

    // The latest request wins: what an earlier one brings is not shown.
    private async Task LoadAsync()
    {
        if (_loading is not null) await _loading.CancelAsync();
        using var loading = _loading = new CancellationTokenSource();
        _isLoading = true;
        try
        {
            await using var operation = operations.Read(await current.GetAsync(loading.Token));
            await KnowColumnsAsync(operation, loading.Token);
            var query = Query();
            var page = await operation.Records<T>().ListAsync(query, _columns.Select(c => c.Field), loading.Token);
            var chips = await FilterChip.OfAsync(operation, Resource, choices, State.Filters, page.NotUnderstood, loading.Token);
            if (loading.IsCancellationRequested) return;
            (_page, _chips, _exact, _isLoading) = (page, chips, null, false);
        }
        catch (OperationCanceledException) when (loading.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            if (_loading == loading) _loading = null;
        }
        await Counted.InvokeAsync(Total);
        if (_page is { Rows.Count: 0, Total: > 0, IsCapped: false } && State.Page > 1)
            await StateCorrected.InvokeAsync(State with { Page = State.LastPage(_page.Total) });
    }

    // A person's own columns, once a table.
    private async Task KnowColumnsAsync(Operation operation, CancellationToken cancel)
    {
        if (_areColumnsKnown) return;
        var liked = await preferences.ListAsync(operation.Viewer.UserId, Resource.Slug, cancel);
        if (liked.Columns.Count > 0) ShowColumns(await operation.ShownColumnsAsync<T>(liked.Columns, cancel));
        _areColumnsKnown = true;
    }

    private void ShowColumns(IReadOnlyList<Field<T>> own)
    {
        var shown = (own.Count == 0 ? Resource.List : own).Where(f => f != Hidden).ToList();
        _columns = own.Count == 0 ? FieldColumn<T>.Of(shown, Resource.NameField) : FieldColumn<T>.Chosen(shown);
        _nameColumn = shown.Contains(Resource.NameField!) ? Resource.NameField : shown[0];
    }

    private async Task ChooseColumnsAsync()
    {
        var viewer = await current.GetAsync();
        IReadOnlyList<Field<T>> all;
        await using (var operation = operations.Read(viewer)) all = await operation.ColumnsAsync<T>();
        var shown = _columns.Select(c => all.FirstOrDefault(f => f.Name == c.Field.Name)).OfType<Field<T>>().ToList();
        if (Hidden is Field<T> hidden && Resource.List.Contains(hidden)) shown.Insert(Math.Min(shown.Count, Resource.List.ToList().IndexOf(hidden)), hidden);
        var dialog = await dialogs.ShowAsync<ColumnsDialog<T>>("Columns", new DialogParameters<ColumnsDialog<T>> { { d => d.Resource, Resource }, { d => d.All, all }, { d => d.Chosen, shown } });
        if (await dialog.Result is not { Canceled: false, Data: IReadOnlyList<string> chosen }) return;
        await preferences.ChangeListAsync(viewer.UserId, Resource.Slug, liked => liked with { Columns = chosen });
        ShowColumns([.. chosen.Select(name => all.First(f => f.Name == name))]);
        await LoadAsync();
    }

    private async Task TurnFiltersAsync()
    {
        _isFiltering = !_isFiltering;
        if (!_isFiltering) await _filterButton.FocusAsync();
    }

    private async Task CountExactlyAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        _exact = await operation.Records<T>().CountAsync(Query());
        await Counted.InvokeAsync(Total);
    }

    private async Task TakeAllAsync()
    {
        if (IsCapped) await CountExactlyAsync();
        Selection!.Take(Total);
    }

    // In their own order, trees are outlines.
    private string? IndentOf(T row) =>
        State.Sort.Count == 0 && row is IOutline { Depth: > 0 } outline ? $"inside inside-{Math.Min(outline.Depth, 6)}" : null;

    private ListQuery Query()
    {
        var query = State.ToListQuery();
        return query with { Filters = [.. query.Filters, .. Always.Select(f => (f.Name, f.Values))] };
    }

    private string NameOf(T row) => _nameColumn!.Format(_page!.Read(_nameColumn, row)) is { Length: > 0 } name ? name : Resource.Display(row) is { Length: > 0 } display ? display : $"{Resource.Label} {row.Id}";
}

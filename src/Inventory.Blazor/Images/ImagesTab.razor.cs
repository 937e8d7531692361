using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Images;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Inventory.Blazor.Images;

/// <summary>The pictures of one row: looked at, added by button or drop, taken away.</summary>
public sealed partial class ImagesTab
{
    private const int PageSize = 60;
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _drop;
    private Script? _script;
    private DotNetObjectReference<ImagesTab>? _self;
    private IReadOnlyList<ImageAttachment>? _images;
    private HashSet<long> _changeable = [];
    private HashSet<long> _deletable = [];
    private List<string> _refused = [];
    private string? _under;
    private int _shown = PageSize;
    private int _total;
    private int _kept;

    [Parameter, EditorRequired] public Relation Relation { get; set; } = null!;

    /// <summary>The row that the pictures show.</summary>
    [Parameter, EditorRequired] public long Id { get; set; }

    [Parameter] public bool MayAdd { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <summary>Called by the page's module while it sends: how many files are done.</summary>
    [JSInvokable]
    public void Sending(int done, int all)
    {
        (_kept, _refused) = (0, []);
        _under = all == 1 ? "Adding the picture…" : $"Adding {done + 1:N0} of {all:N0} pictures…";
        StateHasChanged();
    }

    /// <summary>Called by the page's module when all files were sent.</summary>
    [JSInvokable]
    public async Task SentAsync(int kept, string[] refused)
    {
        (_under, _kept, _refused) = (null, kept, [.. refused]);
        await ReadAgainAsync(kept);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        if (_script is not null) await _script.DisposeAsync();
        _self?.Dispose();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !MayAdd) return;
        _self = DotNetObjectReference.Create(this);
        _script = new(Js, "./Images/ImagesTab.razor.js");
        await _script.CallAsync("attach", _drop, _self, Relation.To.ObjectType, Id);
    }

    private async Task ReadAsync()
    {
        await using var operation = Operations.Read(await Current.GetAsync(_gone.Token));
        var rows = operation.Records<ImageAttachment>();
        var query = new ListQuery { Filters = [.. Relation.Filters(Id).Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))], Take = _shown };
        var page = await rows.ListAsync(query, [], _gone.Token);
        var here = new Selection.Picked([.. page.Rows.Select(r => r.Id)]);
        _changeable = [.. (await rows.SelectAsync(here, Verb.Change, _gone.Token)).Ids];
        _deletable = [.. (await rows.SelectAsync(here, Verb.Delete, _gone.Token)).Ids];
        (_images, _total) = (page.Rows, page.Total);
    }

    private Task MoreAsync()
    {
        _shown += PageSize;
        return ReadAsync();
    }

    private async Task DeleteAsync(long id)
    {
        var dialog = await Dialogs.ShowAsync<DeleteDialog<ImageAttachment>>("Delete image", new DialogParameters<DeleteDialog<ImageAttachment>> { { d => d.Resource, (Resource<ImageAttachment>)Relation.From }, { d => d.Id, id } });
        if (await dialog.Result is not { Canceled: false }) return;
        (_kept, _refused) = (0, []);
        await ReadAgainAsync(1);
    }

    private async Task ReadAgainAsync(int differences)
    {
        if (differences > 0)
        {
            await ReadAsync();
            await Changed.InvokeAsync();
        }
        StateHasChanged();
    }
}

using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>Finds and replaces in the names of many rows; what comes of it is shown before it is done.</summary>
public sealed partial class BulkRenamePage<T>(Operations operations, CurrentViewer current, NavigationManager navigation, KeptSelections kept, BulkWork work)
    where T : Entity, new()
{
    private const int Shown = 200;
    private Field _field = null!;
    private string _find = "";
    private string _replace = "";
    private bool _isPattern = true;
    private string? _problem;
    private IReadOnlyList<Renamed>? _first;
    private int _changes;
    private Selection? _selection;
    private BulkResult? _result;
    private ListState _list = new();
    private int _count;
    private string _title = "";
    private string? _notice;
    private string _message = "";
    private bool _isBusy;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    private string Back => $"/{Resource.Slug}{_list.ToQuery()}";

    private Renaming Asked => new(_field, _find, _replace, _isPattern);

    protected override async Task OnInitializedAsync()
    {
        var address = BulkAddress.Read(new Uri(navigation.Uri).Query, kept);
        (_list, _title) = (address.List, $"Rename {Resource.Plural.ToLowerInvariant()}");
        if (Resource.Renamed.Count == 0)
        {
            navigation.NotFound();
            return;
        }
        _field = Resource.Renamed[0];
        await using var operation = operations.Read(await current.GetAsync());
        (_selection, _count, _notice) = await BulkWork.MeetAsync<T>(operation, address, Verb.Change);
        if (_selection is not null) _title = BulkWork.NameOf("Rename", Resource, _count);
    }

    private async Task PreviewAsync()
    {
        Forget();
        _problem = Asked.Problem;
        if (_problem is not null) return;
        var (selection, asked) = (_selection!, Asked);
        await using var operation = operations.Read(await current.GetAsync());
        // Many rows take their time, and other clicks must not wait for it.
        (_first, _changes) = await Task.Run(() => operation.Records<T>().PreviewRenameAsync(selection, asked, Shown));
    }

    // What was shown is no longer what would come of it.
    private void Forget() => (_first, _problem, _result) = (null, null, null);

    private async Task RenameAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            var asked = Asked;
            _result = await work.RunAsync(
                (operation, progress, cancel) => operation.Records<T>().RenameAsync(_selection!, asked, progress, cancel),
                BulkWork.NameOf("Rename", Resource, _changes), "Looked through", _count, _message, Back);
        }
        finally
        {
            _isBusy = false;
        }
    }
}

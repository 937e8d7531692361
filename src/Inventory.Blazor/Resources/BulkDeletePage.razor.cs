using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>Says what deleting many rows means before it is done.</summary>
public sealed partial class BulkDeletePage<T>(Operations operations, CurrentViewer current, NavigationManager navigation, KeptSelections kept, BulkWork work)
    where T : Entity, new()
{
    private DeletionPart _goes = DeletionPart.None;
    private DeletionPart _cleared = DeletionPart.None;
    private DeletionPart _blockers = DeletionPart.None;
    private Selection? _selection;
    private BulkResult? _result;
    private ListState _list = new();
    private int _count;
    private string _title = "";
    private string? _notice;
    private string _message = "";
    private bool _isLooking;
    private bool _isBusy;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    private string Back => $"/{Resource.Slug}{_list.ToQuery()}";

    protected override async Task OnInitializedAsync()
    {
        var address = BulkAddress.Read(new Uri(navigation.Uri).Query, kept);
        (_list, _title, _isLooking) = (address.List, $"Delete {Resource.Plural.ToLowerInvariant()}", true);
        var viewer = await current.GetAsync();
        await using var operation = operations.Read(viewer);
        (_selection, _count, _notice) = await BulkWork.MeetAsync<T>(operation, address, Verb.Delete);
        if (_selection is not { } selection) return;
        _title = BulkWork.NameOf("Delete", Resource, _count);
        // Many rows take their time, and other clicks must not wait for it.
        var plan = await Task.Run(() => operation.Records<T>().PreviewDeleteAsync(selection));
        if (plan is null) return;
        (_goes, _cleared, _blockers) = (await DeletionPart.OfAsync(operation, plan.Goes), await DeletionPart.OfAsync(operation, plan.Cleared), await DeletionPart.OfAsync(operation, plan.Blockers));
        _isLooking = false;
    }

    private async Task DeleteAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            _result = await work.RunAsync(
                (operation, progress, cancel) => operation.Records<T>().DeleteAsync(_selection!, progress, cancel),
                BulkWork.NameOf("Delete", Resource, _count), "Deleted", _count, _message, Back);
        }
        finally
        {
            _isBusy = false;
        }
    }
}

using Inventory.Blazor.Shell;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>Says what deleting a row means before it is done: what goes too, what lets go of it, what stands in the way.</summary>
public sealed partial class DeleteDialog<T>(Operations operations, CurrentViewer current)
    where T : Entity, new()
{
    private Deletion? _summary;
    private string _name = "";
    private string _message = "";
    private string? _problem;
    private bool _isGone;
    private bool _isBusy;
    private IReadOnlyList<DeletionGroup> _goes = [];
    private IReadOnlyList<DeletionGroup> _cleared = [];
    private IReadOnlyList<DeletionGroup> _blockers = [];

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    [Parameter, EditorRequired] public long Id { get; set; }

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    private string Confirmation => _goes.Sum(g => g.Count) is > 0 and var also ? $"Delete it and {also:N0} more" : "Delete";

    protected override async Task OnInitializedAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        _name = (await operation.LinkAsync(Resource, Id))?.Text ?? "";
        _summary = await operation.Records<T>().PreviewDeleteAsync(Id);
        _isGone = _summary is null;
        if (_summary is null) return;
        _goes = await DeletionGroup.OfAsync(operation, _summary.Goes.Where(r => r.Id != Id || r is not T));
        _cleared = await DeletionGroup.OfAsync(operation, _summary.Cleared);
        _blockers = await DeletionGroup.OfAsync(operation, _summary.Blockers);
    }

    private async Task DeleteAsync()
    {
        _isBusy = true;
        await using var operation = await operations.WriteAsync(await current.GetAsync(), _message);
        switch (await operation.Records<T>().DeleteAsync(Id))
        {
            case SaveResult.Saved:
                await operation.CommitAsync();
                Dialog.Close();
                break;
            case SaveResult.Gone:
                Dialog.Close();
                break;
            case SaveResult.Held held:
                _blockers = await DeletionGroup.OfAsync(operation, held.By);
                break;
            case SaveResult.Refused refused:
                _problem = refused.Problems.ToString();
                break;
            default:
                _problem = "Your rights do not cover deleting it.";
                break;
        }
        _isBusy = false;
    }
}

using Inventory.Blazor.Shell;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>Says what deleting a row means before it is done: what goes too, what lets go of it, what stands in the way.</summary>
public sealed partial class DeleteDialog<T>(Operations operations, CurrentViewer current, Dialect dialect, NavigationManager navigation, ILogger<DeleteDialog<T>> log)
    where T : Entity, new()
{
    private Deletion? _summary;
    private string _name = "";
    private string _message = "";
    private string? _problem;
    private bool _isGone;
    private bool _isBusy;
    private DeletionPart _goes = DeletionPart.None;
    private DeletionPart _cleared = DeletionPart.None;
    private DeletionPart _blockers = DeletionPart.None;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    [Parameter, EditorRequired] public long Id { get; set; }

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    private string Confirmation => (_goes.Count, _goes.HasOthers) switch
    {
        (0, false) => "Delete",
        (0, true) => "Delete it and rows that you may not see",
        (var also, var hasOthers) => $"Delete it and {also:N0} more{(hasOthers ? ", and others" : "")}",
    };

    protected override Task OnInitializedAsync() => TryAsync(PlanAsync);

    private async Task PlanAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        var name = (await operation.LinkAsync(Resource, Id))?.Text ?? "";
        var summary = await operation.Records<T>().PreviewDeleteAsync(Id);
        var goes = await DeletionPart.OfAsync(operation, summary?.Goes.Where(r => r.Id != Id || r is not T) ?? []);
        var cleared = await DeletionPart.OfAsync(operation, summary?.Cleared ?? []);
        var blockers = await DeletionPart.OfAsync(operation, summary?.Blockers ?? []);
        (_name, _summary, _isGone, _goes, _cleared, _blockers) = (name, summary, summary is null, goes, cleared, blockers);
    }

    private Task LookAgainAsync()
    {
        _problem = null;
        return TryAsync(PlanAsync);
    }

    private async Task DeleteAsync()
    {
        (_isBusy, _problem) = (true, null);
        await TryAsync(async () =>
        {
            if (await DeletedAsync()) Dialog.Close();
            else await PlanAsync();
        });
        _isBusy = false;
    }

    // Ends the act before anything is planned anew: what was refused may not be gone on with.
    private async Task<bool> DeletedAsync()
    {
        await using var operation = await operations.WriteAsync(await current.GetAsync(), _message);
        switch (await operation.Records<T>().DeleteAsync(Id))
        {
            case SaveResult.Saved:
                await operation.CommitAsync();
                return true;
            case SaveResult.Gone:
                return true;
            case SaveResult.Held:
                _problem = "Meanwhile something came to point at it. Nothing was deleted.";
                return false;
            case SaveResult.Refused refused:
                _problem = refused.Problems.ToString();
                return false;
            default:
                _problem = "Your rights do not cover deleting it.";
                return false;
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (UnauthorizedAccessException)
        {
            navigation.GoToLogin();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var failure = Failure.Of(error, dialect, log);
            _problem = failure.IsAway
                ? "The database cannot be reached. Nothing was deleted; try again in a while."
                : $"Something went wrong here. Nothing was deleted. The log knows this as {failure.Id}.";
        }
    }
}

using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Jobs;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>Runs what is done to a selection: few rows at once, many as a job that goes on when the page is left.</summary>
public sealed class BulkWork(Operations operations, CurrentViewer current, Worker worker, NavigationManager navigation, ISnackbar snackbar)
{
    /// <summary>More are a job.</summary>
    public const int MostAtOnce = 200;

    public delegate Task<BulkResult> Act(Operation operation, IProgress<(int Done, int Total)>? progress, CancellationToken cancel);

    /// <summary>"Change 4,211 assets".</summary>
    public static string NameOf(string verb, Resource resource, int count) =>
        string.Create(CultureInfo.CurrentCulture, $"{verb} {count:N0} {(count == 1 ? resource.Label : resource.Plural).ToLowerInvariant()}");

    /// <summary>The selection of an address as it is now, how many rows it has, and what the person should know of it. Null where nothing may be done.</summary>
    public static async Task<(Selection? Selection, int Count, string? Notice)> MeetAsync<T>(Operation operation, BulkAddress address, string verb)
        where T : Entity, new()
    {
        if (address.Selection is not { } asked) return (null, 0, "Nothing is selected here, or the selection was forgotten when the page was loaded anew. Select again in the list.");
        var selected = await operation.Records<T>().SelectAsync(asked, verb);
        if (selected.NotUnderstood.Count > 0 || selected.Ids.Count == 0) return (null, 0, selected.Objection ?? "There are no such rows.");
        Selection now = asked is Selection.Matching all ? all with { Count = selected.Ids.Count } : new Selection.Picked(selected.Ids);
        return (now, selected.Ids.Count, selected.Objection);
    }

    /// <summary>Answers what stood in the way; null when it was done or began, and the person is where it shows.</summary>
    public async Task<BulkResult?> RunAsync(Act act, string name, string done, int count, string message, string back)
    {
        var viewer = await current.GetAsync();
        if (count > MostAtOnce)
        {
            var job = await worker.StartAsync(viewer, name, back, async (who, progress, cancel) => await WorkAsync(act, who, done, message, progress, cancel));
            navigation.NavigateTo($"/jobs/{job.ToString(CultureInfo.InvariantCulture)}");
            return null;
        }
        await using var operation = await operations.WriteAsync(viewer, message);
        var outcome = await act(operation, null, default);
        if (outcome is not BulkResult.Done result) return outcome;
        await operation.CommitAsync();
        snackbar.Add(string.Create(CultureInfo.CurrentCulture, $"{done}: {result.Count:N0}."), Severity.Success);
        navigation.NavigateTo(back);
        return null;
    }

    private async Task<string> WorkAsync(Act act, Viewer who, string done, string message, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        await using var operation = await operations.WriteAsync(who, message, cancel);
        switch (await act(operation, progress, cancel))
        {
            case BulkResult.Done result:
                await operation.CommitAsync(cancel);
                return string.Create(CultureInfo.CurrentCulture, $"{done}: {result.Count:N0}.");
            case BulkResult.Refused refused:
                throw new JobException(refused.Message, [.. refused.Rows.Select(r => r.ToString())]);
            default:
                throw new JobException("Your rights do not cover this.");
        }
    }
}

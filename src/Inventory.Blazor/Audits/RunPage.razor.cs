using System.Diagnostics;
using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Audits;

/// <summary>The audit runner: one flow at one place. It shows the live audit; scans go their own way, by the scan box.</summary>
public sealed partial class RunPage(
    AuditDoor door, Auditor auditor, Operations operations, CurrentViewer current, Catalog catalog, Browser browser, NavigationManager address, Dialect dialect, ILogger<RunPage> log)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RightsLifetime = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _gone = new();
    private (long Flow, string? Object)? _opened;
    private LiveRuns.Lease? _lease;
    private LiveRun.Seat? _seat;
    private IDisposable? _watching;
    private Viewer? _viewer;
    private (bool Mark, bool Unmark) _rights;
    private Closed? _closed;
    private long? _page;
    private RowKey? _latest;
    private IReadOnlyList<AddLink> _addLinks = [];
    private string? _remark;
    private int _isRedrawing;
    private long _redrawn;

    [Parameter]
    public long FlowId { get; set; }

    [SupplyParameterFromQuery(Name = "object_id")]
    public string? ObjectId { get; set; }

    /// <summary>The id of the page in front.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private RunState? State => _lease?.Run.State;

    private RunPageState? Current => State?.Pages.FirstOrDefault(p => p.Id == _page) ?? (State is { Pages: [var first, ..] } ? first : null);

    private string BackHref => State is not null && catalog.WithObjectType(State.StartType) is { } start ? $"/{start.Slug}/{State.StartId}" : "/audit-flows";

    private string SearchHref => Current is { } page && catalog.WithObjectType(page.ObjectType) is { } resource ? $"/{resource.Slug}?q=" : "/assets?q=";

    protected override async Task OnParametersSetAsync()
    {
        if (_opened != (FlowId, ObjectId))
        {
            _opened = (FlowId, ObjectId);
            Close();
            await OpenAsync();
        }
        if (State is null) return;
        Turn(Tab);
        await ReadAddLinksAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Close();
        _gone.Dispose();
    }

    private async Task OpenAsync()
    {
        try
        {
            await browser.AskAsync();
            _viewer = await current.GetAsync(_gone.Token);
            _rights = AuditDoor.Rights(_viewer);
            if (!long.TryParse(ObjectId, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            {
                _closed = new("No such audit", "The address does not say where the audit starts.");
                return;
            }
            var (flow, why) = await door.FindAsync(_viewer, FlowId, start, _gone.Token);
            _lease = flow is null ? null : await door.OpenAsync(flow, start);
            _closed = _lease is not null ? null
                : why is ScanResult.Forbidden forbidden ? new("You may not run this audit", forbidden.Message)
                : new("No such audit", why is ScanResult.NotFound missing ? missing.Message : "The flow or its place is gone.");
            if (_lease is null) return;
            _page = Current?.Id;
            _seat = _lease.Run.Sit(_viewer.Name, _page);
            _watching = _lease.Run.Watch(_ => Redraw());
            _ = WatchRightsAsync(start);
        }
        catch (Exception error) when (dialect.IsAway(error))
        {
            _closed = new("The database cannot be reached", "Nothing is lost. Try again in a moment.");
        }
    }

    private void Close()
    {
        _watching?.Dispose();
        _seat?.Dispose();
        _lease?.Dispose();
        (_watching, _seat, _lease, _closed) = (null, null, null, null);
    }

    // An address may name a page that the flow has not: that is said, and the first one shown.
    private void Turn(string? tab)
    {
        _remark = null;
        if (tab is not null)
        {
            var asked = long.TryParse(tab, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? State!.Pages.FirstOrDefault(p => p.Id == id) : null;
            if (asked is null) _remark = "The flow has no such page; this is its first.";
            _page = asked?.Id ?? Current?.Id;
        }
        _seat?.TurnTo(_page);
    }

    private async Task ReadAddLinksAsync()
    {
        try
        {
            await using var operation = operations.Read(_viewer!);
            _addLinks = State is { } audit && Current is { } page ? await AddLinks.OfAsync(operation, audit, page, _gone.Token) : [];
        }
        catch (Exception error) when (dialect.IsAway(error))
        {
            _addLinks = [];
        }
    }

    private void TurnTo(long page) =>
        address.NavigateTo(address.GetUriWithQueryParameter("tab", page.ToString(CultureInfo.InvariantCulture)), replace: true);

    private void TurnBy(long from, string key)
    {
        var pages = State!.Pages;
        var step = key switch { "ArrowRight" => 1, "ArrowLeft" => -1, _ => 0 };
        var at = pages.ToList().FindIndex(p => p.Id == from);
        if (step != 0) TurnTo(pages[(at + step + pages.Count) % pages.Count].Id);
    }

    private string PageName(long? page) => State!.Pages.FirstOrDefault(p => p.Id == page)?.Name ?? "";

    // At once; what follows within the breath is shown at its end.
    private void Redraw()
    {
        if (Interlocked.Exchange(ref _isRedrawing, 1) == 1) return;
        _ = InvokeAsync(async () =>
        {
            try
            {
                var wait = Breath - Stopwatch.GetElapsedTime(_redrawn);
                if (wait > TimeSpan.Zero) await Task.Delay(wait, _gone.Token);
                Interlocked.Exchange(ref _isRedrawing, 0);
                _redrawn = Stopwatch.GetTimestamp();
                StateHasChanged();
            }
            catch (OperationCanceledException)
            {
                // The page is gone.
            }
        });
    }

    private Task AnsweredAsync(ScanBox.Answer answer)
    {
        if (answer.Object is { } row) _latest = row;
        return Task.CompletedTask;
    }

    private async Task MarkAsync(IReadOnlyCollection<RowKey> rows)
    {
        await TryAsync(async () =>
        {
            var (_, why) = await auditor.MarkAsync(await current.GetAsync(_gone.Token), FlowId, State!.StartId, rows, rows.Count > 1 ? "bulk" : "click", Current?.Id, _gone.Token);
            if (rows.Count == 1) _latest = rows.First();
            return why;
        });
    }

    private Task UnmarkAsync(RowKey row) =>
        TryAsync(async () => await auditor.UnmarkAsync(await current.GetAsync(_gone.Token), FlowId, State!.StartId, row, _gone.Token));

    private async Task TryAsync(Func<Task<ScanResult?>> act)
    {
        try
        {
            _remark = await act() switch
            {
                null => null,
                ScanResult.Forbidden forbidden => forbidden.Message,
                ScanResult.NotFound missing => missing.Message,
                ScanResult.Bad bad => bad.Message,
                _ => "That did not work.",
            };
        }
        catch (Exception error) when (dialect.IsAway(error))
        {
            log.LogWarning(error, "The database is away.");
            _remark = "The database cannot be reached at the moment. Nothing was marked; try again.";
        }
    }

    // A right that is taken away is gone from this page too.
    private async Task WatchRightsAsync(long start)
    {
        try
        {
            using var timer = new PeriodicTimer(RightsLifetime);
            while (await timer.WaitForNextTickAsync(_gone.Token))
                await InvokeAsync(() => CheckRightsAsync(start));
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task CheckRightsAsync(long start)
    {
        try
        {
            _viewer = await current.GetAsync(_gone.Token);
            var rights = AuditDoor.Rights(_viewer);
            var (flow, why) = await door.FindAsync(_viewer, FlowId, start, _gone.Token);
            if (flow is null)
            {
                Close();
                _closed = new("You may not run this audit any more", why is ScanResult.Forbidden f ? f.Message : "The flow or its place is gone.");
            }
            if (flow is null || rights != _rights) StateHasChanged();
            _rights = rights;
        }
        catch (UnauthorizedAccessException)
        {
            Close();
            _closed = new("You are signed out", "Sign in again to go on.");
            StateHasChanged();
        }
        catch (Exception error) when (dialect.IsAway(error))
        {
            // Asked again the next time.
        }
    }

    private sealed record Closed(string Title, string Text);
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using Inventory.Core.Data;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Audits;

/// <summary>All audits that somebody watches in this process. The feed keeps them up; the table is read again whenever it may know more.</summary>
public sealed partial class LiveRuns : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PeopleLifetime = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Linger = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly Guid _node = Guid.NewGuid();
    private readonly ConcurrentDictionary<RunKey, Task<LiveRun>> _runs = new();
    private readonly Channel<RunKey> _stale = Channel.CreateUnbounded<RunKey>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Operations _operations;
    private readonly Settings _settings;
    private readonly Feed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveRuns> _log;
    private readonly IDisposable _listening;
    private readonly ITimer _timer;

    public LiveRuns(Operations operations, Settings settings, Feed feed, TimeProvider clock, ILogger<LiveRuns> log)
    {
        (_operations, _settings, _feed, _clock, _log) = (operations, settings, feed, clock, log);
        _listening = feed.Subscribe(Hear);
        _timer = clock.CreateTimer(_ => Refresh(), null, Tick, Tick);
        _ = ReloadAsync();
    }

    private DateTime Since => _clock.GetUtcNow().UtcDateTime.AddMinutes(-_settings.Audit.Window);

    /// <summary>Joins an audit; leave it by disposing. Null when there is no such flow or start object. Nobody's rights are asked here.</summary>
    public async Task<Lease?> OpenAsync(long flowId, string startType, long startId)
    {
        var key = new RunKey(flowId, startType, startId);
        var opening = _runs.GetOrAdd(key, StartAsync);
        LiveRun run;
        try
        {
            run = await opening;
        }
        catch
        {
            _runs.TryRemove(new(key, opening));
            throw;
        }
        if (run.State is null)
        {
            _runs.TryRemove(new(key, opening));
            return null;
        }
        lock (run) run.Users++;
        return new(this, run);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listening.Dispose();
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task<LiveRun> StartAsync(RunKey key)
    {
        var run = new LiveRun(key, PeopleChanged);
        await run.LoadAsync(() => ReadAsync(key));
        return run;
    }

    private async Task<RunState?> ReadAsync(RunKey key)
    {
        await using var operation = _operations.Read(Access.Viewer.System);
        if (operation.Catalog.WithObjectType(key.StartType) is not { } start) return null;
        if (await FlowPlan.OfAsync(operation.Db, key.FlowId, start.EntityType, key.StartId, _stop.Token) is not { } plan) return null;
        var kinds = plan.Auditable.ToDictionary(p => p.Page.Id, p => p.Kind);
        var marks = await Trails.MarksAsync(operation.Db, [.. kinds.Values.Select(k => k.ObjectType).Distinct()], Since, _stop.Token);
        var pages = new List<RunPageState>();
        foreach (var page in plan.Pages)
        {
            var rows = new List<RunRow>();
            var isReadable = kinds.TryGetValue(page.Id, out var kind);
            try
            {
                if (isReadable) rows = await kind!.RowsAsync(operation.Db, page, plan.Area, only: null, _stop.Token);
            }
            catch (ConditionException error)
            {
                LogPage(page.Name, error.Message);
                isReadable = false;
            }
            pages.Add(new(page.Id, page.Name, page.ObjectType, isReadable, [.. rows.Select(r => marks.TryGetValue(r.Key, out var mark) ? r with { Seen = mark } : r)]));
        }
        return new(plan.Flow.Id, plan.Flow.Name, plan.Flow.Enabled, key.StartType, key.StartId, start.Display(plan.Area.Start), pages);
    }

    private IEnumerable<LiveRun> Open => _runs.Values.Where(t => t.IsCompletedSuccessfully).Select(t => t.Result);

    private void Hear(Notice notice)
    {
        switch (notice)
        {
            case Seen or Unseen:
                foreach (var run in Open) run.Apply(notice);
                break;
            case PeopleHere here:
                foreach (var run in Open.Where(r => r.Key.FlowId == here.FlowId && r.Key.StartId == here.ObjectId)) run.SetPeople(here, _clock.GetUtcNow());
                break;
            case RowsChanged changed when changed.Rows.Any(r => ShapesAudits(r.ObjectType)):
            case EverythingChanged:
                foreach (var run in Open) _stale.Writer.TryWrite(run.Key);
                break;
        }
    }

    private static bool ShapesAudits(string objectType) =>
        PageKind.Of(objectType) is not null || objectType is "netbox_inventory.auditflow" or "netbox_inventory.auditflowpage" or "netbox_inventory.auditflowpageassignment" or "dcim.site";

    private async Task ReloadAsync()
    {
        var waiting = new HashSet<RunKey>();
        try
        {
            while (await _stale.Reader.WaitToReadAsync(_stop.Token))
            {
                // Many rows change together: one reload serves them all.
                await Task.Delay(Pause, _clock, _stop.Token);
                while (_stale.Reader.TryRead(out var key)) waiting.Add(key);
                foreach (var run in Open.Where(r => waiting.Contains(r.Key)).ToList()) await ReloadAsync(run);
                waiting.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private async Task ReloadAsync(LiveRun run)
    {
        try
        {
            await run.LoadAsync(() => ReadAsync(run.Key));
        }
#pragma warning disable CA1031 // The database may be away: the screens keep what they have, and the next tick tries again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogReload(error, run.Key.FlowId, run.Key.StartId);
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, _stop.Token);
            _stale.Writer.TryWrite(run.Key);
        }
    }

    private void Refresh()
    {
        var now = _clock.GetUtcNow();
        foreach (var run in Open)
        {
            run.Expire(Since, now - PeopleLifetime);
            if (run.PeopleOfThisNode.Count > 0) PeopleChanged(run);
            lock (run)
                if (run.Users == 0 && now - run.LeftAt > Linger) _runs.TryRemove(run.Key, out _);
        }
    }

    private void PeopleChanged(LiveRun run) => _feed.Publish(new PeopleHere(_node, run.Key.FlowId, run.Key.StartId, run.PeopleOfThisNode));

    [LoggerMessage(LogLevel.Warning, "The conditions of audit page {Page} cannot be read: {Why}")]
    private partial void LogPage(string page, string why);

    [LoggerMessage(LogLevel.Error, "The audit of flow {Flow} at {Start} could not be read again; it is tried once more.")]
    private partial void LogReload(Exception error, long flow, long start);

    /// <summary>Somebody's hold on an audit; ends when it is disposed.</summary>
    public sealed class Lease(LiveRuns runs, LiveRun run) : IDisposable
    {
        private bool _isOver;

        public LiveRun Run { get; } = run;

        public void Dispose()
        {
            if (_isOver) return;
            _isOver = true;
            lock (Run)
            {
                Run.Users--;
                Run.LeftAt = runs._clock.GetUtcNow();
            }
        }
    }
}

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
    private readonly ConcurrentDictionary<RunKey, LiveRun> _runs = new();
    private readonly Channel<RunKey> _stale = Channel.CreateUnbounded<RunKey>();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private readonly Operations _operations;
    private readonly Settings _settings;
    private readonly Feed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveRuns> _log;
    private readonly IDisposable _listening;
    private readonly ITimer _timer;

    public LiveRuns(Operations operations, Settings settings, Feed feed, TimeProvider clock, ILogger<LiveRuns> log)
    {
        (_operations, _settings, _feed, _clock, _log, _stopped) = (operations, settings, feed, clock, log, _stop.Token);
        _listening = feed.Subscribe(Hear);
        _timer = clock.CreateTimer(_ => Refresh(), null, Tick, Tick);
        _ = ReloadAsync();
    }

    private DateTime Since => _clock.GetUtcNow().UtcDateTime.AddMinutes(-_settings.Audit.Window);

    /// <summary>Joins an audit; leave it by disposing. Null when there is no such flow or start object. Nobody's rights are asked here.</summary>
    public async Task<Lease?> OpenAsync(long flowId, string startType, long startId)
    {
        var key = new RunKey(flowId, startType, startId);
        while (true)
        {
            // Among the others before it is read: what the feed says meanwhile is for it too.
            var run = _runs.GetOrAdd(key, k => new(k, ReadAsync, PeopleChanged));
            try
            {
                await run.Loaded;
            }
            catch
            {
                Forget(run);
                throw;
            }
            if (run.State is not null && run.TryHold()) return new(run, _clock);
            Forget(run);
            if (run.State is null) return null;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listening.Dispose();
        _timer.Dispose();
        _stop.Dispose();
    }

    private void Forget(LiveRun run) => _runs.TryRemove(new(run.Key, run));

    private async Task<RunState?> ReadAsync(RunKey key)
    {
        await using var operation = _operations.Read(Access.Viewer.System);
        if (operation.Catalog.WithObjectType(key.StartType) is not { } start) return null;
        if (await FlowPlan.OfAsync(operation.Db, key.FlowId, start.EntityType, key.StartId, _stopped) is not { } plan) return null;
        var kinds = plan.Auditable.ToDictionary(p => p.Page.Id, p => p.Kind);
        var marks = await Trails.MarksAsync(operation.Db, [.. kinds.Values.Select(k => k.ObjectType).Distinct()], Since, _stopped);
        foreach (var (page, why) in plan.Unreadable) LogPage(page.Name, why);
        var pages = new List<RunPageState>();
        foreach (var page in plan.Pages)
        {
            var rows = new List<RunRow>();
            var canBeAudited = kinds.TryGetValue(page.Id, out var kind);
            if (canBeAudited) rows = await kind!.RowsAsync(operation.Db, page, plan.Area, only: null, _stopped);
            pages.Add(new(page.Id, page.Name, page.ObjectType, canBeAudited, [.. rows.Select(r => marks.TryGetValue(r.Key, out var mark) ? r with { Seen = mark } : r)]));
        }
        return new(plan.Flow.Id, plan.Flow.Name, plan.Flow.Enabled, key.StartType, key.StartId, start.Display(plan.Area.Start), pages);
    }

    private void Hear(Notice notice)
    {
        switch (notice)
        {
            case Seen or Unseen:
                foreach (var run in _runs.Values) run.Apply(notice);
                break;
            case PeopleHere here:
                foreach (var run in _runs.Values.Where(r => r.Key.FlowId == here.FlowId && r.Key.StartId == here.ObjectId)) run.SetPeople(here, _clock.GetUtcNow());
                break;
            case RowsChanged changed when changed.Rows.Any(r => ShapesAudits(r.ObjectType)):
            case EverythingChanged:
                foreach (var key in _runs.Keys) _stale.Writer.TryWrite(key);
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
            while (await _stale.Reader.WaitToReadAsync(_stopped))
            {
                // Many rows change together: one reload serves them all.
                await Task.Delay(Pause, _clock, _stopped);
                while (_stale.Reader.TryRead(out var key)) waiting.Add(key);
                foreach (var key in waiting)
                    if (_runs.TryGetValue(key, out var run)) await ReloadAsync(run);
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
            // One that is still being read may have been read too early.
            await run.Loaded;
            await run.LoadAsync();
        }
#pragma warning disable CA1031 // The database may be away: the screens keep what they have, and the next tick tries again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogReload(error, run.Key.FlowId, run.Key.StartId);
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, _stopped);
            _stale.Writer.TryWrite(run.Key);
        }
    }

    internal void Refresh()
    {
        var now = _clock.GetUtcNow();
        foreach (var run in _runs.Values)
        {
            run.Expire(Since, now - PeopleLifetime);
            if (run.PeopleOfThisNode.Count > 0) PeopleChanged(run);
            if (run.TryEnd(now - Linger)) Forget(run);
        }
    }

    private void PeopleChanged(LiveRun run) => _feed.Publish(new PeopleHere(_node, run.Key.FlowId, run.Key.StartId, run.PeopleOfThisNode));

    [LoggerMessage(LogLevel.Warning, "The conditions of audit page {Page} cannot be read: {Why}")]
    private partial void LogPage(string page, string why);

    [LoggerMessage(LogLevel.Error, "The audit of flow {Flow} at {Start} could not be read again; it is tried once more.")]
    private partial void LogReload(Exception error, long flow, long start);

    /// <summary>Somebody's hold on an audit; ends when it is disposed.</summary>
    public sealed class Lease(LiveRun run, TimeProvider clock) : IDisposable
    {
        private bool _isOver;

        public LiveRun Run { get; } = run;

        public void Dispose()
        {
            if (_isOver) return;
            _isOver = true;
            Run.LetGo(clock.GetUtcNow());
        }
    }
}

using System.Collections.Concurrent;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Jobs;

/// <summary>
/// Does long work beside the pages, two jobs at a time on each node; the others wait in order. While a job writes, a database with one writer
/// keeps everybody else waiting: its progress is told through the feed, and its row is written when it begins and when it ends.
/// </summary>
public sealed partial class Worker : IDisposable
{
    private const int AtOnce = 2;
    private const string Stopped = "The server stopped meanwhile. Nothing of it was kept.";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _mine = new();
    private readonly ConcurrentDictionary<long, JobNews> _latest = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Dialect _dialect;
    private readonly Viewers _viewers;
    private readonly Feed _feed;
    private readonly TimeProvider _clock;
    private readonly ILogger<Worker> _log;
    private readonly IDisposable _listening;

    public Worker(Dialect dialect, Viewers viewers, Feed feed, TimeProvider clock, ILogger<Worker> log)
    {
        (_dialect, _viewers, _feed, _clock, _log) = (dialect, viewers, feed, clock, log);
        _listening = feed.Subscribe(Hear);
    }

    /// <summary>Begins as soon as there is a place. Answers the job's number at once.</summary>
    /// <param name="name">What is done, at most 200 characters.</param>
    /// <param name="href">The page that shows what came of it.</param>
    public async Task<long> StartAsync(Viewer viewer, string name, string href, JobWork work, CancellationToken cancel = default)
    {
        var job = new Job { Name = name.Length <= 200 ? name : name[..200], UserId = viewer.UserId, UserName = viewer.Name, Href = href, Beat = Now };
        await WriteAsync(db => db.Add(job), cancel);
        _mine[job.Id] = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Tell(job, 0, 0);
        _ = Task.Run(() => RunAsync(job, work), CancellationToken.None);
        return job.Id;
    }

    /// <summary>The latest of a job that is under way; null when it has ended or another node has not told yet.</summary>
    public JobNews? LatestOf(long id) => _latest.GetValueOrDefault(id);

    /// <summary>Lets a job end, on whichever node it runs. What it wrote so far is undone.</summary>
    public void Stop(long id) => _feed.Publish(new JobStopped(id));

    /// <summary>Until it is cancelled: says for the jobs of this process that they live, and calls those failed whose process died.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Beat, _clock);
        do
        {
            try
            {
                await BuryAsync(stopping);
            }
            catch (Exception error) when (_dialect.IsAway(error))
            {
                LogAway(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listening.Dispose();
        _stop.Dispose();
        _places.Dispose();
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    internal async Task BuryAsync(CancellationToken cancel)
    {
        var mine = _mine.Keys.ToList();
        var dead = Now - Lifetime;
        using var turn = await _dialect.EnterWriteAsync(cancel);
        await using var db = _dialect.Create();
        await db.Set<Job>().Where(j => mine.Contains(j.Id)).ExecuteUpdateAsync(set => set.SetProperty(j => j.Beat, Now), cancel);
        await db.Set<Job>().Where(j => (j.State == Job.Waiting || j.State == Job.Running) && j.Beat < dead && !mine.Contains(j.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, Job.Failed).SetProperty(j => j.Ended, Now).SetProperty(j => j.Outcome, Stopped), cancel);
    }

    private async Task RunAsync(Job job, JobWork work)
    {
        var cancel = _mine[job.Id];
        try
        {
            await _places.WaitAsync(cancel.Token);
            try
            {
                await EndAsync(job, await WorkAsync(job, work, cancel.Token));
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException)
        {
            await EndAsync(job, (Job.Cancelled, "It was ended before it began.", ""));
        }
        catch (ObjectDisposedException)
        {
            // The process ends.
        }
        finally
        {
            _mine.TryRemove(job.Id, out _);
            _latest.TryRemove(job.Id, out _);
            cancel.Dispose();
        }
    }

    private async Task<(string State, string Outcome, string Log)> WorkAsync(Job job, JobWork work, CancellationToken cancel)
    {
        (job.State, job.Started) = (Job.Running, Now);
        try
        {
            await WriteAsync(db => db.Update(job), cancel);
            Tell(job, 0, 0);
            var viewer = job.UserId is { } user ? await _viewers.OfAsync(user, cancel) ?? throw new JobException("Your account was closed meanwhile.") : Viewer.System;
            return (Job.Done, await work(viewer, new Progress(this, job), cancel), "");
        }
        catch (JobException error)
        {
            return (Job.Failed, error.Message, string.Join('\n', error.Details));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return (Job.Failed, Stopped, "");
        }
        catch (OperationCanceledException)
        {
            return (Job.Cancelled, "It was ended. Nothing of it was kept.", "");
        }
#pragma warning disable CA1031 // Whoever waits for the job must hear of it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(error, job.Id, job.Name);
            return (Job.Failed, _dialect.IsAway(error) ? "The database could not be reached. Nothing of it was kept." : "Something went wrong here, and the log says what. Nothing of it was kept.", "");
        }
    }

    private async Task EndAsync(Job job, (string State, string Outcome, string Log) end)
    {
        var latest = LatestOf(job.Id);
        (job.State, job.Outcome, job.Log, job.Ended) = (end.State, end.Outcome, end.Log, Now);
        while (true)
        {
            try
            {
                await WriteAsync(db => db.Update(job), CancellationToken.None);
                break;
            }
            catch (Exception error) when (_dialect.IsAway(error) && !_stop.IsCancellationRequested)
            {
                LogAway(error);
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
            }
        }
        Tell(job, latest?.Done ?? 0, latest?.Total ?? 0);
    }

    private async Task WriteAsync(Action<InventoryDb> change, CancellationToken cancel)
    {
        using var turn = await _dialect.EnterWriteAsync(cancel);
        await using var db = _dialect.Create();
        change(db);
        await db.SaveChangesAsync(cancel);
    }

    private void Tell(Job job, int done, int total) => _feed.Publish(new JobNews(job.Id, job.UserId, job.Name, job.State, done, total, job.Outcome, job.Href));

    private void Hear(Notice notice)
    {
        if (notice is JobNews news)
        {
            if (news.State is Job.Waiting or Job.Running) _latest[news.Id] = news;
            else _latest.TryRemove(news.Id, out _);
        }
        else if (notice is JobStopped stopped && _mine.TryGetValue(stopped.Id, out var cancel))
        {
            cancel.Cancel();
        }
    }

    /// <summary>Four times a second is enough for anybody who looks.</summary>
    private sealed class Progress(Worker worker, Job job) : IProgress<(int Done, int Total)>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
        private long? _told;

        public void Report((int Done, int Total) value)
        {
            if (_told is { } told && worker._clock.GetElapsedTime(told) < Pause) return;
            _told = worker._clock.GetTimestamp();
            worker.Tell(job, value.Done, value.Total);
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Job}, “{Name}”, failed.")]
    private partial void LogFailed(Exception error, long job, string name);

    [LoggerMessage(LogLevel.Warning, "The database is away; jobs are written down later.")]
    private partial void LogAway(Exception error);
}

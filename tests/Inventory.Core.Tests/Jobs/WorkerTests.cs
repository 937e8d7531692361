using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Jobs;
using Inventory.Core.People;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Jobs;

/// <summary>Long work beside the pages.</summary>
public abstract class WorkerTests(Database database) : DatabaseTests(database)
{
    private Worker Worker => Database.Services.GetRequiredService<Worker>();

    [Fact]
    public async Task Job_ThatSucceeds_SaysWhatCameOfIt()
    {
        var id = await Worker.StartAsync(Viewer.System, "Count to three", "/tags", (_, _, _) => Task.FromResult("Counted to three."));
        var job = await EndedAsync(id);
        Assert.Equal((Job.Done, "Counted to three.", "", "/tags"), (job.State, job.Outcome, job.Log, job.Href));
        Assert.NotNull(job.Started);
        Assert.NotNull(job.Ended);
    }

    [Fact]
    public async Task Job_ThatCannotBeDone_SaysWhatStoodInTheWay()
    {
        var job = await EndedAsync(await Worker.StartAsync(Viewer.System, "Fail", "", (_, _, _) => throw new JobException("Two rows cannot be changed.", ["sw-1: no", "sw-2: no"])));
        Assert.Equal((Job.Failed, "Two rows cannot be changed.", "sw-1: no\nsw-2: no"), (job.State, job.Outcome, job.Log));
    }

    [Fact]
    public async Task Job_ThatBreaks_TellsNoSecrets()
    {
        var job = await EndedAsync(await Worker.StartAsync(Viewer.System, "Break", "", (_, _, _) => throw new InvalidOperationException("secret")));
        Assert.Equal(Job.Failed, job.State);
        Assert.DoesNotContain("secret", job.Outcome + job.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_WhileItRuns_IsCancelled_AndItsWorkUndone()
    {
        var begun = new TaskCompletionSource();
        var id = await Worker.StartAsync(Viewer.System, "Never ends", "", async (_, _, cancel) =>
        {
            await using var operation = await Database.Operations.WriteAsync(Viewer.System, cancel: cancel);
            Assert.IsType<SaveResult.Saved>(await operation.Records<Tenant>().SaveAsync(new Tenant { Name = "half", Slug = "half" }, cancel));
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            await operation.CommitAsync(cancel);
            return "";
        });
        await begun.Task;
        Worker.Stop(id);
        Assert.Equal(Job.Cancelled, (await EndedAsync(id)).State);
        await using var db = Database.Open();
        Assert.False(await db.Set<Tenant>().AnyAsync(t => t.Name == "half"));
    }

    [Fact]
    public async Task Progress_IsTold_ToWhoeverListens()
    {
        var heard = new List<JobNews>();
        using var listening = Database.Feed.Subscribe(n => { if (n is JobNews news) lock (heard) heard.Add(news); });
        var id = await Worker.StartAsync(Viewer.System, "Tell", "", (_, progress, _) =>
        {
            progress.Report((3, 10));
            return Task.FromResult("Told.");
        });
        await EndedAsync(id);
        await UntilAsync(() => { lock (heard) return heard.Any(n => n.Id == id && n.State == Job.Done); });
        lock (heard) Assert.Contains(heard, n => n.Id == id && n is { State: Job.Running, Done: 3, Total: 10 });
        Assert.Null(Worker.LatestOf(id));
    }

    [Fact]
    public async Task Third_WaitsForAPlace()
    {
        var go = new TaskCompletionSource();
        var ids = new List<long>();
        for (var i = 0; i < 3; i++) ids.Add(await Worker.StartAsync(Viewer.System, $"Job {i}", "", async (_, _, _) => { await go.Task; return "Gone."; }));
        await UntilAsync(() => ids.Count(id => Worker.LatestOf(id)?.State == Job.Running) == 2);
        Assert.Single(ids, id => Worker.LatestOf(id)?.State == Job.Waiting);
        go.SetResult();
        foreach (var id in ids) Assert.Equal(Job.Done, (await EndedAsync(id)).State);
    }

    [Fact]
    public async Task Job_OfAProcessThatDied_IsCalledFailed()
    {
        var job = new Job { Name = "Orphan", State = Job.Running, Beat = Database.Clock.Now.UtcDateTime.AddMinutes(-2) };
        await using (var db = Database.Open())
        {
            db.Add(job);
            await db.SaveChangesAsync();
        }
        await Worker.BuryAsync(CancellationToken.None);
        Assert.Equal((Job.Failed, "The server stopped meanwhile. Nothing of it was kept."), await Of(job.Id));

        async Task<(string, string)> Of(long id)
        {
            await using var db = Database.Open();
            var found = await db.Set<Job>().SingleAsync(j => j.Id == id);
            return (found.State, found.Outcome);
        }
    }

    [Fact]
    public async Task Everybody_SeesTheirOwnJobs_AndNoOthers()
    {
        long ana, bor;
        await using (var db = Database.Open())
        {
            Account[] users = [new() { UserName = $"ana-{Guid.NewGuid():N}" }, new() { UserName = $"bor-{Guid.NewGuid():N}" }];
            db.AddRange(users);
            db.AddRange(new Permission { Name = "View everything", ObjectTypes = "*", Actions = "view", Users = [users[1]] });
            await db.SaveChangesAsync();
            (ana, bor) = (users[0].Id, users[1].Id);
        }
        var viewers = Database.Services.GetRequiredService<Viewers>();
        var hers = await Worker.StartAsync((await viewers.OfAsync(ana))!, "Hers", "", (viewer, _, _) => Task.FromResult($"By {viewer.UserId}."));
        Assert.Equal($"By {ana}.", (await EndedAsync(hers)).Outcome);
        Assert.Equal([hers], await SeenByAsync(ana));
        Assert.Empty(await SeenByAsync(bor));

        async Task<List<long>> SeenByAsync(long id)
        {
            await using var operation = Database.Operations.Read((await viewers.OfAsync(id))!);
            return [.. (await operation.Records<Job>().ListAsync(new(), [])).Rows.Select(j => j.Id)];
        }
    }

    private async Task<Job> EndedAsync(long id)
    {
        for (var i = 0; i < 500; i++)
        {
            await using (var db = Database.Open())
                if (await db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id) is { IsOver: true } job) return job;
            await Task.Delay(20);
        }
        throw new TimeoutException("The job does not end.");
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++) await Task.Delay(20);
        Assert.True(holds());
    }
}

public sealed class WorkerOnSqlite(SqliteDatabase database) : WorkerTests(database), IClassFixture<SqliteDatabase>;

public sealed class WorkerOnPostgres(PostgresDatabase database) : WorkerTests(database), IClassFixture<PostgresDatabase>;

using System.Collections.Concurrent;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Inventory.Core.Tests.Audits;

/// <summary>Audits that are watched while others work.</summary>
public abstract class LiveRunTests : AuditTests, IDisposable
{
    private readonly LiveRuns _live;

    protected LiveRunTests(Database database)
        : base(database) => _live = Live(database.Operations, database.Feed);

    public void Dispose()
    {
        _live.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Seen_TurnsTheRow_OnEveryPageThatListsIt()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        var news = new ConcurrentQueue<RunNews>();
        using var watching = lease.Run.Watch(news.Enqueue);
        var before = lease.Run.State;
        var answer = await ScanAsync("Rack audit", "R1", "FOC1", Ana);
        var row = await KeyAsync<Device>("sw-1");
        Assert.Equal(["Devices", "Switches"], lease.Run.State.PagesOf(row).Select(p => p.Name));
        Assert.All(lease.Run.State.PagesOf(row), p => Assert.Equal(1, p.SeenCount));
        Assert.Equal(2, lease.Run.State.SeenCount);
        Assert.Equal(0, before.SeenCount);
        var mark = new Mark("ana", answer.SeenAt!.Value, answer.Trail!.Value);
        Assert.All(lease.Run.State.PagesOf(row).SelectMany(p => p.Rows).Where(r => r.Key == row), r => Assert.Equal(mark, r.Seen));
        Assert.Equal([new RunNews.Turned(row, mark)], news);
    }

    [Fact]
    public async Task Unseen_TurnsItBack()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        var (flow, start) = await StartAsync("Location audit", "Server room");
        await ScanAsync("Location audit", "Server room", "FOC2");
        Assert.Equal(2, lease.Run.State.SeenCount);
        await Auditor.UnmarkAsync(Ana, flow, start, await KeyAsync<Device>("sw-2"));
        Assert.Equal(0, lease.Run.State.SeenCount);
    }

    [Fact]
    public async Task AnAuditThatIsOpenedLater_ShowsWhatWasSeen_AndThoseAtOtherPlacesStayAsTheyAre()
    {
        using var elsewhere = await OpenAsync("Site audit", "Maribor");
        await ScanAsync("Location audit", "Server room", "FOC1");
        using var lease = await OpenAsync("Site audit", "Ljubljana");
        Assert.Equal(2, lease.Run.State.SeenCount);
        Assert.Equal(0, elsewhere.Run.State.SeenCount);
        using var same = await OpenAsync("Site audit", "Ljubljana");
        Assert.Same(lease.Run, same.Run);
    }

    [Fact]
    public async Task Rows_ComeAndGo()
    {
        using var lease = await OpenAsync("Location audit", "Building B");
        var page = (string name) => lease.Run.State.Pages.Single(p => p.Name == name).Rows;
        var count = page("Assets").Count;
        var asset = await AddAsync(new Asset { Name = "new", Status = "stored", Serial = "NEW", DeviceTypeId = await TypeAsync(), StorageLocationId = await IdAsync<Location>("Building B") });
        await UntilAsync(() => page("Assets").Count == count + 1);
        await ScanAsync("Location audit", "Building B", "NEW");
        Assert.NotNull(page("Assets").Single(r => r.Key.Id == asset.Id).Seen);
        await using (var operation = await Database.WriteAsync())
        {
            await operation.Records<Asset>().DeleteAsync(asset.Id);
            await operation.CommitAsync();
        }
        await UntilAsync(() => page("Assets").Count == count);
    }

    [Fact]
    public async Task Marks_FallOutOfTheWindow()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        await ScanAsync("Location audit", "Server room", "FOC1");
        Database.Clock.Now += TimeSpan.FromMinutes(Database.Settings.Audit.Window);
        _live.Refresh();
        Assert.Equal(2, lease.Run.State.SeenCount);
        Database.Clock.Now += TimeSpan.FromMilliseconds(1);
        _live.Refresh();
        Assert.Equal(0, lease.Run.State.SeenCount);
    }

    [Fact]
    public async Task People_ComeTurnAndGo()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        var told = 0;
        using var watching = lease.Run.Watch(news => told += news is RunNews.PeopleChanged ? 1 : 0);
        var ana = lease.Run.Sit("ana", 1);
        var bor = lease.Run.Sit("bor", null);
        var other = lease.Run.Sit("ana", 2);
        Assert.Equal([new Person("ana", 2), new Person("bor", null)], lease.Run.People);
        other.Dispose();
        ana.TurnTo(3);
        Assert.Equal([new Person("ana", 3), new Person("bor", null)], lease.Run.People);
        bor.Dispose();
        bor.Dispose();
        Assert.Equal([new Person("ana", 3)], lease.Run.People);
        Assert.Equal(6, told);
        _live.Refresh();
        Assert.Equal(6, told);
        ana.Dispose();
        Assert.Empty(lease.Run.People);
    }

    [Fact]
    public async Task People_OfANodeThatFellSilent_AreGone()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        var (flow, start) = await StartAsync("Location audit", "Server room");
        using var here = lease.Run.Sit("ana", null);
        Database.Feed.Deliver(new PeopleHere(Guid.NewGuid(), flow, start, [new("bor", null)]));
        Assert.Equal(["ana", "bor"], lease.Run.People.Select(p => p.User));
        Database.Clock.Now += TimeSpan.FromSeconds(20);
        _live.Refresh();
        Assert.Equal(["ana", "bor"], lease.Run.People.Select(p => p.User));
        Database.Clock.Now += TimeSpan.FromSeconds(20);
        _live.Refresh();
        Assert.Equal(["ana"], lease.Run.People.Select(p => p.User));
    }

    [Fact]
    public async Task Reload_ThatFails_KeepsWhatIsThere_AndIsTriedAgain()
    {
        using var lease = await OpenAsync("Location audit", "Server room");
        await ScanAsync("Location audit", "Server room", "FOC1");
        var before = lease.Run.State;
        var table = await RenameAsync("away");
        Database.Feed.Publish(new EverythingChanged());
        await Task.Delay(500);
        Assert.Same(before, lease.Run.State);
        await RenameAsync(table, "away");
        await UntilAsync(() => lease.Run.State != before);
        Assert.Equal((before.SeenCount, before.Total), (lease.Run.State.SeenCount, lease.Run.State.Total));

        async Task<string> RenameAsync(string name, string? from = null)
        {
            await using var db = Database.Open();
            from ??= db.Model.FindEntityType(typeof(AuditFlowPageAssignment))!.GetTableName()!;
#pragma warning disable EF1002 // The names are our own.
            await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {from} RENAME TO {name}");
#pragma warning restore EF1002
            return from;
        }
    }

    [Fact]
    public async Task NoSuchAudit_IsNone()
    {
        var (flow, start) = await StartAsync("Location audit", "Server room");
        Assert.Null(await _live.OpenAsync(999_999, AuditTypes.Location, start));
        Assert.Null(await _live.OpenAsync(flow, AuditTypes.Location, 999_999));
        Assert.Null(await _live.OpenAsync(flow, "dcim.nothing", start));
    }

    [Fact]
    public async Task AnAuditThatEverybodyLeft_IsReadAnewForTheNext()
    {
        LiveRun left;
        using (var lease = await OpenAsync("Location audit", "Server room")) left = lease.Run;
        using (var again = await OpenAsync("Location audit", "Server room")) Assert.Same(left, again.Run);
        Database.Clock.Now += TimeSpan.FromMinutes(2);
        _live.Refresh();
        using var later = await OpenAsync("Location audit", "Server room");
        Assert.NotSame(left, later.Run);
        await ScanAsync("Location audit", "Server room", "FOC1");
        Assert.Equal(2, later.Run.State.SeenCount);
    }

    [Fact]
    public async Task ManyAtOnce_OpenTheSame()
    {
        var leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => OpenAsync("Rack audit", "R1"))));
        Assert.All(leases, l => Assert.Same(leases[0].Run, l.Run));
        foreach (var lease in leases) lease.Dispose();
    }

    protected LiveRuns Live(Operations operations, Feed feed) => new(operations, Database.Settings, feed, Database.Clock, NullLogger<LiveRuns>.Instance);

    protected Task<LiveRuns.Lease> OpenAsync(string flow, string start) => OpenAsync(_live, flow, start);

    protected async Task<LiveRuns.Lease> OpenAsync(LiveRuns live, string flow, string start)
    {
        var (flowId, startId) = await StartAsync(flow, start);
        await using var db = Database.Open();
        return (await live.OpenAsync(flowId, (await db.FindAsync<AuditFlow>(flowId))!.ObjectType, startId))!;
    }

    protected static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++) await Task.Delay(50);
        Assert.True(condition());
    }

    private async Task<long> TypeAsync()
    {
        await using var db = Database.Open();
        return await db.Set<DeviceType>().Select(t => t.Id).FirstAsync();
    }
}

public sealed class LiveRunsOnSqlite(SqliteBuilding database) : LiveRunTests(database), IClassFixture<SqliteBuilding>;

public sealed class LiveRunsOnPostgres(PostgresBuilding database) : LiveRunTests(database), IClassFixture<PostgresBuilding>
{
    [Fact]
    public async Task TwoNodes_ShowTheSame_AndReadAgainAfterALostLine()
    {
        using var stop = new CancellationTokenSource();
        var (operations, feed) = Database.AnotherNode();
        var relays = Task.WhenAll(
            Database.Dialect.RelayAsync(Database.Feed, NullLogger.Instance, stop.Token), Database.Dialect.RelayAsync(feed, NullLogger.Instance, stop.Token));
        using var there = Live(operations, feed);
        using var here = await OpenAsync("Location audit", "Server room");
        using var other = await OpenAsync(there, "Location audit", "Server room");
        var (flow, start) = await StartAsync("Location audit", "Server room");

        // Until both listen, nobody hears anybody.
        using var ana = here.Run.Sit("ana", 1);
        await UntilAsync(() => { ana.TurnTo(ana.Page + 1); return other.Run.People.Count == 1; });
        using var bor = other.Run.Sit("bor", null);
        await UntilAsync(() => here.Run.People.Count == 2 && other.Run.People.Count == 2);

        var answer = await ScanAsync("Location audit", "Server room", "FOC1");
        await UntilAsync(() => other.Run.State.SeenCount == 2);
        var row = await KeyAsync<Device>("sw-1");
        Assert.Equal(new Mark("bor", answer.SeenAt!.Value, answer.Trail!.Value), other.Run.State.PagesOf(row).First().Rows.Single(r => r.Key == row).Seen);
        await Auditor.UnmarkAsync(Ana, flow, start, row);
        await UntilAsync(() => other.Run.State.SeenCount == 0);

        await AddAsync(new Asset { Name = "beside", Status = "stored", Serial = "BESIDE", DeviceTypeId = await AnyTypeAsync(), StorageLocationId = await IdAsync<Location>("Server room") });
        await UntilAsync(() => other.Run.State.Pages.Single(p => p.Name == "Assets").Rows.Any(r => r.Serial == "BESIDE"));

        await using (var db = Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }
        await ScanAsync("Location audit", "Server room", "FOC2");
        await UntilAsync(() => other.Run.State.SeenCount == 2);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => relays);
        Database.Feed.Relay = null;
    }

    private async Task<long> AnyTypeAsync()
    {
        await using var db = Database.Open();
        return await db.Set<DeviceType>().Select(t => t.Id).FirstAsync();
    }
}

/// <summary>What an audit hears while it is being read.</summary>
public sealed class LiveRunLoadTests
{
    private static readonly RowKey Row = new(AuditTypes.Device, 1);

    [Fact]
    public async Task NewsDuringTheFirstReading_IsNotLost()
    {
        var reading = new TaskCompletionSource<RunState?>();
        var run = new LiveRun(new(1, AuditTypes.Location, 1), _ => reading.Task, _ => { });
        var loaded = run.Loaded;
        run.Apply(new Seen(Row, "ana", DateTime.UnixEpoch, 7));
        reading.SetResult(State());
        await loaded;
        Assert.Equal(new Mark("ana", DateTime.UnixEpoch, 7), run.State.Pages[0].Rows[0].Seen);
    }

    [Fact]
    public async Task NewsDuringALaterReading_CountsAtOnce_AndAfterIt()
    {
        var readings = new Queue<Task<RunState?>>([Task.FromResult<RunState?>(State())]);
        var run = new LiveRun(new(1, AuditTypes.Location, 1), _ => readings.Dequeue(), _ => { });
        await run.Loaded;
        var reading = new TaskCompletionSource<RunState?>();
        readings.Enqueue(reading.Task);
        var loading = run.LoadAsync();
        run.Apply(new Seen(Row, "ana", DateTime.UnixEpoch, 7));
        Assert.Equal(1, run.State.SeenCount);
        reading.SetResult(State());
        await loading;
        Assert.Equal(1, run.State.SeenCount);
        run.Apply(new Unseen(Row, 7));
        Assert.Equal(0, run.State.SeenCount);
    }

    [Fact]
    public async Task NewsInTheWrongOrder_EndsTheSame()
    {
        var run = new LiveRun(new(1, AuditTypes.Location, 1), _ => Task.FromResult<RunState?>(State()), _ => { });
        await run.Loaded;
        run.Apply(new Unseen(Row, 7));
        run.Apply(new Seen(Row, "ana", DateTime.UnixEpoch, 7));
        Assert.Equal(0, run.State.SeenCount);
        run.Apply(new Seen(Row, "ana", DateTime.UnixEpoch, 9));
        run.Apply(new Unseen(Row, 8));
        Assert.Equal(1, run.State.SeenCount);
    }

    [Fact]
    public async Task Person_WithAScreenAndAHandheld_IsOnThePageOfTheScreen()
    {
        var node = Guid.NewGuid();
        var run = new LiveRun(new(1, AuditTypes.Location, 1), _ => Task.FromResult<RunState?>(State()), _ => { });
        await run.Loaded;
        run.SetPeople(new(node, 1, 1, [new("ana", 5), new("ana", null)]), DateTimeOffset.UnixEpoch);
        Assert.Equal([new Person("ana", 5)], run.People);
    }

    [Fact]
    public async Task Reading_ThatFails_LeavesItAsItWas()
    {
        var readings = new Queue<Task<RunState?>>([Task.FromResult<RunState?>(State()), Task.FromException<RunState?>(new TimeoutException())]);
        var run = new LiveRun(new(1, AuditTypes.Location, 1), _ => readings.Dequeue(), _ => { });
        await run.Loaded;
        await Assert.ThrowsAsync<TimeoutException>(run.LoadAsync);
        Assert.NotNull(run.State);
        run.Apply(new Seen(Row, "ana", DateTime.UnixEpoch, 7));
        Assert.Equal(1, run.State.SeenCount);
    }

    private static RunState State() => new(1, "Audit", true, AuditTypes.Location, 1, "Room",
        [new RunPageState(1, "Devices", AuditTypes.Device, true, [new RunRow(Row, "sw-1", null, null, null, "active", "Room", "sw-1")])]);
}

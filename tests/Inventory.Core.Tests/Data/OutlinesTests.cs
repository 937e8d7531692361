using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

public abstract class OutlinesTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private readonly Dictionary<string, long> _ids = [];
    private Operation _operation = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        await AddAsync("Plant 10", null);
        await AddAsync("Plant 2", null);
        await AddAsync("Plant", null);
        await AddAsync("Wing B", "Plant 2");
        await AddAsync("Wing A", "Plant 2");
        await AddAsync("Floor 10", "Wing A");
        await AddAsync("Floor 9", "Wing A");
        await AddAsync("Gate", "Plant");
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_OfATree_ShowsWhatLiesInARowRightAfterIt() =>
        Assert.Equal("Plant, -Gate, Plant 2, -Wing A, --Floor 9, --Floor 10, -Wing B, Plant 10", await OutlineAsync());

    [Fact]
    public async Task Row_NamedAnew_TakesAlongWhatLiesInIt()
    {
        await SaveAsync("Plant 2", x => x.Name = "Plant 11");
        Assert.Equal("Plant, -Gate, Plant 10, Plant 11, -Wing A, --Floor 9, --Floor 10, -Wing B", await OutlineAsync());
    }

    [Fact]
    public async Task Row_Moved_TakesAlongWhatLiesInIt()
    {
        await SaveAsync("Wing A", x => x.ParentId = _ids["Plant"]);
        Assert.Equal("Plant, -Gate, -Wing A, --Floor 9, --Floor 10, Plant 2, -Wing B, Plant 10", await OutlineAsync());
        await SaveAsync("Wing A", x => x.ParentId = null);
        Assert.Equal("Plant, -Gate, Plant 2, -Wing B, Plant 10, Wing A, -Floor 9, -Floor 10", await OutlineAsync());
    }

    [Fact]
    public async Task Rows_OfOneNaturalName_KeepWhatLiesInThemApart()
    {
        await AddAsync("Plant 02", null);
        await AddAsync("Wing C", "Plant 2");
        await AddAsync("Wing A2", "Plant 02");
        var outline = await OutlineAsync();
        Assert.Contains("Plant 02, -Wing A2, Plant", outline, StringComparison.Ordinal);
        Assert.Contains("Plant 2, -Wing A, --Floor 9, --Floor 10, -Wing B, -Wing C, Plant", outline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_OfADeepTree_StaysWithinItsColumn()
    {
        string? parent = null;
        for (var depth = 0; depth < 12; depth++)
        {
            var name = new string((char)('a' + depth), 100);
            await AddAsync(name, parent);
            parent = name;
        }
        await SaveAsync(new string('a', 100), x => x.Name = new string('b', 99));
        Assert.InRange(await _operation.Db.Set<Region>().Where(x => x.Id == _ids[parent!]).Select(x => x.TreeSort.Length).SingleAsync(), Keys.OutlineLength - 10, Keys.OutlineLength);
    }

    private async Task<string> OutlineAsync()
    {
        var wanted = _ids.Values.ToHashSet();
        var page = await _operation.Records<Region>().ListAsync(new ListQuery { Take = 1000 }, [], TestContext.Current.CancellationToken);
        return string.Join(", ", page.Rows.Where(r => wanted.Contains(r.Id)).Select(r => new string('-', ((IOutline)r).Depth) + r.Name));
    }

    private async Task AddAsync(string name, string? parent)
    {
        var row = new Region { Name = name, Slug = $"r-{_ids.Count}", ParentId = parent is null ? null : _ids[parent] };
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Region>().SaveAsync(row));
        _ids[name] = row.Id;
    }

    private async Task SaveAsync(string name, Action<Region> change)
    {
        _operation.Db.ChangeTracker.Clear();
        var row = await _operation.Records<Region>().TakeAsync(_ids[name], "change");
        change(row!);
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Region>().SaveAsync(row!));
    }
}

public sealed class OutlinesOnSqlite(SqliteDatabase database) : OutlinesTests(database), IClassFixture<SqliteDatabase>;

public sealed class OutlinesOnPostgres(PostgresDatabase database) : OutlinesTests(database), IClassFixture<PostgresDatabase>;

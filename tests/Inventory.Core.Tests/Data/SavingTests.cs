using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

/// <summary>What the door says to what people enter, and to rows that came in as they were.</summary>
public abstract class SavingTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("42.5", "u_height: Height (U) is a whole number.")]
    [InlineData("3000000000", "u_height: Height (U) is at most 100.")]
    [InlineData("-3000000000", "u_height: Height (U) is at least 1.")]
    [InlineData("101", "u_height: Height (U) is at most 100.")]
    [InlineData("", "u_height: Height (U) is required.")]
    public async Task WholeNumber_ThatIsNone_IsRefusedAtItsField(string entered, string problem) =>
        Assert.Equal(problem, await RefusedAsync<Rack>("u_height", entered));

    [Fact]
    public async Task WholeNumber_WithoutLimit_IsAsLargeAsItsColumn() =>
        Assert.Equal($"max_weight: Maximum weight is at most {int.MaxValue}.", await RefusedAsync<Rack>("max_weight", "3000000000"));

    [Theory]
    [InlineData("1000000", "weight: Weight is at most 999999.99.")]
    [InlineData("1.005", "weight: Weight has at most 2 decimal places.")]
    [InlineData("79228162514264337593543950335", "weight: Weight is at most 999999.99.")]
    public async Task Number_BeyondItsColumn_IsRefusedAtItsField(string entered, string problem) =>
        Assert.Equal(problem, await RefusedAsync<Rack>("weight", entered));

    [Fact]
    public async Task Number_AtTheEdgeOfItsColumn_IsKept()
    {
        var rack = await AnyAsync<Rack>();
        var saved = await SaveAsync<Rack>(rack.Id, ("weight", 999999.99m), ("weight_unit", "kg"));
        Assert.IsType<SaveResult.Saved>(saved);
        Assert.Equal(999999.99m, await _operation.Db.Set<Rack>().Where(x => x.Id == rack.Id).Select(x => x.Weight).SingleAsync());
    }

    [Fact]
    public async Task Coordinates_HaveSixDecimalPlaces()
    {
        Assert.Equal("latitude: Latitude has at most 6 decimal places.", await RefusedAsync<Site>("latitude", "46.0512345"));
        Assert.Equal("longitude: Longitude is at most 180.", await RefusedAsync<Device>("longitude", "180.1"));
    }

    [Fact]
    public async Task OpenChoice_OutsideItsList_IsRefused_AndStaysWhereItIs()
    {
        Assert.Equal("status: Status is one of: Offline, Active, Planned, Staged, Failed, Inventory, Decommissioning.", await RefusedAsync<Device>("status", "foo"));
        Assert.StartsWith("status: Status is one of:", await RefusedNewAsync(new Purchase { SupplierId = (await AnyAsync<Supplier>()).Id, Name = "P-3", Status = "foo" }), StringComparison.Ordinal);
        var device = await AnyAsync<Device>();
        await _operation.Db.Set<Device>().Where(x => x.Id == device.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, "mothballed"));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Device>(device.Id, ("status", "mothballed"), ("comments", "As it came.")));
    }

    [Fact]
    public async Task Row_ThatBreaksAColumnsRule_IsEditedElsewhere()
    {
        var rack = await AnyAsync<Rack>();
        await _operation.Db.Set<Rack>().Where(x => x.Id == rack.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.UHeight, 200).SetProperty(x => x.FormFactor, "shelf"));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Rack>(rack.Id, ("description", "As it came.")));
        Assert.Equal("u_height: Height (U) is at most 100.", Problems(await SaveAsync<Rack>(rack.Id, ("u_height", 150m))));
    }

    [Fact]
    public async Task Rows_ThatWeWouldNotLetBeBesideEachOther_AreEditedElsewhere()
    {
        var site = await AnyAsync<Site>();
        var (one, two) = (new Rack { SiteId = site.Id, Name = "Twin" }, new Rack { SiteId = site.Id, Name = "Other" });
        await _operation.Records<Rack>().SaveAsync(one);
        await _operation.Records<Rack>().SaveAsync(two);
        await _operation.Db.Set<Rack>().Where(x => x.Id == two.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Twin"));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Rack>(two.Id, ("description", "As it came.")));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Rack>(two.Id, ("name", "Third")));
        Assert.Equal("name: The site has a rack of that name, without a location.", Problems(await SaveAsync<Rack>(two.Id, ("name", "Twin"))));
    }

    [Fact]
    public async Task Row_ThatBreaksARuleOfItsOwn_IsEditedElsewhere()
    {
        var asset = await AnyAsync<Asset>();
        var day = new DateOnly(2026, 1, 1);
        await _operation.Db.Set<Asset>().Where(x => x.Id == asset.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.WarrantyStart, day).SetProperty(x => x.WarrantyEnd, day));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Asset>(asset.Id, ("description", "As it came.")));
        Assert.IsType<SaveResult.Saved>(await SaveAsync<Asset>(asset.Id, ("warranty_end", day.AddDays(9))));
        Assert.Equal("warranty_end: The warranty ends before it starts.", Problems(await SaveAsync<Asset>(asset.Id, ("warranty_end", day.AddDays(-1)))));
    }

    [Fact]
    public async Task List_ByTextThatMayBeMissing_HasBlanksLast_AndFirstTheOtherWayRound()
    {
        var site = await AnyAsync<Site>();
        foreach (var (name, facility, serial) in new[] { ("a", null, "S-2"), ("b", "F-1", ""), ("c", "F-0", "S-1") })
            await _operation.Records<Rack>().SaveAsync(new Rack { SiteId = site.Id, Name = name, FacilityId = facility, Serial = serial, Comments = "sorted" });
        Assert.Equal("c b a", await NamesAsync("facility_id"));
        Assert.Equal("a b c", await NamesAsync("-facility_id"));
        Assert.Equal("c a b", await NamesAsync("serial"));
        Assert.Equal("b a c", await NamesAsync("-serial"));
    }

    [Fact]
    public async Task List_ByWhatARowLeadsTo_HasRowsThatLeadNowhereLast_AndFirstTheOtherWayRound()
    {
        foreach (var name in new[] { "supplier", "inventoryitem_group", "purchase", "place" })
        {
            var ascending = await HasAsync(name, name);
            Assert.Equal(ascending.OrderByDescending(has => has), ascending);
            var descending = await HasAsync(name, "-" + name);
            Assert.Equal(descending.OrderBy(has => has), descending);
            Assert.Equal(2, ascending.Distinct().Count());
        }
    }

    private async Task<List<bool>> HasAsync(string name, string sort)
    {
        var field = (Field<Asset>)Database.Catalog.Of<Asset>().Find(name)!;
        var page = await _operation.Records<Asset>().ListAsync(new ListQuery { Sort = [sort] }, [field], TestContext.Current.CancellationToken);
        return [.. page.Rows.Select(r => page.Read(field, r) is not (null or ""))];
    }

    private async Task<string> NamesAsync(string sort)
    {
        var page = await _operation.Records<Rack>().ListAsync(new ListQuery { Text = "sorted", Sort = [sort] }, [], TestContext.Current.CancellationToken);
        return string.Join(' ', page.Rows.Select(r => r.Name));
    }

    private async Task<T> AnyAsync<T>()
        where T : Entity => await _operation.Db.Set<T>().AsNoTracking().OrderBy(x => x.Id).FirstAsync();

    private async Task<string> RefusedAsync<T>(string field, string entered)
        where T : Entity, new()
    {
        object? value = entered.Length == 0 ? null
            : Database.Catalog.Of<T>().Find(field) is NumberField<T> ? decimal.Parse(entered, System.Globalization.CultureInfo.InvariantCulture)
            : entered;
        var id = (await AnyAsync<T>()).Id;
        var problems = Problems(await SaveAsync<T>(id, (field, value)));
        // What is refused ends its operation.
        await _operation.DisposeAsync();
        _operation = await Database.WriteAsync();
        return problems;
    }

    private async Task<string> RefusedNewAsync<T>(T row)
        where T : Entity, new() => Problems(await _operation.Records<T>().SaveAsync(row));

    private Task<SaveResult> SaveAsync<T>(long id, params (string Field, object? Value)[] entry)
        where T : Entity, new()
    {
        _operation.Db.ChangeTracker.Clear();
        return _operation.Records<T>().SaveAsync(id, entry.ToDictionary(e => _operation.Catalog.Of<T>().Find(e.Field)!, e => e.Value), null);
    }

    private static string Problems(SaveResult result) => Assert.IsType<SaveResult.Refused>(result).Problems.ToString();
}

public sealed class SavingOnSqlite(SqliteDatabase database) : SavingTests(database), IClassFixture<SqliteDatabase>;

public sealed class SavingOnPostgres(PostgresDatabase database) : SavingTests(database), IClassFixture<PostgresDatabase>;

using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.People;
using Inventory.Core.Purchasing;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Assets;

public abstract class AssetRulesTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private Operation _operation = null!;
    private Workshop _workshop = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        _workshop = await Workshop.BuildAsync(_operation);
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Type_IsExactlyOne()
    {
        Assert.Contains("Choose a type", await RefusedAsync(new() { Status = "stored" }), StringComparison.Ordinal);
        var two = _workshop.DeviceAsset("1");
        two.RackTypeId = _workshop.RackType.Id;
        Assert.Contains("one type only", await RefusedAsync(two), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_MustBeChosen() => Assert.StartsWith("status:", await RefusedAsync(new() { DeviceTypeId = _workshop.DeviceType.Id }), StringComparison.Ordinal);

    [Fact]
    public async Task Hardware_IsOfItsOwnKindAndType()
    {
        var other = _workshop.ModuleAsset("1");
        other.DeviceId = _workshop.Device.Id;
        Assert.StartsWith("device: The asset is of another kind", await RefusedAsync(other), StringComparison.Ordinal);
        var type = await Workshop.SaveAsync(_operation, new Core.Hardware.DeviceType { ManufacturerId = _workshop.DeviceType.ManufacturerId, Model = "Router", Slug = "router" });
        var asset = new Asset { Status = "used", DeviceTypeId = type.Id, DeviceId = _workshop.Device.Id };
        Assert.StartsWith("device: north-1 is not of type Router", await RefusedAsync(asset), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hardware_BelongsToOneAsset()
    {
        var first = _workshop.ItemAsset("1");
        first.InventoryItemId = _workshop.Item.Id;
        await Workshop.SaveAsync(_operation, first);
        var second = _workshop.ItemAsset("2");
        second.InventoryItemId = _workshop.Item.Id;
        Assert.StartsWith("inventoryitem:", await RefusedAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serial_IsUniqueWithTheType_AndMayBeMissing()
    {
        await Workshop.SaveAsync(_operation, _workshop.DeviceAsset("X1"));
        await Workshop.SaveAsync(_operation, _workshop.RackAsset("X1"));
        await Workshop.SaveAsync(_operation, _workshop.DeviceAsset("x1"));
        await Workshop.SaveAsync(_operation, _workshop.DeviceAsset(""));
        await Workshop.SaveAsync(_operation, _workshop.DeviceAsset(""));
        Assert.StartsWith("serial:", await RefusedAsync(_workshop.DeviceAsset("X1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_MovedToAnotherPurchase_TakesItsAssetsAlong_WithARecord()
    {
        var supplier = await Workshop.SaveAsync(_operation, new Supplier { Name = "Mover", Slug = "mover" });
        var (first, second) = (await Workshop.SaveAsync(_operation, new Purchase { SupplierId = supplier.Id, Name = "First", Status = "open" }), await Workshop.SaveAsync(_operation, new Purchase { SupplierId = supplier.Id, Name = "Second", Status = "open" }));
        var delivery = await Workshop.SaveAsync(_operation, new Delivery { PurchaseId = first.Id, Name = "Box" });
        var asset = _workshop.DeviceAsset("Moved along");
        (asset.PurchaseId, asset.DeliveryId) = (first.Id, delivery.Id);
        await Workshop.SaveAsync(_operation, asset);
        (delivery.PurchaseId, delivery.Purchase) = (second.Id, null!);
        await Workshop.SaveAsync(_operation, delivery);
        Assert.Equal(second.Id, asset.PurchaseId);
        Assert.Contains(_operation.Db.Set<Core.Tracking.Change>(), c => c.ObjectType == "netbox_inventory.asset" && c.ObjectId == asset.Id && c.Action == "update");
    }

    [Fact]
    public async Task Tag_IsUniqueWithTheOwner_AndAmongThoseWithoutOwner()
    {
        var owner = await Workshop.SaveAsync(_operation, new Tenant { Name = "Workshop", Slug = "workshop" });
        await Workshop.SaveAsync(_operation, Tagged(null));
        await Workshop.SaveAsync(_operation, Tagged(owner.Id));
        Assert.StartsWith("asset_tag: An asset without owning tenant", await RefusedAsync(Tagged(null)), StringComparison.Ordinal);
        Assert.StartsWith("asset_tag: The owning tenant", await RefusedAsync(Tagged(owner.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_BelongsToThePurchase()
    {
        var supplier = await Workshop.SaveAsync(_operation, new Supplier { Name = "Shop", Slug = "shop" });
        var purchase = await Workshop.SaveAsync(_operation, new Purchase { SupplierId = supplier.Id, Name = "1", Status = "open" });
        var other = await Workshop.SaveAsync(_operation, new Purchase { SupplierId = supplier.Id, Name = "2", Status = "open" });
        var delivery = await Workshop.SaveAsync(_operation, new Delivery { PurchaseId = purchase.Id, Name = "D" });
        Assert.StartsWith("delivery:", await RefusedAsync(Bought(null, delivery.Id)), StringComparison.Ordinal);
        Assert.StartsWith("delivery:", await RefusedAsync(Bought(other.Id, delivery.Id)), StringComparison.Ordinal);
        await Workshop.SaveAsync(_operation, Bought(purchase.Id, delivery.Id));
    }

    [Fact]
    public async Task Warranty_EndsAfterItStarts()
    {
        var asset = _workshop.DeviceAsset("1");
        (asset.WarrantyStart, asset.WarrantyEnd) = (Today, Today);
        Assert.StartsWith("warranty_end:", await RefusedAsync(asset), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_RefusesToGo_WhileItHoldsAssets()
    {
        var asset = _workshop.DeviceAsset("1");
        asset.StorageLocationId = _workshop.Store.Id;
        await Workshop.SaveAsync(_operation, asset);
        var held = Assert.IsType<SaveResult.Held>(await _operation.Records<Core.Places.Location>().DeleteAsync(_workshop.Store.Id));
        Assert.Contains(asset.Id, held.By.Select(r => r.Id));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("2026-01-01", null, null, null)]
    [InlineData(null, "2026-03-01", WarrantyState.Expired, "Expired 1 day ago")]
    [InlineData(null, "2026-03-02", WarrantyState.EndsSoon, "Ends today")]
    [InlineData("2026-03-01", "2026-03-02", WarrantyState.EndsSoon, "Ends today")]
    [InlineData(null, "2026-03-12", WarrantyState.EndsSoon, "1 week left")]
    [InlineData(null, "2029-03-12", WarrantyState.Running, "3 years left")]
    [InlineData("2026-03-03", "2029-03-12", WarrantyState.NotStarted, "Starts in 1 day")]
    [InlineData("2026-03-02", "2029-03-12", WarrantyState.Running, "3 years left")]
    public void Warranty_LastDayIsCovered(string? start, string? end, WarrantyState? state, string? text)
    {
        var asset = new Asset { WarrantyStart = Day(start), WarrantyEnd = Day(end) };
        var warranty = asset.WarrantyTerm?.On(Today, warningDays: 90);
        Assert.Equal((state, text), (warranty?.State, warranty?.Text));
    }

    [Fact]
    public async Task Viewer_SeesOnlyWhatIsGranted()
    {
        var asset = await Workshop.SaveAsync(_operation, _workshop.DeviceAsset("G1"));
        var stored = await Workshop.SaveAsync(_operation, new Asset { Status = "stored", DeviceTypeId = _workshop.DeviceType.Id, Serial = "G2" });
        var viewer = new Viewer(1, "ann", false, [new("netbox_inventory.asset", Verb.View, """{"status":"used"}""")]);
        var seen = await _operation.Db.Set<Asset>().VisibleTo(viewer, _operation.Db).ToAsyncEnumerable().Select(a => a.Id).ToListAsync();
        Assert.Contains(asset.Id, seen);
        Assert.DoesNotContain(stored.Id, seen);
    }

    private Asset Tagged(long? owner) => new() { Status = "stored", DeviceTypeId = _workshop.DeviceType.Id, AssetTag = "T-1", OwningTenantId = owner };

    private Asset Bought(long? purchase, long? delivery) => new() { Status = "stored", DeviceTypeId = _workshop.DeviceType.Id, PurchaseId = purchase, DeliveryId = delivery };

    private async Task<string> RefusedAsync(Asset asset)
    {
        var result = Assert.IsType<SaveResult.Refused>(await _operation.Records<Asset>().SaveAsync(asset));
        return result.Problems.ToString();
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class AssetRulesOnSqlite(SqliteDatabase database) : AssetRulesTests(database), IClassFixture<SqliteDatabase>;

public sealed class AssetRulesOnPostgres(PostgresDatabase database) : AssetRulesTests(database), IClassFixture<PostgresDatabase>;

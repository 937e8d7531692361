using System.Web;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

/// <summary>The numbers of assets on the pages of the captured world, beside what their lists show and what is true.</summary>
public abstract class AssetNumbersTests(Database database) : DatabaseTests(database)
{
    private const string Asset = "netbox_inventory.asset";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Viewer StoredAlone { get; } = new(7, "ana", isSuperuser: false, [new(Asset, Verb.View, """{"status":"stored"}""")]);

    private static Viewer OfNobodysTenant { get; } = new(8, "bo", isSuperuser: false, [new(Asset, Verb.View, """{"tenant__isnull":true}""")]);

    private static Viewer WithoutRights { get; } = new(9, "cy", isSuperuser: false, []);

    [Theory]
    [InlineData(typeof(Site))]
    [InlineData(typeof(Location))]
    [InlineData(typeof(Rack))]
    [InlineData(typeof(Manufacturer))]
    [InlineData(typeof(Tenant))]
    [InlineData(typeof(Contact))]
    public async Task EveryNumber_IsWhatItsListShows_AndTrue_ForEveryViewer(Type kind)
    {
        await LentAsync();
        var (ids, assets) = await WorldAsync(kind);
        Assert.True(AssetNumbers.Has(kind));
        foreach (var (viewer, sees) in new (Viewer, Func<Asset, bool>)[] { (Viewer.System, _ => true), (StoredAlone, a => a.Status == "stored"), (OfNobodysTenant, a => a.TenantId is null), (WithoutRights, _ => false) })
        {
            await using var operation = Database.Operations.Read(viewer);
            var inSight = assets.Where(a => sees(a.Asset)).ToList();
            var total = 0;
            foreach (var id in ids)
            {
                foreach (var number in await AssetNumbers.OfAsync(operation, kind, id, Database.Settings, Cancel))
                {
                    var list = await operation.Records<Asset>().ListAsync(Read(number.Href), [], Cancel);
                    Assert.Empty(list.NotUnderstood);
                    Assert.Equal(list.Total, number.Number);
                    Assert.Equal(inSight.Count(a => IsCounted(kind, number.Label, id, a)), number.Number);
                    total += number.Number;
                }
            }
            if (viewer == Viewer.System) Assert.True(total > 0);
        }
    }

    [Theory]
    [InlineData(typeof(Site))]
    [InlineData(typeof(Location))]
    public async Task Place_CountsEachAssetOnce(Type kind)
    {
        await LentAsync();
        var (ids, _) = await WorldAsync(kind);
        await using var operation = Database.Read();
        var others = 0;
        foreach (var id in ids)
        {
            var numbers = (await AssetNumbers.OfAsync(operation, kind, id, Database.Settings, Cancel)).ToDictionary(n => n.Label, n => n.Number);
            Assert.Equal(numbers["Total"], numbers.Where(n => n.Key != "Total").Sum(n => n.Value));
            others += numbers.GetValueOrDefault("Of another status", 0);
        }
        Assert.True(others > 0);
    }

    [Fact]
    public async Task Place_WithoutStatusesThatCountAsStored_TellsAllThatIsNotInstalledAsStored()
    {
        var (ids, _) = await WorldAsync(typeof(Site));
        await using var operation = Database.Read();
        foreach (var settings in new[] { new Settings.AssetSettings { StoredStatus = "", StoredAdditionalStatuses = [] }, new() { StoredStatus = "unheard of", StoredAdditionalStatuses = [] } })
        {
            var numbers = await AssetNumbers.OfAsync(operation, typeof(Site), ids[0], new() { Assets = settings }, Cancel);
            Assert.Equal(["Installed", "Stored", "Total"], numbers.Select(n => n.Label));
            Assert.Equal(numbers[2].Number, numbers[0].Number + numbers[1].Number);
        }
    }

    [Fact]
    public async Task Numbers_AreAskedInAsManyStatements_WhereThereAreFewAssets_AsWhereThereAreMany()
    {
        var (ids, _) = await WorldAsync(typeof(Location));
        var reads = new Reads();
        await using var operation = Database.Watched(reads).Read(Viewer.System);
        var asked = new Dictionary<int, int>();
        foreach (var id in ids)
        {
            var before = reads.Count;
            var numbers = await AssetNumbers.OfAsync(operation, typeof(Location), id, Database.Settings, Cancel);
            asked[numbers[^1].Number] = reads.Count - before;
        }
        Assert.True(asked.Count > 5);
        Assert.InRange(Assert.Single(asked.Values.Distinct()), 4, 12);
    }

    [Fact]
    public async Task Locations_CountWhatIsStoredInThemAndBelow_AsTheirListsShow()
    {
        var (_, assets) = await WorldAsync(typeof(Location));
        await using var operation = Database.Read();
        var field = operation.Catalog.Of<Location>().Find("stored_asset_count")!;
        var page = await operation.Records<Location>().ListAsync(new() { Take = 1000 }, [field], Cancel);
        foreach (var row in page.Rows)
        {
            var count = Assert.IsType<Count>(page.Read(field, row));
            Assert.Equal((await operation.Records<Asset>().ListAsync(Read(count.Href), [], Cancel)).Total, count.Number);
            Assert.Equal(assets.Count(a => a.Asset.StorageLocation?.Path.StartsWith(row.Path, StringComparison.Ordinal) == true), count.Number);
        }
        Assert.Contains(page.Rows, r => page.Read(field, r) is Count { Number: > 1 });
    }

    [Fact]
    public void OtherKinds_HaveNoNumbers() => Assert.False(AssetNumbers.Has(typeof(Device)));

    /// <summary>An asset that is kept somewhere, in use, and no hardware: a laptop that somebody carries.</summary>
    private async Task LentAsync()
    {
        await using var operation = await Database.WriteAsync();
        if (await operation.Db.Set<Asset>().AnyAsync(a => a.AssetTag == "LENT-1", Cancel)) return;
        var (type, location) = (await operation.Db.Set<DeviceType>().FirstAsync(Cancel), await operation.Db.Set<Location>().OrderByDescending(l => l.Path).FirstAsync(Cancel));
        await Workshop.SaveAsync(operation, new Asset { AssetTag = "LENT-1", Status = "used", DeviceTypeId = type.Id, StorageLocationId = location.Id });
        await operation.CommitAsync(Cancel);
    }

    private async Task<(List<long> Ids, List<Located> Assets)> WorldAsync(Type kind)
    {
        await using var db = Database.Open();
        var ids = kind == typeof(Site) ? Ids<Site>(db) : kind == typeof(Location) ? Ids<Location>(db) : kind == typeof(Rack) ? Ids<Rack>(db)
            : kind == typeof(Manufacturer) ? Ids<Manufacturer>(db) : kind == typeof(Tenant) ? Ids<Tenant>(db) : Ids<Contact>(db);
        var paths = await db.Set<Location>().ToDictionaryAsync(l => l.Id, l => l.Path, Cancel);
        var assets = await db.Set<Asset>().AsNoTracking().AsSplitQuery()
            .Include(a => a.Device).Include(a => a.Module!.Device).Include(a => a.InventoryItem!.Device).Include(a => a.Rack).Include(a => a.StorageLocation)
            .Include(a => a.DeviceType).Include(a => a.ModuleType).Include(a => a.InventoryItemType).Include(a => a.RackType).ToListAsync(Cancel);
        return (await ids.ToListAsync(Cancel), [.. assets.Select(a => Locate(a, paths))]);
    }

    private static IQueryable<long> Ids<T>(InventoryDb db)
        where T : Entity => db.Set<T>().OrderBy(x => x.Id).Select(x => x.Id);

    // Worked out from the hardware itself, not from what is kept of it.
    private static Located Locate(Asset asset, Dictionary<long, string> paths)
    {
        var device = asset.InstalledDevice;
        var site = device?.SiteId ?? asset.Rack?.SiteId ?? asset.StorageLocation?.SiteId;
        var location = device is not null ? device.LocationId : asset.Rack is { } own ? own.LocationId : asset.StorageLocationId;
        return new(asset, site, location is { } at ? paths[at] : "", device is not null ? device.RackId : asset.RackId);
    }

    private static bool IsCounted(Type kind, string label, long id, Located one)
    {
        var isHere = kind == typeof(Site) ? one.Site == id
            : kind == typeof(Location) ? one.Path.Contains($"/{id}/", StringComparison.Ordinal)
            : kind == typeof(Rack) ? one.Rack == id
            : kind == typeof(Manufacturer) ? (one.Asset.DeviceType?.ManufacturerId ?? one.Asset.ModuleType?.ManufacturerId ?? one.Asset.InventoryItemType?.ManufacturerId ?? one.Asset.RackType?.ManufacturerId) == id
            : kind == typeof(Tenant) ? (label == "Owned" ? one.Asset.OwningTenantId : one.Asset.TenantId) == id
            : one.Asset.ContactId == id;
        return isHere && label switch
        {
            "Installed" => one.Asset.HasHardware,
            "Stored" => !one.Asset.HasHardware && one.Asset.Status is ("stored" or "retired"),
            "Of another status" => !one.Asset.HasHardware && one.Asset.Status is not ("stored" or "retired"),
            "Devices" => one.Asset.DeviceTypeId is not null,
            "Modules" => one.Asset.ModuleTypeId is not null,
            "Inventory items" => one.Asset.InventoryItemTypeId is not null,
            "Racks" => one.Asset.RackTypeId is not null,
            _ => true,
        };
    }

    private static ListQuery Read(string href)
    {
        var query = HttpUtility.ParseQueryString(href.Split('?')[1]);
        return new() { Filters = [.. query.AllKeys.Select(name => (name!, (IReadOnlyList<string>)query.GetValues(name)!))] };
    }

    private sealed record Located(Asset Asset, long? Site, string Path, long? Rack);
}

public sealed class AssetNumbersOnSqlite(CaptureOnSqlite database) : AssetNumbersTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class AssetNumbersOnPostgres(CaptureOnPostgres database) : AssetNumbersTests(database), IClassFixture<CaptureOnPostgres>;

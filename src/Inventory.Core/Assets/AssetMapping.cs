using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Assets;

internal sealed class AssetMapping : Mapping<Asset>
{
    public AssetMapping()
    {
        const string serial = "An asset of this type has that serial number.";
        Unique(x => new { x.DeviceTypeId, x.Serial }, serial);
        Unique(x => new { x.ModuleTypeId, x.Serial }, serial);
        Unique(x => new { x.InventoryItemTypeId, x.Serial }, serial);
        Unique(x => new { x.RackTypeId, x.Serial }, serial);
        Unique(x => new { x.OwningTenantId, x.AssetTag }, "The owning tenant has an asset with this tag.");
        Unique(x => x.AssetTag, "An asset without owning tenant has this tag.").WhenMissing(x => x.OwningTenantId);
        Unique(x => x.DeviceId, "The device belongs to another asset.");
        Unique(x => x.ModuleId, "The module belongs to another asset.");
        Unique(x => x.InventoryItemId, "The inventory item belongs to another asset.");
        Unique(x => x.RackId, "The rack belongs to another asset.");
    }

    protected override void Map(EntityTypeBuilder<Asset> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(128);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.AssetTag).HasMaxLength(50);
        builder.Property(x => x.TagKey).HasMaxLength(50);
        builder.Property(x => x.TagSort).SortKey();
        builder.Property(x => x.Serial).HasMaxLength(60);
        builder.Property(x => x.SerialKey).HasMaxLength(60);
        builder.Property(x => x.SerialSort).SortKey();
        builder.Property(x => x.Status).HasMaxLength(30);

        Points(builder, x => x.DeviceType);
        Points(builder, x => x.ModuleType);
        Points(builder, x => x.InventoryItemType);
        Points(builder, x => x.RackType);
        Points(builder, x => x.Device);
        Points(builder, x => x.Module);
        Points(builder, x => x.InventoryItem);
        Points(builder, x => x.Rack);
        Points(builder, x => x.Role);
        Points(builder, x => x.Tenant);
        Points(builder, x => x.Contact);
        Points(builder, x => x.OwningTenant);
        Points(builder, x => x.Purchase);
        Points(builder, x => x.Delivery);
        Points(builder, x => x.StorageLocation);
        Points(builder, x => x.PlaceSite);
        Points(builder, x => x.PlaceLocation);
        Points(builder, x => x.PlaceRack);

        builder.HasIndex(x => x.SerialKey);
        builder.HasIndex(x => x.TagKey);
        builder.HasIndex(x => new { x.SerialSort, x.Id });
        builder.HasIndex(x => new { x.TagSort, x.Id });
        builder.HasIndex(x => new { x.NameSort, x.Id });
        // A page of a place in the list's own order, and spares by type: index alone.
        builder.HasIndex(x => new { x.PlaceSiteId, x.SerialSort, x.Id });
        builder.HasIndex(x => new { x.PlaceLocationId, x.SerialSort, x.Id });
        builder.HasIndex(x => x.PlaceRackId);
        builder.HasIndex(x => new { x.DeviceTypeId, x.Status, x.PlaceSiteId });
        builder.HasIndex(x => new { x.ModuleTypeId, x.Status, x.PlaceSiteId });
        builder.HasIndex(x => new { x.InventoryItemTypeId, x.Status, x.PlaceSiteId });
        builder.HasIndex(x => new { x.RackTypeId, x.Status, x.PlaceSiteId });
    }

    private static void Points<TTarget>(EntityTypeBuilder<Asset> builder, Expression<Func<Asset, TTarget?>> navigation)
        where TTarget : Entity =>
        builder.HasOne(navigation).WithMany().HasForeignKey(((MemberExpression)navigation.Body).Member.Name + "Id");
}

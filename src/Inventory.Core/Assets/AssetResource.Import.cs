using Inventory.Core.Exchange;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

// A file says the type by its kind, maker and model, and where an asset is stored or from which order it came by the names of both steps.
public sealed partial class AssetResource : IImported<Asset>
{
    private readonly (string Kind, Field Field)[] _types;

    IReadOnlyCollection<Field> IImported<Asset>.NotImported => [.. _types.Select(t => t.Field)];

    IEnumerable<ImportColumn<Asset>> IImported<Asset>.OwnColumns(Catalog catalog) =>
    [
        new KindColumn(),
        new ManufacturerColumn(Find("manufacturer")!, catalog) { IsRequired = true },
        new ModelColumn(Find("type")!, _types, catalog) { IsRequired = true, Help = "The exact model; together with the kind and the manufacturer." },
        Along("part_number", "Part number"),
        Along("model_description", "Description of the type"),
        Along("model_comments", "Comments on the type"),
        new NarrowingColumn<Asset, Site>("storage_site", "Storage site", catalog) { Help = "The site of the storage location." },
        new NarrowingColumn<Asset, Supplier>("supplier", "Supplier", catalog) { Help = "The supplier of the purchase." },
        Along("purchase_date", "Purchase date"),
        Along("purchase_status", "Purchase status"),
        Along("delivery_date", "Delivery date"),
        Along("receiving_contact", "Receiving contact"),
    ];

    IEnumerable<(string Field, string Column, string TargetMember, bool IsNeeded)> IImported<Asset>.Narrowings =>
    [
        ("storage_location", "storage_site", nameof(Location.SiteId), true),
        ("purchase", "supplier", nameof(Purchase.SupplierId), true),
    ];

    private static SaidColumn<Asset> Along(string name, string label) => new(name, label) { Help = "Only for what is created along with the asset." };
}

using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class RackResource
{
    private static IEnumerable<Filter<Rack>> OwnFilters() =>
    [
        new TextFilter<Rack>("serial", "Serial", x => x.Serial, key: x => x.SerialKey),
        new TextFilter<Rack>("asset_tag", "Asset tag", x => x.AssetTag, key: x => x.TagKey),
        .. HardwareFilters.OfMaker<Rack, RackType>(x => x.ManufacturerId, x => x.RackTypeId),
        .. PlaceFilters.AroundSite<Rack>(x => x.SiteId),
    ];
}

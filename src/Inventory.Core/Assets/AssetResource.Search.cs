using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

// Quick search looks into the asset's own text by its index, and into the names of what it points at. Those tables are small
// or have an index of their own: they are asked first, and what found nothing is left out of the union.
public sealed partial class AssetResource
{
    /// <summary>Names of the custom fields that quick search looks into. There is no index of them: each search reads those of all assets.</summary>
    public IReadOnlyList<string> SearchedCustomFields { get; internal set; } = [];

    public override Task<Expression<Func<Asset, bool>>?> SearchAsync(string text, IAllRows rows, CancellationToken cancel) =>
        FindAsync(text, rows, besidesId: false, cancel);

    /// <summary>The same, leaving out what is found by a part of its id alone if so wanted.</summary>
    internal async Task<Expression<Func<Asset, bool>>?> FindAsync(string text, IAllRows rows, bool besidesId, CancellationToken cancel)
    {
        var folded = Resources.Text.Folded(text);
        if (folded.Length == 0) return null;
        var (purchases, deliveries) = (rows.Holding<Purchase>(folded), rows.Holding<Delivery>(folded));
        var suppliers = rows.Of<Supplier>().Where(x => x.Name.ToUpper().Contains(folded)).Select(x => x.Id);
        Road[] roads =
        [
            new Road<DeviceType>(rows, x => x.Model.ToUpper().Contains(folded), x => x.DeviceTypeId),
            new Road<ModuleType>(rows, x => x.Model.ToUpper().Contains(folded), x => x.ModuleTypeId),
            new Road<InventoryItemType>(rows, x => x.Model.ToUpper().Contains(folded), x => x.InventoryItemTypeId),
            new Road<RackType>(rows, x => x.Model.ToUpper().Contains(folded), x => x.RackTypeId),
            new Road<Tenant>(rows, x => x.Name.ToUpper().Contains(folded), x => x.TenantId, x => x.OwningTenantId),
            new Road<Purchase>(rows, x => purchases.Contains(x.Id) && x.Name.ToUpper().Contains(folded), x => x.PurchaseId),
            new Road<Purchase>(rows, x => suppliers.Contains(x.SupplierId), x => x.PurchaseId),
            new Road<Delivery>(rows, x => deliveries.Contains(x.Id) && x.Name.ToUpper().Contains(folded), x => x.DeliveryId),
            .. SearchedCustomFields.Select(name => new Road<Asset>(
                rows, x => x.CustomFieldData != "{}" && Functions.JsonText(x.CustomFieldData, name)!.ToUpper().Contains(folded), x => x.Id)),
        ];
        var live = await roads.Select((road, number) => road.Number(number)).Aggregate(Queryable.Concat).ToListAsync(cancel);
        var own = rows.Holding<Asset>(folded);
        var assets = rows.Of<Asset>().Where(x => own.Contains(x.Id));
        // The id is the first line of the text.
        var line = "\n";
        if (besidesId && folded.All(char.IsAsciiDigit)) assets = assets.Where(x => x.Search.Substring(x.Search.IndexOf(line)).Contains(folded));
        var found = live.SelectMany(number => roads[number].Assets()).Aggregate(assets.Select(x => x.Id), Queryable.Concat);
        Expression<Func<Asset, long>> id = x => x.Id;
        return id.In(found);
    }

    private abstract class Road
    {
        /// <summary>The number, if anything was found.</summary>
        public abstract IQueryable<int> Number(int number);

        /// <summary>Ids of the assets that point at what was found.</summary>
        public abstract IEnumerable<IQueryable<long>> Assets();
    }

    private sealed class Road<TTarget>(IAllRows rows, Expression<Func<TTarget, bool>> test, params Expression<Func<Asset, long?>>[] keys) : Road
        where TTarget : Entity
    {
        public override IQueryable<int> Number(int number) => rows.Of<TTarget>().Where(test).Take(1).Select(x => number);

        public override IEnumerable<IQueryable<long>> Assets() =>
            keys.Select(key => rows.Of<Asset>().Where(key.In(rows.Of<TTarget>().Where(test).Select(x => (long?)x.Id))).Select(x => x.Id));
    }
}

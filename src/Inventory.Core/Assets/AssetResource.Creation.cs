using System.Globalization;
using Inventory.Core.Exchange;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Purchasing;

namespace Inventory.Core.Assets;

// What a file of assets may bring along, as the settings allow: orders, types, tenants.
public sealed partial class AssetResource
{
    /// <summary>What an import makes where it is missing.</summary>
    public Settings.ImportSettings Creates { get; internal set; } = new();

    async Task<bool> IImported<Asset>.PrepareAsync(ImportSlice slice, IReadOnlyDictionary<string, (int Cell, string? Key)> given, CancellationToken cancel)
    {
        var (told, creation) = (new Told(given), new Creation(slice.Operation));
        if (Creates.CreatePurchase) await OrdersAsync(creation, slice, told, cancel);
        await TypesAsync(creation, slice, told, cancel);
        if (Creates.CreateTenant)
            await creation.EnsureAsync<Tenant>([.. told.Wanted(slice, "tenant"), .. told.Wanted(slice, "owning_tenant")], _ => null, w => new Tenant { Name = w.Name }, cancel);
        return creation.HasMade;
    }

    private static async Task OrdersAsync(Creation creation, ImportSlice slice, Told told, CancellationToken cancel)
    {
        var complete = told.Wanted(slice, "purchase").Where(p => told.Name(p.Row, "supplier") is not null).ToList();
        (long?, string) OfSupplier(Wanted w) => (null, told.Name(w.Row, "supplier")!.ToUpperInvariant());
        var suppliers = await creation.EnsureAsync<Supplier>(
            [.. complete.Select(p => new Wanted(p.Row, "supplier", told.Name(p.Row, "supplier")!))], _ => null, w => new Supplier { Name = w.Name }, cancel);
        var ordered = Within(complete, suppliers, OfSupplier);
        var purchases = await creation.EnsureAsync<Purchase>(ordered, p => p.SupplierId, w => !told.Day(w.Row, "purchase_date", out var date) ? null : new Purchase
        {
            Name = w.Name,
            SupplierId = w.Within!.Value,
            Date = date,
            Status = told.Text(w.Row, "purchase_status") ?? slice.Operation.Choices.Of(Purchase.Statuses)[0].Value,
        }, cancel);
        var orders = ordered.ToDictionary(w => w.Row, w => w.Key);
        var deliveries = told.Wanted(slice, "delivery").Where(d => orders.ContainsKey(d.Row)).ToList();
        var contacts = await ContactsAsync(slice, deliveries.Select(d => told.Text(d.Row, "receiving_contact")).OfType<string>(), cancel);
        await creation.EnsureAsync<Delivery>(
            Within(deliveries, purchases, d => orders[d.Row]), d => d.PurchaseId,
            w => !told.Day(w.Row, "delivery_date", out var date) || !Receives(w.Row, told.Text(w.Row, "receiving_contact"), contacts, out var contact) ? null : new Delivery
            {
                Name = w.Name,
                PurchaseId = w.Within!.Value,
                Date = date,
                ReceivingContactId = contact,
            },
            cancel);
    }

    private async Task TypesAsync(Creation creation, ImportSlice slice, Told told, CancellationToken cancel)
    {
        var models = told.Wanted(slice, ModelColumn.Called).Where(m => told.Name(m.Row, ManufacturerColumn.Called) is not null && IsMade(told.Text(m.Row, KindColumn.Called))).ToList();
        var makers = await creation.EnsureAsync<Manufacturer>(
            [.. models.Select(m => new Wanted(m.Row, ManufacturerColumn.Called, told.Name(m.Row, ManufacturerColumn.Called)!))], _ => null,
            w => new Manufacturer { Name = w.Name }, cancel);
        var made = Within(models, makers, m => (null, told.Name(m.Row, ManufacturerColumn.Called)!.ToUpperInvariant()));
        string Said(Wanted w, string column) => told.Text(w.Row, column) ?? "";
        List<Wanted> Of(string kind) => [.. made.Where(m => told.Text(m.Row, KindColumn.Called) == kind)];
        await creation.EnsureAsync(Of(Asset.DeviceKind), t => t.ManufacturerId, w => new DeviceType
        {
            ManufacturerId = w.Within!.Value,
            Model = w.Name,
            PartNumber = Said(w, "part_number"),
            Description = Said(w, "model_description"),
            Comments = Said(w, "model_comments"),
        }, cancel);
        await creation.EnsureAsync(Of(Asset.ModuleKind), t => t.ManufacturerId, w => new ModuleType
        {
            ManufacturerId = w.Within!.Value,
            Model = w.Name,
            PartNumber = Said(w, "part_number"),
            Description = Said(w, "model_description"),
            Comments = Said(w, "model_comments"),
        }, cancel);
        await creation.EnsureAsync(Of(Asset.InventoryItemKind), t => t.ManufacturerId, w => new InventoryItemType
        {
            ManufacturerId = w.Within!.Value,
            Model = w.Name,
            PartNumber = Said(w, "part_number"),
            Description = Said(w, "model_description"),
            Comments = Said(w, "model_comments"),
        }, cancel);
        await creation.EnsureAsync(Of(Asset.RackKind), t => t.ManufacturerId, w => new RackType
        {
            ManufacturerId = w.Within!.Value,
            Model = w.Name,
            FormFactor = RackFrame.FormFactors.Seeds[0].Value,
            Description = Said(w, "model_description"),
            Comments = Said(w, "model_comments"),
        }, cancel);
    }

    private bool IsMade(string? kind) => kind switch
    {
        Asset.DeviceKind => Creates.CreateDeviceType,
        Asset.ModuleKind => Creates.CreateModuleType,
        Asset.InventoryItemKind => Creates.CreateInventoryItemType,
        Asset.RackKind => Creates.CreateRackType,
        _ => false,
    };

    private static List<Wanted> Within(IEnumerable<Wanted> wanted, IReadOnlyDictionary<(long?, string), long> outer, Func<Wanted, (long?, string)> key) =>
        [.. from w in wanted where outer.ContainsKey(key(w)) select w with { Within = outer[key(w)] }];

    private static async Task<ILookup<string, Contact>> ContactsAsync(ImportSlice slice, IEnumerable<string> names, CancellationToken cancel) =>
        await new RowLookup<Contact>(new RowKeys<Contact>(slice.Operation.Catalog)).FindAsync(slice.Operation, "name", names, cancel);

    private static bool Receives(ImportRow row, string? name, ILookup<string, Contact> contacts, out long? id)
    {
        id = null;
        if (name is null) return true;
        if (contacts[name].ToList() is [var one]) id = one.Id;
        else row.Problems.Add("receiving_contact", contacts[name].Any() ? $"Several contacts are called “{name}”." : $"There is no contact “{name}”.");
        return id is not null;
    }

    /// <summary>What the cells of a file say before anything is looked for.</summary>
    private sealed class Told(IReadOnlyDictionary<string, (int Cell, string? Key)> given)
    {
        public string? Text(ImportRow row, string column) =>
            given.TryGetValue(column, out var at) && row.Cells[at.Cell]?.Trim() is { Length: > 0 } text ? text : null;

        /// <summary>Only a name can be given to something new.</summary>
        public string? Name(ImportRow row, string column) => given.TryGetValue(column, out var at) && at.Key is null or "name" ? Text(row, column) : null;

        public IEnumerable<Wanted> Wanted(ImportSlice slice, string column) =>
            from row in slice.Rows
            let name = Name(row, column)
            where name is not null
            select new Wanted(row, column, name);

        public bool Day(ImportRow row, string column, out DateOnly? day)
        {
            day = null;
            if (Text(row, column) is not { } text) return true;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) day = read;
            else row.Problems.Add(column, $"“{text}” is no day: they are written like 2026-01-31.");
            return day is not null;
        }
    }
}

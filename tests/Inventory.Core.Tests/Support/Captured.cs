using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Web;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Module = Inventory.Core.Hardware.Module;

namespace Inventory.Core.Tests.Support;

/// <summary>The real inventory of the Capture folder, put into a database column by column, with its ids and times.</summary>
public static class Captured
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Capture");

    internal static async Task LoadAsync(InventoryDb db)
    {
        await ClearAsync(db);
        db.IsImporting = true;
        await AddAsync<Tag>(db, "extras_tags");
        await AddAsync<Owner>(db, "users_owners");
        await AddAsync<Tenant>(db, "tenancy_tenants");
        await AddAsync<Contact>(db, "tenancy_contacts");
        await AddAsync<Region>(db, "dcim_regions");
        await AddAsync<Site>(db, "dcim_sites");
        await AddAsync<Location>(db, "dcim_locations");
        await AddAsync<Manufacturer>(db, "dcim_manufacturers");
        await AddAsync<RackRole>(db, "dcim_rack-roles");
        await AddAsync<RackType>(db, "dcim_rack-types");
        await AddAsync<Rack>(db, "dcim_racks");
        await AddAsync<DeviceRole>(db, "dcim_device-roles");
        await AddAsync<DeviceType>(db, "dcim_device-types");
        await AddAsync<Device>(db, "dcim_devices");
        await AddAsync<ModuleType>(db, "dcim_module-types");
        await AddAsync<ModuleBay>(db, "dcim_module-bays");
        await AddAsync<Module>(db, "dcim_modules");
        await AddAsync<InventoryItem>(db, "dcim_inventory-items");
        await AddAsync<InventoryItemGroup>(db, "plugins_inventory_inventory-item-groups");
        await AddAsync<InventoryItemType>(db, "plugins_inventory_inventory-item-types");
        await AddAsync<Supplier>(db, "plugins_inventory_suppliers");
        await AddAsync<Purchase>(db, "plugins_inventory_purchases");
        await AddAsync<Delivery>(db, "plugins_inventory_deliveries");
        await AddAsync<Asset>(db, "plugins_inventory_assets");
        await AddAsync<AuditTrailSource>(db, "plugins_inventory_audit-trail-sources");
        await AddAsync<AuditFlow>(db, "plugins_inventory_audit-flows");
        await AddAsync<AuditFlowPage>(db, "plugins_inventory_audit-flowpages");
        await AddAsync<AuditFlowPageAssignment>(db, "plugins_inventory_audit-flowpage-assignments");
        await AddAsync<AuditTrail>(db, "plugins_inventory_audit-trails");
        await Whereabouts.RefreshAllAsync(db);
        await SearchText.RefreshAllAsync(db);
    }

    public static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;

    /// <summary>The query of an address: "status=stored&amp;q=LC".</summary>
    public static ListQuery Query(string address)
    {
        var parts = address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (Name: p[0], Value: HttpUtility.UrlDecode(p[1]))).ToList();
        return new()
        {
            Text = parts.FirstOrDefault(p => p.Name == "q").Value ?? "",
            Filters = [.. parts.Where(p => p.Name != "q").Select(p => (p.Name, (IReadOnlyList<string>)[p.Value]))],
            Take = 1000,
        };
    }

    private static async Task ClearAsync(InventoryDb db)
    {
        await db.Set<Purchase>().ExecuteDeleteAsync();
        await db.Set<Supplier>().ExecuteDeleteAsync();
        await db.Set<TaggedItem>().ExecuteDeleteAsync();
        await db.Set<Tag>().ExecuteDeleteAsync();
        await db.Set<Owner>().ExecuteDeleteAsync();
    }

    private static async Task AddAsync<T>(InventoryDb db, string file)
        where T : Entity, new()
    {
        var paths = new Dictionary<long, string>();
        foreach (var json in Read(file).GetProperty("results").EnumerateArray().OrderBy(r => r.GetProperty("id").GetInt64()))
        {
            var row = new T();
            foreach (var property in typeof(T).GetProperties().Where(p => p.SetMethod is { IsPublic: true })) Fill(row, property, json);
            if (row is PrimaryEntity primary && json.TryGetProperty("custom_fields", out var custom)) primary.CustomFieldData = custom.GetRawText();
            if (row is ITree tree) paths[row.Id] = tree.Path = (tree.ParentId is { } parent ? paths[parent] : "/") + $"{row.Id}/";
            db.Add(row);
            if (!json.TryGetProperty("tags", out var tags)) continue;
            foreach (var tag in tags.EnumerateArray())
                db.Add(new TaggedItem { TagId = tag.GetProperty("id").GetInt64(), ObjectType = Names.ObjectType(typeof(T))!, ObjectId = row.Id });
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static void Fill(object row, PropertyInfo property, JsonElement json)
    {
        var name = property.Name.EndsWith("Id", StringComparison.Ordinal) && row.GetType().GetProperty(property.Name[..^2]) is { } navigation
            ? Names.Of(navigation)
            : Names.Of(property);
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null || property.PropertyType.IsAssignableTo(typeof(Entity))) return;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (value.ValueKind == JsonValueKind.Object && name != "object_filter")
            value = value.TryGetProperty("id", out var id) ? id : value.GetProperty("value");
        if (value.ValueKind == JsonValueKind.Array) return;
        property.SetValue(row, type switch
        {
            _ when type == typeof(string) => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
            _ when type == typeof(DateOnly) => DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            _ when type == typeof(DateTime) => value.GetDateTime().ToUniversalTime(),
            _ when type == typeof(bool) => value.GetBoolean(),
            _ when type == typeof(decimal) => value.GetDecimal(),
            _ => Convert.ChangeType(value.GetInt64(), type, CultureInfo.InvariantCulture),
        });
    }
}

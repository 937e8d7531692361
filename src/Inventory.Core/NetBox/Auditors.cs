using System.Text.Json;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Who made the trails. They do not say so themselves: the source's change log does, as far back as it was kept.</summary>
internal sealed class Auditors
{
    private const string Trail = "netbox_inventory.audittrail";
    private readonly Dictionary<long, (string Name, long? Account)> _byTrail = [];

    public static async Task<Auditors> OfAsync(InventoryDb db, SourceFolder source, CancellationToken cancel)
    {
        var auditors = new Auditors();
        if (!source.Has(Endpoints.Changes)) return auditors;
        var accounts = await AccountsAsync(db, cancel);
        await foreach (var change in source.Rows(Endpoints.Changes).ReadAsync(cancel))
        {
            if (Text(change, "changed_object_type") != Trail || Text(change, "action") != "create") continue;
            if (!change.TryGetProperty("changed_object_id", out var id) || !id.TryGetInt64(out var trail) || Text(change, "user_name") is not { Length: > 0 } name) continue;
            auditors._byTrail[trail] = (name, accounts.TryGetValue(name.ToUpperInvariant(), out var account) ? account : null);
        }
        return auditors;
    }

    /// <summary>Names those people of the source who have no account here.</summary>
    public static async Task MindStrangersAsync(InventoryDb db, SourceFolder source, ImportReport report, CancellationToken cancel)
    {
        if (!source.Has(Endpoints.Users)) return;
        var accounts = await AccountsAsync(db, cancel);
        var index = 0;
        await foreach (var user in source.Rows(Endpoints.Users).ReadAsync(cancel))
            if (SourceFolder.IdOf(Endpoints.Users, user, ++index) is var id && Text(user, "username") is { } name && !accounts.ContainsKey(name.ToUpperInvariant()))
                report.Mind(Endpoints.Users.Path, id, name, "has no account here; accounts are not brought in");
    }

    public void Name(ReadRow row, IReadOnlyDictionary<string, Cell> cells)
    {
        if (!_byTrail.TryGetValue(row.Id, out var auditor)) return;
        row.Values.Add((cells["auditor_name"], auditor.Name));
        row.Values.Add((cells["auditor_id"], auditor.Account));
    }

    internal static Task<Dictionary<string, long>> AccountsAsync(InventoryDb db, CancellationToken cancel) =>
        db.Users.Where(u => u.NormalizedUserName != null).ToDictionaryAsync(u => u.NormalizedUserName!, u => u.Id, cancel);

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && JsonValues.Bare(value) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

using System.Text.Json;
using Inventory.Core.Data;

namespace Inventory.Core.NetBox;

/// <summary>Who wrote the entries of the journal: each gives the number of an account, whose name stands in the source's list of accounts.</summary>
internal sealed class Authors
{
    private readonly Dictionary<long, string> _names = [];
    private Dictionary<string, long> _accounts = [];

    public static async Task<Authors> OfAsync(InventoryDb db, SourceFolder source, CancellationToken cancel)
    {
        var authors = new Authors { _accounts = await Auditors.AccountsAsync(db, cancel) };
        if (!source.Has(Endpoints.Users)) return authors;
        var index = 0;
        await foreach (var user in source.Rows(Endpoints.Users).ReadAsync(cancel))
            if (NameOf(user) is { } name) authors._names[SourceFolder.IdOf(Endpoints.Users, user, ++index)] = name;
        return authors;
    }

    public void Name(ReadRow row)
    {
        if (!row.Json.TryGetProperty("created_by", out var given) || JsonValues.Reference(given) is not { } id) return;
        if ((_names.GetValueOrDefault(id) ?? NameOf(given)) is not { } name)
        {
            row.Flaws.Add($"was written by account {id}, whose name the source does not tell");
            return;
        }
        row.Author = (_accounts.TryGetValue(name.ToUpperInvariant(), out var account) ? account : null, name);
        if (row.Author.Value.Account is null) row.Flaws.Add($"was written by {name}, who has no account here; the name is kept");
    }

    private static string? NameOf(JsonElement user) =>
        user.ValueKind == JsonValueKind.Object && user.TryGetProperty("username", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text ? text : null;
}

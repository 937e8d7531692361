using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>One permission that somebody holds, in words, and by which group; none: their own.</summary>
public sealed record HeldRight(Link Permission, string Words, Link? Group);

/// <summary>All that somebody holds, their own first.</summary>
public sealed record HeldRights(IReadOnlyList<HeldRight> All)
{
    public override string ToString() => string.Join("; ", All.Select(r => r.Words));
}

/// <summary>What an account may do, its own and through groups, as far as who asks may see the permissions.</summary>
public sealed class RightsField() : SideField<Account>("rights", "What that allows")
{
    private Catalog? _catalog;

    internal override void Wire(Catalog catalog) => _catalog = catalog;

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var permissions = rows.Of<Permission>().Where(p => p.Enabled);
        var own = await permissions.SelectMany(p => p.Users, (p, u) => new { Permission = p, User = u.Id })
            .Where(h => ids.Contains(h.User)).ToListAsync(cancel);
        var through = await permissions.SelectMany(p => p.Groups, (p, g) => new { Permission = p, Group = g })
            .SelectMany(h => h.Group.Members, (h, m) => new { h.Permission, h.Group, User = m.Id })
            .Where(h => ids.Contains(h.User)).ToListAsync(cancel);
        var held = own.Select(h => (h.User, Right: Right(h.Permission, null)))
            .Concat(through.Select(h => (h.User, Right: Right(h.Permission, h.Group))))
            .OrderBy(h => h.Right.Group is not null).ThenBy(h => h.Right.Words, StringComparer.CurrentCulture).ToLookup(h => h.User, h => h.Right);
        return ids.ToDictionary(id => id, id => held[id].Any() ? (object?)new HeldRights([.. held[id]]) : null);
    }

    private HeldRight Right(Permission permission, Group? group) => new(
        new("permissions", permission.Id, permission.Name), GrantWords.Of(permission, _catalog!), group is null ? null : new("groups", group.Id, group.Name));
}

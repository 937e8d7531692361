using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Nobody gives more than they may: superusers are made and changed by superusers, and who joins a group or a permission needs the right to change that.</summary>
internal sealed class AccountRules : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (operation.Viewer.IsSuperuser) return;
        switch (row)
        {
            case Account account:
                CheckSuperuser(operation, account, problems);
                await CheckJoinsAsync(operation, account, account.Groups, "groups", problems, cancel);
                await CheckJoinsAsync(operation, account, account.Permissions, "permissions", problems, cancel);
                break;
            case Group group:
                await CheckJoinsAsync(operation, group, group.Permissions, "permissions", problems, cancel);
                break;
        }
    }

    public override Task<string?> ObjectionAsync(Operation operation, Entity row, string verb, CancellationToken cancel) =>
        Task.FromResult(row is Account { IsSuperuser: true } && verb == Verb.Delete && !operation.Viewer.IsSuperuser ? "Only a superuser deletes a superuser's account." : null);

    private static void CheckSuperuser(Operation operation, Account account, Problems problems)
    {
        var entry = operation.Db.Entry(account);
        var was = entry.State != EntityState.Detached && entry.Property(a => a.IsSuperuser).OriginalValue;
        if (account.IsSuperuser != was) problems.Add("is_superuser", "Only superusers give and take this.");
        else if (was) problems.Add("Only a superuser changes a superuser's account.");
    }

    private static async Task CheckJoinsAsync<T>(Operation operation, Entity row, List<T> joined, string field, Problems problems, CancellationToken cancel)
        where T : Entity
    {
        var entry = operation.Db.Entry(row);
        var before = entry.State == EntityState.Detached ? [] : Joins.Of(entry).Where(j => j.Name == field).SelectMany(j => j.Before).ToList();
        var now = joined.Select(x => x.Id).ToList();
        var touched = before.Except(now).Union(now.Except(before)).ToList();
        if (touched.Count == 0) return;
        if (await operation.Db.Set<T>().VisibleTo(operation.Viewer, operation.Db, Verb.Change).CountAsync(x => touched.Contains(x.Id), cancel) < touched.Count)
            problems.Add(field, $"To join or leave {field} needs the right to change them.");
    }
}

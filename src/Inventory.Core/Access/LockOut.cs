using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Nobody takes from themselves the right to undo what they do, and somebody is always there who may do everything.</summary>
internal sealed class LockOut : Follower
{
    public override async Task<string?> ObjectionAsync(Operation operation, Entity row, string verb, CancellationToken cancel)
    {
        if (row is Account account)
        {
            if (operation.Viewer.UserId == account.Id && (verb == Verb.Delete || !account.IsActive)) return "You cannot close or delete your own account.";
            if (operation.Viewer is { IsSuperuser: true, UserId: { } own } && own == account.Id && !account.IsSuperuser) return "You cannot take from yourself what superusers may; another superuser can.";
            if (await WasLastAsync(operation, account, cancel)) return "Nobody could look after the accounts any more: this is the last active superuser.";
        }
        if (row is not (Account or Group or Permission) || verb == Verb.Add || operation.Viewer is { IsSuperuser: true } or { UserId: null }) return null;
        await using var committed = operation.Dialect.Create();
        return await MayUndoAsync(committed, operation.Viewer.UserId.Value, row, verb, cancel) && !await MayUndoAsync(operation.Db, operation.Viewer.UserId.Value, row, verb, cancel)
            ? "You would take from yourself the right to undo this. Ask somebody else to do it."
            : null;
    }

    private static async Task<bool> WasLastAsync(Operation operation, Account account, CancellationToken cancel)
    {
        await using var committed = operation.Dialect.Create();
        return await committed.Set<Account>().AnyAsync(a => a.Id == account.Id && a.IsSuperuser && a.IsActive, cancel)
            && !await operation.Db.Set<Account>().AnyAsync(a => a.IsSuperuser && a.IsActive, cancel);
    }

    // What is changed can be changed back; what is deleted has to be added again.
    private static async Task<bool> MayUndoAsync(InventoryDb db, long userId, Entity row, string verb, CancellationToken cancel)
    {
        if (await Rights.OfAsync(db, userId, cancel) is not { } viewer) return false;
        if (verb == Verb.Delete) return viewer.May(Verb.Add, Names.ObjectType(row.GetType())!);
        return row switch
        {
            Account => await IsThereAsync<Account>(db, viewer, row.Id, cancel),
            Group => await IsThereAsync<Group>(db, viewer, row.Id, cancel),
            _ => await IsThereAsync<Permission>(db, viewer, row.Id, cancel),
        };
    }

    private static Task<bool> IsThereAsync<T>(InventoryDb db, Viewer viewer, long id, CancellationToken cancel)
        where T : Entity => db.Set<T>().VisibleTo(viewer, db, Verb.Change).AnyAsync(x => x.Id == id, cancel);
}

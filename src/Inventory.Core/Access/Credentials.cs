using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Access;

/// <summary>How other people's accounts prove themselves: sets passwords and signs out everywhere, for those who may change the account. Each leaves a record that says so, and nothing secret.</summary>
public sealed class Credentials(Operations operations, Dialect dialect, IServiceScopeFactory scopes)
{
    internal const string PasswordSet = "Password set";

    /// <summary>Whether they have a password at all; without one nobody signs in.</summary>
    public async Task<bool> HasPasswordAsync(long id, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        return await db.Users.AnyAsync(u => u.Id == id && u.PasswordHash != null, cancel);
    }

    /// <summary>Sets a password by the same policy as everywhere. Every browser that is signed in must do so again within half a minute.</summary>
    public Task<SaveResult> SetPasswordAsync(Viewer viewer, long id, string password, CancellationToken cancel = default) =>
        ChangeAsync(viewer, id, PasswordSet, async (users, user) =>
        {
            var problems = new Problems();
            await users.CheckNewPasswordAsync(user, password, problems);
            if (!problems.Any) users.PutPassword(user, password);
            return problems;
        }, cancel);

    /// <summary>Every browser that is signed in must do so again within half a minute.</summary>
    public Task<SaveResult> SignOutAsync(Viewer viewer, long id, CancellationToken cancel = default) =>
        ChangeAsync(viewer, id, "Signed out everywhere", (_, _) => Task.FromResult(new Problems()), cancel);

    /// <summary>What the history says of it.</summary>
    internal static Change Record(Operation operation, Account account, string message) => new()
    {
        Created = operation.Clock.GetUtcNow().UtcDateTime,
        UserId = operation.Viewer.UserId,
        UserName = operation.Viewer.Name,
        OperationId = operation.Id,
        Message = message,
        ObjectType = Names.ObjectType(typeof(Account))!,
        ObjectId = account.Id,
        Action = "update",
        Display = account.UserName,
    };

    private async Task<SaveResult> ChangeAsync(Viewer viewer, long id, string message, Func<UserManager<User>, User, Task<Problems>> change, CancellationToken cancel)
    {
        if (!viewer.May(Verb.Change, Names.ObjectType(typeof(Account))!)) return new SaveResult.Forbidden();
        await using var scope = scopes.CreateAsyncScope();
        await using var operation = await operations.WriteAsync(viewer, message, cancel);
        if (await operation.Records<Account>().TakeAsync(id, Verb.Change, cancel) is not { } account) return new SaveResult.Gone();
        if (account.IsSuperuser && !viewer.IsSuperuser) return SaveResult.Refused.Because("Only a superuser changes a superuser's account.");
        var user = await operation.Db.Users.FirstAsync(u => u.Id == id, cancel);
        var problems = await change(scope.ServiceProvider.GetRequiredService<UserManager<User>>(), user);
        if (problems.Any) return new SaveResult.Refused(problems);
        user.SecurityStamp = Guid.NewGuid().ToString();
        operation.Db.Add(Record(operation, account, message));
        await operation.Db.SaveChangesAsync(cancel);
        await operation.CommitAsync(cancel);
        return new SaveResult.Saved(account);
    }
}

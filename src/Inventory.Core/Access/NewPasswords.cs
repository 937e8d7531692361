using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Access;

/// <summary>A password that is set along with an account: checked by the policy as everywhere, kept as Identity keeps it. That of an account that was there leaves a record that says so, and nothing secret.</summary>
internal sealed class NewPasswords(IServiceScopeFactory scopes) : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not Account { NewPassword: { } password } account) return;
        await using var scope = scopes.CreateAsyncScope();
        await Users(scope).CheckNewPasswordAsync(new User { UserName = account.UserName }, password, problems);
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is not Account { NewPassword: { } password } account) return;
        account.NewPassword = null;
        await using var scope = scopes.CreateAsyncScope();
        Users(scope).PutPassword(await operation.Db.Users.FirstAsync(u => u.Id == account.Id, cancel), password);
        var isNew = changed.Contains(nameof(Entity.Id));
        if (!isNew) operation.Db.Add(Credentials.Record(operation, account, Credentials.PasswordSet));
        await operation.Db.SaveChangesAsync(cancel);
    }

    private static UserManager<User> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<User>>();
}

using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Makes accounts, from the first one on. Beside Identity it knows what our accounts are granted.</summary>
public sealed class Accounts(UserManager<User> users, InventoryDb db, Operations operations, Feed feed)
{
    /// <summary>Whether anybody can sign in at all.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel = default) => db.Set<Account>().AnyAsync(cancel);

    public Task<User?> FindAsync(string name) => users.FindByNameAsync(name);

    /// <summary>Makes an account; what is wrong with name or password comes back as sentences.</summary>
    public async Task<(User? User, Problems Problems)> AddAsync(string name, string password, bool isSuperuser, bool checkPassword = true)
    {
        var problems = new Problems();
        if (checkPassword) await users.CheckNewPasswordAsync(new User { UserName = name }, password, problems);
        await using var operation = await operations.WriteAsync(Viewer.System);
        var account = new Account { UserName = name.Trim(), IsSuperuser = isSuperuser };
        if (await operation.Records<Account>().SaveAsync(account) is SaveResult.Refused refused)
            foreach (var problem in refused.Problems.List) problems.Add(problem);
        if (problems.Any) return (null, problems);
        var made = await operation.Db.Users.FirstAsync(u => u.Id == account.Id);
        users.PutPassword(made, password);
        await operation.Db.SaveChangesAsync();
        await operation.CommitAsync();
        return (await users.FindByIdAsync(account.Id.ToString(CultureInfo.InvariantCulture)), problems);
    }

    /// <summary>Sets a password; every browser that is signed in must do so again within half a minute.</summary>
    public async Task<Problems> SetPasswordAsync(User user, string password)
    {
        var problems = new Problems();
        await users.CheckNewPasswordAsync(user, password, problems);
        if (problems.Any) return problems;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await users.UpdateSecurityStampAsync(user);
        await users.ResetAccessFailedCountAsync(user);
        await users.SetLockoutEndDateAsync(user, null);
        return problems;
    }

    /// <summary>Gives an account one of the ready-made roles: "reader", "editor" or "auditor".</summary>
    public async Task GrantAsync(User user, string role, CancellationToken cancel = default)
    {
        var account = await db.Set<Account>().FirstAsync(a => a.Id == user.Id, cancel);
        foreach (var permission in Roles.Of(role))
        {
            var known = await db.Set<Permission>().Include(p => p.Users).FirstOrDefaultAsync(p => p.Name == permission.Name, cancel);
            if (known is null) db.Add(known = permission);
            if (!known.Users.Contains(account)) known.Users.Add(account);
        }
        await db.SaveChangesAsync(cancel);
        feed.Publish(new AccessChanged());
    }
}

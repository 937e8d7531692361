using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Makes accounts, from the first one on. Beside Identity it knows what our accounts are granted.</summary>
public sealed class Accounts(UserManager<User> users, InventoryDb db, Feed feed, TimeProvider clock)
{
    /// <summary>Whether anybody can sign in at all.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel = default) => db.Users.AnyAsync(cancel);

    public Task<User?> FindAsync(string name) => users.FindByNameAsync(name);

    /// <summary>Makes an account; what is wrong with name or password comes back as sentences.</summary>
    public async Task<(User? User, Problems Problems)> AddAsync(string name, string password, bool isSuperuser, bool checkPassword = true)
    {
        var problems = new Problems();
        var user = new User { UserName = name.Trim(), IsSuperuser = isSuperuser, DateJoined = clock.GetUtcNow().UtcDateTime };
        if (user.UserName.Length is 0 or > 150) problems.Add("username", "A user name has 1 to 150 characters.");
        if (checkPassword) await CheckPasswordAsync(user, password, problems);
        if (problems.Any) return (null, problems);
        if (!checkPassword) user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var result = checkPassword ? await users.CreateAsync(user, password) : await users.CreateAsync(user);
        foreach (var error in result.Errors) problems.Add("username", error.Description);
        feed.Publish(new AccessChanged());
        return (result.Succeeded ? user : null, problems);
    }

    public async Task<Problems> SetPasswordAsync(User user, string password)
    {
        var problems = new Problems();
        await CheckPasswordAsync(user, password, problems);
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
        foreach (var permission in Roles.Of(role))
        {
            var known = await db.Set<Permission>().Include(p => p.Users).FirstOrDefaultAsync(p => p.Name == permission.Name, cancel);
            if (known is null) db.Add(known = permission);
            if (known.Users.All(u => u.Id != user.Id)) known.Users.Add(user);
        }
        await db.SaveChangesAsync(cancel);
        feed.Publish(new AccessChanged());
    }

    private async Task CheckPasswordAsync(User user, string password, Problems problems)
    {
        foreach (var validator in users.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(users, user, password)).Errors)
                problems.Add("password", error.Description);
    }
}

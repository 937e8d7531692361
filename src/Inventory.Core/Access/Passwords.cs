using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Core.Access;

/// <summary>What every new password must meet, and how it takes the place of the old one.</summary>
internal static class Passwords
{
    extension(UserManager<User> users)
    {
        /// <summary>Says at "password" what is wrong with it.</summary>
        public async Task CheckNewPasswordAsync(User user, string password, Problems problems)
        {
            foreach (var validator in users.PasswordValidators)
                foreach (var error in (await validator.ValidateAsync(users, user, password)).Errors)
                    problems.Add("password", error.Description);
        }

        /// <summary>Whoever was kept out by wrong ones may try again; every browser that is signed in must do so again within half a minute.</summary>
        public void PutPassword(User user, string password)
        {
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
            user.SecurityStamp = Guid.NewGuid().ToString();
            (user.LockoutEnabled, user.AccessFailedCount, user.LockoutEnd) = (true, 0, null);
        }
    }
}

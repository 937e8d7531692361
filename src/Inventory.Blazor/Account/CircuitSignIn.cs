using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Inventory.Blazor.Account;

/// <summary>Who is signed in on an open page. It lives longer than any request, so it is looked again and again whether that still holds.</summary>
internal sealed class CircuitSignIn(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, Dialect dialect) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => SigningIn.CheckEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            return await users.GetUserAsync(authenticationState.User) is { IsActive: true } user
                && user.SecurityStamp == authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        }
        catch (Exception error) when (dialect.IsAway(error))
        {
            // Nobody is sent away because the database is.
            return true;
        }
    }
}

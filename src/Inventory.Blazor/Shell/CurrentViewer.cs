using System.Globalization;
using System.Security.Claims;
using Inventory.Core.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Inventory.Blazor.Shell;

/// <summary>Who looks at this page or calls this endpoint. Only the account's number is kept; rights are asked for every act.</summary>
public sealed class CurrentViewer(Viewers viewers, AuthenticationStateProvider? state = null)
{
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or the account was closed meanwhile.</exception>
    public async Task<Viewer> GetAsync(CancellationToken cancel = default)
    {
        var user = state is null ? null : (await state.GetAuthenticationStateAsync()).User;
        return user is null ? throw new UnauthorizedAccessException() : await OfAsync(viewers, user, cancel);
    }

    /// <inheritdoc cref="GetAsync"/>
    public static async Task<Viewer> OfAsync(Viewers viewers, ClaimsPrincipal user, CancellationToken cancel = default) =>
        await FindAsync(viewers, user, cancel) ?? throw new UnauthorizedAccessException("This account is closed.");

    /// <summary>The viewer of who is signed in; null when nobody is, or the account was closed meanwhile.</summary>
    public static async Task<Viewer?> FindAsync(Viewers viewers, ClaimsPrincipal user, CancellationToken cancel = default) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? await viewers.OfAsync(id, cancel) : null;
}

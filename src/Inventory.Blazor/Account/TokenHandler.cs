using System.Security.Claims;
using System.Text.Encodings.Web;
using Inventory.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Inventory.Blazor.Account;

/// <summary>"Authorization: Token T" or "Bearer T"; on hubs also "access_token", because browsers cannot set headers on a socket.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Tokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Token";

    /// <summary>Present when the token may write.</summary>
    public const string MayWriteClaim = "inventory:may-write";

    /// <summary>The token's number.</summary>
    public const string TokenClaim = "inventory:token";

    /// <summary>The number of the token by which somebody came in; null for who came by a cookie.</summary>
    public static long? TokenOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(TokenClaim), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Secret() is not { } secret) return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(secret, Context.Connection.RemoteIpAddress, Context.RequestAborted) is not { } token) return AuthenticateResult.Fail("Invalid token.");
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, token.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        identity.AddClaim(new(TokenClaim, token.TokenId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (token.MayWrite) identity.AddClaim(new(MayWriteClaim, "true"));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme));
    }

    // Scripts are told how to sign in, and why what they sent is no good.
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Token, Bearer";
        await Response.WriteAsJsonAsync(new { detail = failure?.Message ?? "Authentication credentials were not provided." });
    }

    private string? Secret()
    {
        var header = Request.Headers.Authorization.ToString();
        foreach (var word in new[] { "Token ", "Bearer " })
            if (header.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return header[word.Length..].Trim();
        return Request.Path.StartsWithSegments("/hubs") && Request.Query["access_token"].ToString() is { Length: > 0 } query ? query : null;
    }
}

using Inventory.Blazor.Account;

namespace Inventory.Blazor.Api;

/// <summary>A cookie comes along with whatever another site sends; our header does not. Tokens say for themselves whether they may write.</summary>
internal static class Forgery
{
    /// <summary>What a browser must send with its cookie: a form of another site cannot. Its value is free.</summary>
    public const string OwnHeader = "X-Inventory-Scan";

    /// <summary>Why the caller may not write at all; null when nothing speaks against it.</summary>
    public static string? Problem(HttpContext context)
    {
        if (context.User.Identity?.AuthenticationType == TokenHandler.Scheme)
            return context.User.HasClaim(c => c.Type == TokenHandler.MayWriteClaim) ? null : "This token may not write.";
        return context.Request.Headers.ContainsKey(OwnHeader) ? null : $"Send the header {OwnHeader} or a token.";
    }
}

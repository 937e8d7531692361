using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Inventory.Blazor.Account;
using Inventory.Core;

namespace Inventory.Blazor.Api;

/// <summary>A script that has gone wild waits; others do not notice it.</summary>
internal static class RateLimit
{
    public const string Policy = "scripts";

    public static void AddRateLimit(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(Policy, context => context.RequestServices.GetRequiredService<Settings>().Rest.RequestsPerMinute is var most and > 0
            ? RateLimitPartition.GetFixedWindowLimiter(Caller(context), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));
        o.OnRejected = async (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await RestAnswer.DetailAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, $"Too many requests. Expected available in {seconds} seconds.");
        };
    });

    // Each token by itself; people by their account; who is neither, by address.
    private static string Caller(HttpContext context) =>
        context.User.FindFirstValue(TokenHandler.TokenClaim) is { } token ? "token " + token
        : context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user ? "user " + user
        : $"address {context.Connection.RemoteIpAddress}";
}

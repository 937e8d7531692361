using System.Net;
using System.Security.Cryptography;
using Inventory.Core.Access;

namespace Inventory.Blazor.Account;

/// <summary>While nobody has an account, every page leads to /setup. From another machine it asks for a code that only the log shows.</summary>
internal sealed partial class SetupGate(ILogger<SetupGate> log)
{
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"];
    private bool _isDone;
    private string? _code;

    public async Task<bool> IsNeededAsync(Accounts accounts, CancellationToken cancel)
    {
        if (_isDone) return false;
        _isDone = await accounts.AnyAsync(cancel);
        return !_isDone;
    }

    public void Done() => _isDone = true;

    /// <summary>
    /// Whether the visitor must show the code: everybody but this machine. The socket tells, and that it was called by a name of this machine:
    /// what comes through a proxy beside us comes from elsewhere.
    /// </summary>
    public bool AsksCode(HttpContext context)
    {
        var isHere = IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
            && IsHere(context.Request.Host.Host) && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);
        if (!isHere && _code is null)
        {
            _code = Convert.ToHexString(RandomNumberGenerator.GetBytes(5));
            LogCode(_code);
        }
        return !isHere;
    }

    public bool IsRightCode(string? code) =>
        _code is not null && code is not null
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(_code), System.Text.Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()));

    private static bool IsHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    [LoggerMessage(LogLevel.Warning, "The one-time code for /setup is {Code}")]
    private partial void LogCode(string code);
}

using Microsoft.JSInterop;

namespace Inventory.Blazor.Shell;

/// <summary>What the page must know of the person's browser, asked once a circuit.</summary>
public sealed class Browser(IJSRuntime js)
{
    private Task? _asked;

    /// <summary>The person's time zone; UTC until it is known, and where the server does not know it.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public bool PrefersDark { get; private set; }

    public Task AskAsync() => _asked ??= ReadAsync();

    /// <summary>A moment of the database as the person's clock showed it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    private async Task ReadAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        if (await module.InvokeAsync<Facts?>("facts") is not { } facts) return;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(facts.Zone, out var zone)) Zone = zone;
        PrefersDark = facts.PrefersDark;
    }

    private sealed record Facts(string Zone, bool PrefersDark);
}

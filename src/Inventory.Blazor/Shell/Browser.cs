using System.Globalization;
using Microsoft.JSInterop;

namespace Inventory.Blazor.Shell;

/// <summary>What the page must know of the person's browser, asked once a circuit.</summary>
public sealed class Browser(IJSRuntime js) : IDisposable
{
    private DotNetObjectReference<Browser>? _self;
    private Task? _asked;

    /// <summary>The system became dark or light while the page is open.</summary>
    public event Action? PrefersDarkChanged;

    /// <summary>The person's time zone; UTC until it is known, and where the server does not know it.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public bool PrefersDark { get; private set; }

    [JSInvokable]
    public void SystemTheme(bool isDark)
    {
        PrefersDark = isDark;
        PrefersDarkChanged?.Invoke();
    }

    public void Dispose() => _self?.Dispose();

    public Task AskAsync() => _asked ??= ReadAsync();

    /// <summary>A moment of the database as the person's clock showed it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>What the person's clock shows as a moment of the database. In the hour that a zone leaves out it is the one after.</summary>
    public DateTime Utc(DateTime local)
    {
        var asked = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(asked) ? asked.AddHours(1) : asked, Zone);
    }

    /// <summary>A moment of the database in the person's zone and the way that is usual where they are.</summary>
    public string Moment(DateTime utc) => Local(utc).ToString("g", CultureInfo.CurrentCulture);

    private async Task ReadAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        if (await module.InvokeAsync<Facts?>("facts", _self ??= DotNetObjectReference.Create(this)) is not { } facts) return;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(facts.Zone, out var zone)) Zone = zone;
        PrefersDark = facts.PrefersDark;
    }

    private sealed record Facts(string Zone, bool PrefersDark);
}

using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Inventory.Browser.Tests.Support;

/// <summary>One Chromium for all journeys of the run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // What is awaited comes within a second; a busy machine takes its time.
    private const int Patience = 60_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if ((Environment.GetEnvironmentVariable("INVENTORY_TEST_CHROMIUM") ?? Array.Find(Places, File.Exists)) is not { } path) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Skips the test, or fails it where nothing may be skipped, when there is no Chromium.</summary>
    public void Require()
    {
        const string Missing = "Journeys need Chromium: install it (Debian: apt-get install chromium) or name it in INVENTORY_TEST_CHROMIUM.";
        if (_browser is null && Environment.GetEnvironmentVariable("INVENTORY_TEST_NO_SKIP") == "1") Assert.Fail(Missing);
        Assert.SkipWhen(_browser is null, Missing);
    }

    /// <summary>A window of one person, with cookies and storage of its own.</summary>
    public async Task<Window> OpenAsync(RunningProgram program, int width = 1024, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        Require();
        var context = await _browser!.NewContextAsync(new() { BaseURL = program.Address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync());
    }
}

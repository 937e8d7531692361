using Microsoft.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>One Chromium for all journeys of the run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if ((Environment.GetEnvironmentVariable("INVENTORY_TEST_CHROMIUM") ?? Array.Find(Places, File.Exists)) is not { } path) return;
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

    /// <summary>A window of one person; skips the test, or fails it where nothing may be skipped, when there is no Chromium.</summary>
    public async Task<Window> OpenAsync(RunningProgram program, int width = 1024, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        const string Missing = "Journeys need Chromium: install it (Debian: apt-get install chromium) or name it in INVENTORY_TEST_CHROMIUM.";
        if (_browser is null && Environment.GetEnvironmentVariable("INVENTORY_TEST_NO_SKIP") == "1") Assert.Fail(Missing);
        Assert.SkipWhen(_browser is null, Missing);
        var context = await _browser.NewContextAsync(new() { BaseURL = program.Address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        return new(context, await context.NewPageAsync());
    }
}

/// <summary>One person's window, which remembers what no page should do: errors in its console, calls to other hosts.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        Page.Console += (_, message) =>
        {
            // A line that is lost on purpose is told by the browser itself.
            if (message.Type == "error" && !message.Text.Contains("ERR_", StringComparison.Ordinal) && !message.Text.Contains("WebSocket", StringComparison.Ordinal)
                && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) Complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && new Uri(request.Url).Host != "localhost")
                Complaints.Add($"asked {request.Url}");
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/login");
        await Page.FillAsync("input[name=username]", name);
        await Page.FillAsync("input[name=password]", password);
        await Page.ClickAsync("button[type=submit]");
        await StartedAsync();
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await StartedAsync();
    }

    public Task StartedAsync() => Page.Locator("html[data-blazor=started]").WaitForAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

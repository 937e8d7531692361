using Microsoft.Playwright;

namespace Inventory.Benchmarks.Support;

/// <summary>A Chromium whose windows share nothing but the clock.</summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Chromium> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("INVENTORY_TEST_CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("Install Chromium (Debian: apt-get install chromium) or name it in INVENTORY_TEST_CHROMIUM.");
        var playwright = await Playwright.CreateAsync();
        string[] options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding"];
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = options }));
    }

    public async Task<IPage> NewPageAsync(string address = "about:blank")
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = 1280, Height = 800 } });
        return await context.NewPageAsync();
    }

    public async Task<IPage> SignInAsync(string address, string name, string password)
    {
        var page = await NewPageAsync(address);
        await page.GotoAsync("/login");
        await page.FillAsync("input[name=username]", name);
        await page.FillAsync("input[name=password]", password);
        await page.ClickAsync("button[type=submit]");
        await page.Locator("html[data-blazor=started]").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

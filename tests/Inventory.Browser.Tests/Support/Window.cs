using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>One person's window, which remembers what no page should do: errors in its console, calls to other hosts.</summary>
public sealed class Window : IAsyncDisposable
{
    // A line that is lost on purpose is told by the browser itself, and by the circuit that tries to come back.
    private static readonly string[] OfALostLine = ["ERR_", "WebSocket", "Failed to load resource", "Failed to fetch", "negotiation", "Failed to start the connection", "Connection disconnected", "Cannot send data if the connection"];

    public Window(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        context.Console += (_, message) =>
        {
            if (message.Type == "error") Complain(message.Text);
        };
        context.WebError += (_, error) => Complain(error.Error);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && new Uri(request.Url).Host != "localhost")
                Complaints.Add($"asked {request.Url}");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Of all pages of this person.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>The input that a label names; required ones carry a star.</summary>
    public ILocator Field(string label) => Page.GetByLabel(new Regex($@"^{Regex.Escape(label)}\s*\*?$"));

    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/login");
        await TrySignInAsync(name, password);
        await StartedAsync();
    }

    public async Task TrySignInAsync(string name, string password)
    {
        await Field("User name").FillAsync(name);
        await Field("Password").FillAsync(password);
        await Button("Sign in").ClickAsync();
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await StartedAsync();
    }

    /// <summary>Waits until the page answers clicks.</summary>
    public Task StartedAsync() => Page.Locator("html[data-blazor=started]").WaitForAsync();

    /// <summary>Waits until the address is that one: asked again and again, since a page that changes it without loading may do so between two events.</summary>
    public Task IsAtAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(path)}$"), new() { Timeout = 30_000 });

    public Task IsAtAsync(Regex address) => Assertions.Expect(Page).ToHaveURLAsync(address, new() { Timeout = 30_000 });

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Complain(string text)
    {
        if (!OfALostLine.Any(words => text.Contains(words, StringComparison.Ordinal))) Complaints.Add(text);
    }
}

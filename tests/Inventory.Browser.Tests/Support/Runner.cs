using System.Globalization;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>The audit runner as an auditor uses it.</summary>
public sealed class Runner(Window window)
{
    public IPage Page => window.Page;

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { Name = "Quick search" });

    public async Task OpenAsync(long flow, long start, long tab)
    {
        await window.GoAsync(FormattableString.Invariant($"/audit-flows/{flow}/run?object_id={start}&tab={tab}"));
        await Assertions.Expect(Box).ToBeFocusedAsync(new() { Timeout = 15_000 });
    }

    /// <summary>As a scanner does it: keys, Enter, and no pause after it.</summary>
    public async Task ScanAsync(string code, float delay = 0)
    {
        await Page.Keyboard.TypeAsync(code, new() { Delay = delay });
        await Page.Keyboard.PressAsync("Enter");
    }

    public ILocator Row(string key, bool isSeen) =>
        Page.Locator($"[data-object=\"{key}\"][data-seen=\"{(isSeen ? "true" : "false")}\"]");

    public Task<int> SeenAsync() => Page.Locator("[data-object][data-seen=true]").CountAsync();

    /// <summary>Waits until the server has answered everything.</summary>
    public Task DrainedAsync(float timeout = 30_000) =>
        Page.Locator("[data-connection-bar][data-queued=\"0\"], [data-connection][data-queued=\"0\"]").First.WaitForAsync(new() { Timeout = timeout, State = WaitForSelectorState.Attached });

    /// <summary>"Devices 3/12" in front.</summary>
    public async Task<(int Seen, int Total)> CountAsync()
    {
        var text = await Page.Locator("[role=tab][aria-selected=true] .tab-count").InnerTextAsync();
        var parts = text.Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

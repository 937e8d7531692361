using System.Globalization;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>Something that lies there, with a code that nothing else there has.</summary>
public sealed record Thing(string Key, string Code);

/// <summary>The audit runner as an auditor uses it.</summary>
public sealed class Runner(Window window)
{
    public Window Window => window;

    public IPage Page => window.Page;

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { Name = "Quick search" });

    /// <summary>The answer to the latest scan.</summary>
    public ILocator Verdict => Page.Locator(".verdict[role=status]");

    public ILocator ToResolve => Page.GetByRole(AriaRole.Region, new() { Name = "To resolve" });

    public ILocator People => Page.GetByRole(AriaRole.List, new() { Name = "Auditors here" }).GetByRole(AriaRole.Listitem);

    public ILocator Connection => Page.Locator("[data-connection]");

    public async Task OpenAsync(long flow, long start, long tab)
    {
        await window.GoAsync(FormattableString.Invariant($"/audit-flows/{flow}/run?object_id={start}&tab={tab}"));
        await ReadyAsync();
    }

    public Task ReadyAsync() => Assertions.Expect(Box).ToBeFocusedAsync();

    /// <summary>As a scanner does it: keys, Enter, and no pause after it.</summary>
    public async Task ScanAsync(string code, float delay = 0)
    {
        await Page.Keyboard.TypeAsync(code, new() { Delay = delay });
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task ScanAllAsync(IEnumerable<Thing> things, float delay = 0)
    {
        foreach (var thing in things) await ScanAsync(thing.Code, delay);
    }

    public ILocator Row(string key, bool isSeen) =>
        Page.Locator($"[data-object=\"{key}\"][data-seen=\"{(isSeen ? "true" : "false")}\"]");

    public ILocator Seen => Page.Locator("[data-object][data-seen=true]");

    /// <summary>What may be scanned on the page in front: by serial number, or by tag where there is none.</summary>
    public async Task<List<Thing>> ThingsAsync()
    {
        await Page.Locator("[data-object]").First.WaitForAsync();
        var rows = await Page.Locator("[data-object]").EvaluateAllAsync<string[][]>(
            "rows => rows.map(r => [r.dataset.object, ...[...r.querySelectorAll('dd')].map(d => d.textContent)])");
        return [.. rows.Where(r => r.Length > 1).Select(r => new Thing(r[0], r[1])).GroupBy(t => t.Code).Where(g => g.Count() == 1).Select(g => g.First())];
    }

    public Task AnsweredAsync(string code, string outcome) =>
        Page.Locator($".verdict[data-code=\"{code}\"][data-outcome={outcome}]").WaitForAsync();

    /// <summary>Waits until so many scans are kept on the device.</summary>
    public Task QueuedAsync(int scans) =>
        Assertions.Expect(Connection).ToHaveAttributeAsync("data-queued", scans.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits until the server has answered everything.</summary>
    public Task DrainedAsync() => QueuedAsync(0);

    /// <summary>"Devices 3/12" in front.</summary>
    public async Task<(int Seen, int Total)> CountAsync()
    {
        var text = await Page.Locator("[role=tab][aria-selected=true] .tab-count").InnerTextAsync();
        var parts = text.Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

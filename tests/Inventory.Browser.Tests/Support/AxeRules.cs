using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>The rules of WCAG 2.2 A and AA, as far as a machine can check them.</summary>
public static class AxeRules
{
    private static readonly AxeRunOptions Options = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };

    /// <summary>Fails with what is wrong, where, and why.</summary>
    public static async Task HoldAsync(Window window)
    {
        var result = await window.Page.RunAxe(Options);
        Assert.Equal("", string.Join("\n", result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Target} {string.Join("; ", n.Any.Concat(n.All).Select(c => c.Message))} {n.Html}"))));
    }
}

using System.Globalization;

namespace Inventory.Core.NetBox;

/// <summary>The report as a person reads it in a terminal.</summary>
public static class ReportText
{
    public static async Task WriteAsync(this ImportReport report, TextWriter to)
    {
        await to.WriteLineAsync($"Import from {(report.Source.Length > 0 ? report.Source : "NetBox")}{(report.IsDryRun ? " (dry run: nothing was written)" : "")}");
        await WriteOutcomesAsync(report.Outcomes, to);
        await SectionAsync(to, "Needs attention", report.NeedsAttention.GroupBy(a => a.Endpoint), g => $"{g.Key}", g => g.Select(a => $"{Named(a)}{a.Reason}"));
        await SectionAsync(to, "Not yet known", report.NotYetKnown, n => $"{n.Endpoint}: {Number(n.Count)}");
        await SectionAsync(to, "References to rows that are not here; importing again fills them once those are", report.LooseReferences,
            l => $"{l.Endpoint}: {l.Field} → {l.Target}: {Number(l.Count)}", l => l.Examples.Select(e => $"for example {e}"));
        await SectionAsync(to, "Fields that are not kept", report.NotKept.GroupBy(n => n.Endpoint),
            g => $"{g.Key}: {string.Join(", ", g.Select(n => $"{n.Field} ({Number(n.Count)})"))}");
        await SectionAsync(to, "Other files, left alone", report.OtherFiles, f => f);
    }

    private static async Task WriteOutcomesAsync(IReadOnlyList<Outcome> outcomes, TextWriter to)
    {
        var width = outcomes.Select(o => o.Endpoint.Length).Append(8).Max();
        await to.WriteLineAsync();
        await to.WriteLineAsync($"{"".PadRight(width)}  {"created",9} {"updated",9} {"unchanged",9} {"skipped",9}");
        foreach (var o in outcomes)
            await to.WriteLineAsync($"{o.Endpoint.PadRight(width)}  {Number(o.Created),9} {Number(o.Updated),9} {Number(o.Unchanged),9} {Number(o.Skipped),9}");
    }

    private static async Task SectionAsync<T>(TextWriter to, string heading, IEnumerable<T> items, Func<T, string> line, Func<T, IEnumerable<string>>? below = null)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst) await to.WriteLineAsync($"\n{heading}");
            isFirst = false;
            await to.WriteLineAsync("  " + line(item));
            foreach (var more in below?.Invoke(item) ?? []) await to.WriteLineAsync("    " + more);
        }
    }

    private static string Named(Attention a) => a.Id is null ? "" : $"{a.Id.Value.ToString(CultureInfo.InvariantCulture)} {a.Display}: ";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

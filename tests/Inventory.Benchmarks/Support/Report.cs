using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Inventory.Benchmarks.Support;

/// <summary>The figures of one benchmark: told at once, and kept as a page with date and machine.</summary>
internal sealed class Report(string name, string summary)
{
    private readonly StringBuilder _page = new();
    private readonly DateTime _date = DateTime.UtcNow;

    /// <summary>Begins a table; the note says what its rows have in common.</summary>
    public void Head(string heading, string note = "")
    {
        Tell($"\n## {heading}\n");
        if (note.Length > 0) Tell($"{note}\n");
        Tell("| what | median ms | p95 ms | at work ms | times |");
        Tell("|---|---:|---:|---:|---:|");
    }

    public void Row(string what, Times times) =>
        Tell(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times.Median:0.00} | {times.P95:0.00} | {times.AtWork:0.00} | {times.Count} |"));

    /// <summary>What the rows above cost at the least.</summary>
    public void Yardstick(string what, Times times) => Row($"*yardstick: {what}*", times);

    /// <summary>A sentence below the table.</summary>
    public void Say(string sentence) => Tell($"\n{sentence}");

    /// <summary>Beside the source of who asks, wherever it was built.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "results");

    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_date:yyyy-MM-dd-HHmm}-{name}.md"));
        await File.WriteAllTextAsync(file, $"# {name}\n\n{summary}\n\n{Machine}\n\n“At work” is the mean of what this process computed during one act, whatever else the machine did meanwhile.\n{_page}");
    }

    private string Machine => string.Create(CultureInfo.InvariantCulture,
        $"{_date:yyyy-MM-dd HH:mm} UTC · {Environment.ProcessorCount} cores · {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GB · {RuntimeInformation.OSDescription} · {RuntimeInformation.FrameworkDescription}");

    private void Tell(string line)
    {
        Console.WriteLine(line);
        _page.Append(line).Append('\n');
    }
}

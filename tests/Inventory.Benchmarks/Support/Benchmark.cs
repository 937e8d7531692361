namespace Inventory.Benchmarks.Support;

/// <summary>Something that people wait for, measured beside what it costs at the least on the same machine.</summary>
internal abstract class Benchmark(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public abstract Task RunAsync(Bench bench);
}

/// <summary>Where a benchmark works: on which databases, and where its figures go.</summary>
internal sealed record Bench(Databases Databases, Report Report);

using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.NetBox;

/// <summary>A reference whose target is not here so far; it may come later in the same import.</summary>
internal sealed record Pending(long Id, string Display, Cell Cell, long Target, string TargetDisplay);

/// <summary>A row of the source in our terms.</summary>
internal sealed class ReadRow(long id, string display, JsonElement json)
{
    public long Id { get; } = id;

    public string Display { get; } = display;

    public JsonElement Json { get; } = json;

    public List<(Cell Cell, object? Value)> Values { get; } = [];

    public List<Pending> Pending { get; } = [];

    /// <summary>Who wrote it; null when that is not told.</summary>
    public (long? Account, string Name)? Author { get; set; }

    /// <summary>Why it cannot come in; null when it can.</summary>
    public string? Refusal { get; set; }

    /// <summary>Its tags; null when the list has none.</summary>
    public IReadOnlySet<long>? Tags { get; set; }

    /// <summary>What it points at by tables between them.</summary>
    public Dictionary<ISkipNavigation, IReadOnlySet<long>> Many { get; } = [];

    /// <summary>What is told of it once it came in.</summary>
    public List<string> Flaws { get; } = [];

    public List<(string Field, string Target, string Example)> Loose { get; } = [];

    public List<string> Dropped { get; } = [];
}

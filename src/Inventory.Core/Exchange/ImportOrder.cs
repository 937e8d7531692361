using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>What somebody wants to be done with a file.</summary>
public sealed record ImportOrder(ImportFile File)
{
    /// <summary>For each column of the file its header here, "site.slug", or null to leave it out; null when the file's own headers hold.</summary>
    public IReadOnlyList<string?>? Mapping { get; init; }

    /// <summary>Why, for the log of changes.</summary>
    public string Message { get; init; } = "";

    /// <summary>Everything is checked, nothing is kept.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The id of the operation: by it the rows that were touched are found.</summary>
    public Guid Operation { get; } = Guid.NewGuid();

    /// <summary>New rows take the numbers of the file, which is for a table without rows.</summary>
    public bool KeepsIds { get; init; }
}

/// <summary>Something that is wrong in a file.</summary>
/// <param name="Row">Its place, from 1, without the header; null for the file as a whole.</param>
/// <param name="Column">The header as the file has it; null for the row as a whole.</param>
public sealed record CellProblem(int? Row, string? Column, string Message)
{
    public string? Column { get; } = Column is null ? null : Problem.Short(Column);

    public string Message { get; } = Problem.Short(Message);

    public override string ToString() => string.Join(", ", new[] { Row is { } row ? $"Row {row}" : null, Column }.OfType<string>()) is { Length: > 0 } where ? $"{where}: {Message}" : Message;
}

/// <summary>How an import ended. Expected ends are no exceptions.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>All of it is in the database; after a dry run it would be.</summary>
    public sealed record Done(int Created, int Changed, int Unchanged) : ImportResult;

    /// <summary>Nothing of it is kept. <paramref name="AreMore"/>: these are the first, the rest was not looked at.</summary>
    public sealed record Refused(IReadOnlyList<CellProblem> Problems, bool AreMore) : ImportResult;

    /// <summary>They may not add rows of the kind, or nobody does.</summary>
    public sealed record Forbidden : ImportResult;
}

using Inventory.Core.Access;
using Inventory.Core.Data;

namespace Inventory.Core.Jobs;

/// <summary>What a job does. It answers what came of it in a sentence, and throws <see cref="JobException"/> for what it expects may go wrong.</summary>
/// <param name="viewer">Who started it, with the rights of the moment at which it begins.</param>
/// <param name="progress">How many rows are done, and how many there are.</param>
public delegate Task<string> JobWork(Viewer viewer, IProgress<(int Done, int Total)> progress, CancellationToken cancel);

/// <summary>The work cannot be done; nothing of it is kept.</summary>
public sealed class JobException(string message, IReadOnlyList<string>? details = null) : Exception(message)
{
    /// <summary>What stands in the way, where.</summary>
    public IReadOnlyList<string> Details { get; } = details ?? [];
}

/// <summary>How far a job is.</summary>
/// <param name="Total">0 until it is known.</param>
public sealed record JobNews(long Id, long? UserId, string Name, string State, int Done, int Total, string Outcome = "", string Href = "") : Notice;

/// <summary>Somebody wants a job to end.</summary>
public sealed record JobStopped(long Id) : Notice;

using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What a subject adds when rows of some kind are saved or deleted; called in the same transaction.</summary>
public abstract class Follower
{
    /// <summary>Rules that ask the database.</summary>
    public virtual Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The same for rows that are saved together: for rules that can ask once for all of them.</summary>
    public virtual async Task CheckManyAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        foreach (var one in rows) await CheckAsync(operation, one.Row, one.Problems, cancel);
    }

    /// <summary>After the row is written, before the commit. <paramref name="changed"/> names the properties that differ; all of them for a new row.</summary>
    public virtual Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>
    /// Once for many rows, before the commit: all that the operation wrote, by whomever, cleared references and deletions too. For what follows set-based.
    /// </summary>
    public virtual Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Rows beside those that point at what goes for which it must stay.</summary>
    public virtual Task<IReadOnlyList<Entity>> HeldByAsync(Operation operation, Deletion plan, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Entity>>([]);

    public virtual Task BeforeDeleteAsync(Operation operation, Entity row, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Why the row may not stay as it is written now, or not be gone: then nothing of the act is kept. Null when nothing speaks against it.</summary>
    public virtual Task<string?> ObjectionAsync(Operation operation, Entity row, string verb, CancellationToken cancel) => Task.FromResult<string?>(null);
}

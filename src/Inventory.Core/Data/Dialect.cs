using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Data;

/// <summary>Where the two databases differ. Everything else is the same LINQ.</summary>
public abstract class Dialect
{
    /// <summary>Waits for the turn to write; the turn ends when the answer is disposed.</summary>
    internal abstract Task<IDisposable> EnterWriteAsync(CancellationToken cancel);

    /// <summary>Lets one transaction at a time decide about the same thing; released at its end.</summary>
    internal abstract Task LockAsync(InventoryDb db, string key, CancellationToken cancel);

    internal abstract InventoryDb Create();

    /// <summary>How many rows are deleted at once where others wait meanwhile.</summary>
    internal abstract int PrunedAtOnce { get; }

    /// <summary>Waits until no other process migrates.</summary>
    internal abstract Task<IDisposable> EnterMigrationAsync(CancellationToken cancel);

    /// <summary>Makes migrating safe: clears what a killed process left behind, copies what can be copied.</summary>
    internal virtual Task BeforeMigrationAsync(InventoryDb db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Takes the database for this server alone where only one may serve it; null when another one has it.</summary>
    public abstract IDisposable? TryServe();

    /// <summary>Joins this process with the others on the same database, until it is cancelled: hands on what is published here, delivers what is published there.</summary>
    public abstract Task RelayAsync(Feed feed, ILogger log, CancellationToken cancel);

    /// <summary>For a command beside a running server: lets the server know that much may be different.</summary>
    public abstract Task TellOthersAsync(CancellationToken cancel);

    /// <summary>The database cannot be reached at this moment; asking again later may help.</summary>
    public bool IsAway(Exception error) => MeansAway(error) || (error.InnerException is { } cause && IsAway(cause));

    /// <summary>As <see cref="IsAway"/>, of the database's own errors.</summary>
    protected abstract bool MeansAway(Exception error);

    /// <summary>The database refused the rows because a unique index says so.</summary>
    internal abstract bool IsUniqueViolation(DbException error);

    /// <summary>The database refused to delete a row because others point at it.</summary>
    internal abstract bool IsStillNeeded(DbException error);

    /// <summary>Lets new rows take numbers after those that came from elsewhere.</summary>
    internal virtual Task PassIdsAsync(InventoryDb db, IEnumerable<IEntityType> entities, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Tells the planner what the tables hold now, after many rows were written.</summary>
    internal abstract Task AnalyseAsync(InventoryDb db, CancellationToken cancel);

    /// <summary>Ids whose search text holds the upper-cased text; three characters or more use the trigram index.</summary>
    internal abstract IQueryable<long> Search(InventoryDb db, string table, string folded);
}

/// <summary>Disposes to nothing.</summary>
internal sealed class NoTurn : IDisposable
{
    public static NoTurn Instance { get; } = new();

    public void Dispose()
    {
    }
}

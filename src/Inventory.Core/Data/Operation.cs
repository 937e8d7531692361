using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inventory.Core.Data;

/// <summary>
/// One act of one person: a context, for writing a transaction too, and an id that all its change records share.
/// What is not committed did not happen.
/// </summary>
public sealed class Operation : IVisibleRows, IAsyncDisposable
{
    private readonly Operations _operations;
    private readonly HashSet<RowKey> _touched = [];
    private readonly List<Notice> _notices = [];
    private readonly List<Action> _afterwards = [];
    private List<Written> _unsettled = [];
    private bool _isRefused;
    private IDisposable? _turn;
    private IDbContextTransaction? _transaction;

    internal Operation(Operations operations, InventoryDb db, Viewer viewer, string message)
    {
        (_operations, Db, Viewer, Message) = (operations, db, viewer, message);
        db.Operation = this;
    }

    public Guid Id { get; internal init; } = Guid.NewGuid();

    public Viewer Viewer { get; }

    /// <summary>Why it is done, in the person's own words; at most 200 characters.</summary>
    public string Message { get; }

    public Catalog Catalog => _operations.Catalog;

    public TimeProvider Clock => _operations.Clock;

    internal InventoryDb Db { get; }

    internal Dialect Dialect => _operations.Dialect;

    internal ChoiceBook Choices => _operations.Choices;

    internal IReadOnlyList<Follower> Followers => _operations.Followers;

    internal IAllRows AllRows => field ??= new AllRows(Db, Dialect);

    /// <summary>Written but without a change record so far: new rows get their ids first.</summary>
    internal List<(Written Written, Change Change)> Pending { get; } = [];

    /// <summary>What was written and not followed set-based so far.</summary>
    internal IReadOnlyList<Written> Unsettled => _unsettled;

    public Records<T> Records<T>()
        where T : Entity, new() => new(this);

    public IQueryable<TRow> Of<TRow>()
        where TRow : Entity => Db.Set<TRow>().AsNoTracking().VisibleTo(Viewer, Db);

    public IQueryable<TPart> Parts<TPart>()
        where TPart : class => Db.Set<TPart>().AsNoTracking();

    /// <summary>Tells the feed after the commit.</summary>
    public void Announce(Notice notice) => _notices.Add(notice);

    /// <summary>Brings up to date what follows from the rows written so far. The commit does it; ask for it to read such columns before.</summary>
    public async Task SettleAsync(CancellationToken cancel = default)
    {
        while (_unsettled.Count > 0)
        {
            var written = _unsettled;
            _unsettled = [];
            foreach (var follower in Followers) await follower.SettleAsync(this, written, cancel);
        }
    }

    /// <exception cref="InvalidOperationException">A row that was changed here was refused: nothing of the act may stay.</exception>
    public async Task CommitAsync(CancellationToken cancel = default)
    {
        if (_transaction is null) throw new InvalidOperationException("A reading operation has nothing to commit.");
        GoOn();
        await SettleAsync(cancel);
        await _transaction.CommitAsync(cancel);
        EndTurn();
        foreach (var act in _afterwards) act();
        if (_touched.Count > 0) _operations.Feed.Publish(new RowsChanged([.. _touched]));
        foreach (var notice in _notices) _operations.Feed.Publish(notice);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        EndTurn();
        await Db.DisposeAsync();
    }

    /// <summary>Names of the properties in which a tracked row differs from the database.</summary>
    internal HashSet<string> Changed(Entity row)
    {
        var entry = Db.Entry(row);
        entry.DetectChanges();
        return [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name)];
    }

    /// <summary>Saves tracked rows that change because another did: recorded and followed, but not checked, and nobody's rights are asked.</summary>
    internal async Task SaveAlongAsync(IEnumerable<Entity> rows, CancellationToken cancel)
    {
        var changes = rows.Select(row => (Row: row, Changed: Changed(row))).Where(c => c.Changed.Count > 0).ToList();
        if (changes.Count == 0) return;
        await Db.SaveChangesAsync(cancel);
        foreach (var (row, changed) in changes)
            foreach (var follower in Followers) await follower.AfterSaveAsync(this, row, changed, cancel);
    }

    /// <summary>Is done once all is committed, and may not fail: what lies outside the database.</summary>
    internal void Afterwards(Action act) => _afterwards.Add(act);

    internal bool IsRefused => _isRefused;

    /// <summary>What may not stay is written, or would be by the next save: only to undo all of it is left.</summary>
    internal void Refuse() => _isRefused = true;

    /// <exception cref="InvalidOperationException">A row that was changed here was refused.</exception>
    internal void GoOn()
    {
        if (_isRefused) throw new InvalidOperationException("A row that was changed in this act was refused: nothing more can be written in it, and nothing of it is kept.");
    }

    internal async Task BeginAsync(CancellationToken cancel)
    {
        _turn = await Dialect.EnterWriteAsync(cancel);
        _transaction = await Db.Database.BeginTransactionAsync(cancel);
    }

    internal void Wrote(Written written)
    {
        _unsettled.Add(written);
        _touched.Add(new(Names.ObjectType(written.Row.GetType())!, written.Row.Id));
    }

    private void EndTurn() => Interlocked.Exchange(ref _turn, null)?.Dispose();
}

/// <summary>Begins operations.</summary>
public sealed class Operations(Dialect dialect, Catalog catalog, Feed feed, ChoiceBook choices, TimeProvider clock, IEnumerable<Follower> followers)
{
    internal Dialect Dialect => dialect;

    internal Catalog Catalog => catalog;

    internal Feed Feed => feed;

    internal ChoiceBook Choices => choices;

    internal TimeProvider Clock => clock;

    internal IReadOnlyList<Follower> Followers { get; } = [.. followers];

    /// <summary>To look only: no transaction is held.</summary>
    public Operation Read(Viewer viewer) => new(this, dialect.Create(), viewer, "");

    /// <summary>To change things: all of it is written at <see cref="Operation.CommitAsync"/>, or nothing.</summary>
    public Task<Operation> WriteAsync(Viewer viewer, string message = "", CancellationToken cancel = default) => WriteAsync(viewer, message, Guid.NewGuid(), cancel);

    /// <param name="id">By it what is written will be found, known before it begins.</param>
    internal async Task<Operation> WriteAsync(Viewer viewer, string message, Guid id, CancellationToken cancel)
    {
        var operation = new Operation(this, dialect.Create(), viewer, message.Length <= 200 ? message : message[..200]) { Id = id };
        try
        {
            await operation.BeginAsync(cancel);
            return operation;
        }
        catch
        {
            await operation.DisposeAsync();
            throw;
        }
    }
}

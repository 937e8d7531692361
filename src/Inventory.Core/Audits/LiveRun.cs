using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>What changed in an audit that somebody watches.</summary>
public abstract record RunNews
{
    private RunNews()
    {
    }

    /// <summary>A row turned: <paramref name="Mark"/> is null when it is not seen any more.</summary>
    public sealed record Turned(RowKey Row, Mark? Mark) : RunNews;

    /// <summary>Rows came, went or look different: read the state anew.</summary>
    public sealed record Redrawn : RunNews;

    public sealed record PeopleChanged : RunNews;
}

/// <summary>One audit that at least one screen watches, kept up while it does.</summary>
public sealed class LiveRun
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, (IReadOnlyList<Person> People, DateTimeOffset At)> _people = [];
    private readonly List<Seat> _seats = [];
    private readonly Dictionary<RowKey, long> _undone = [];
    private readonly Func<RunKey, Task<RunState?>> _read;
    private readonly Action<LiveRun> _peopleChanged;
    private readonly Lazy<Task> _loaded;
    private Action<RunNews>[] _watchers = [];
    private List<Notice>? _whileLoading;
    private DateTimeOffset? _leftAt;
    private int _users;
    private bool _isOver;

    internal LiveRun(RunKey key, Func<RunKey, Task<RunState?>> read, Action<LiveRun> peopleChanged)
    {
        (Key, _read, _peopleChanged) = (key, read, peopleChanged);
        _loaded = new(LoadAsync);
    }

    internal RunKey Key { get; }

    /// <summary>The audit at this moment.</summary>
    public RunState State { get; private set; } = null!;

    /// <summary>Ends when it was read for the first time; <see cref="State"/> stays null where there is no such audit.</summary>
    internal Task Loaded => _loaded.Value;

    /// <summary>Everybody who is here, on all nodes, one entry a person.</summary>
    public IReadOnlyList<Person> People
    {
        get
        {
            lock (_lock) return [.. _people.Values.SelectMany(p => p.People).GroupBy(p => p.User).Select(g => g.LastOrDefault(p => p.Page is not null) ?? g.Last()).OrderBy(p => p.User, StringComparer.OrdinalIgnoreCase)];
        }
    }

    internal IReadOnlyList<Person> PeopleOfThisNode
    {
        get
        {
            lock (_lock) return [.. _seats.Select(s => new Person(s.User, s.Page))];
        }
    }

    public IDisposable Watch(Action<RunNews> watcher)
    {
        lock (_lock) _watchers = [.. _watchers, watcher];
        return new Watching(this, watcher);
    }

    /// <summary>Takes a place among the auditors here, until it is disposed.</summary>
    public Seat Sit(string user, long? page)
    {
        var seat = new Seat(this, user, page);
        lock (_lock) _seats.Add(seat);
        _peopleChanged(this);
        return seat;
    }

    internal void Apply(Notice notice)
    {
        RunNews? news;
        lock (_lock)
        {
            _whileLoading?.Add(notice);
            news = Apply(notice, tell: true);
        }
        if (news is not null) Tell(news);
    }

    internal void Expire(DateTime since, DateTimeOffset peopleSince)
    {
        bool turned, left;
        lock (_lock)
        {
            if (State is null) return;
            var state = State.WithoutMarksBefore(since);
            turned = !ReferenceEquals(state, State);
            State = state;
            var gone = _people.Where(p => p.Value.At < peopleSince).Select(p => p.Key).ToList();
            foreach (var node in gone) _people.Remove(node);
            left = gone.Count > 0;
        }
        if (turned) Tell(new RunNews.Redrawn());
        if (left) Tell(new RunNews.PeopleChanged());
    }

    /// <summary>Takes hold of it, so that it is kept up; false when nobody had held it for so long that it was given up.</summary>
    internal bool TryHold()
    {
        lock (_lock)
        {
            if (_isOver) return false;
            _users++;
            return true;
        }
    }

    internal void LetGo(DateTimeOffset now)
    {
        lock (_lock)
        {
            _users--;
            _leftAt = now;
        }
    }

    /// <summary>Gives it up for good when nobody has held it since then.</summary>
    internal bool TryEnd(DateTimeOffset since)
    {
        lock (_lock) return _isOver = _isOver || (_users == 0 && _leftAt < since);
    }

    /// <summary>Reads the state anew, one reader at a time; what the feed says meanwhile is applied on top, so that nothing is missed.</summary>
    internal async Task LoadAsync()
    {
        lock (_lock) _whileLoading = [];
        try
        {
            if (await _read(Key) is not { } state) return;
            lock (_lock)
            {
                State = state;
                foreach (var notice in _whileLoading!) Apply(notice, tell: false);
            }
        }
        finally
        {
            lock (_lock) _whileLoading = null;
        }
        Tell(new RunNews.Redrawn());
    }

    internal void SetPeople(PeopleHere here, DateTimeOffset now)
    {
        bool differs;
        lock (_lock)
        {
            differs = !here.People.SequenceEqual(_people.TryGetValue(here.Node, out var known) ? known.People : []);
            if (here.People.Count == 0) _people.Remove(here.Node);
            else _people[here.Node] = (here.People, now);
        }
        if (differs) Tell(new RunNews.PeopleChanged());
    }

    private RunNews.Turned? Apply(Notice notice, bool tell)
    {
        if (notice is Unseen undone) _undone[undone.Row] = Math.Max(undone.Trail, _undone.GetValueOrDefault(undone.Row));
        if (State is null) return null;
        // Two commits on one row may be told in the wrong order: the later trail counts.
        var (row, mark) = notice switch
        {
            Seen seen when seen.Trail > _undone.GetValueOrDefault(seen.Row) => (seen.Row, new Mark(seen.By, seen.At, seen.Trail)),
            Unseen unseen when State.MarkOf(unseen.Row) is { } known && known.Trail <= unseen.Trail => (unseen.Row, (Mark?)null),
            _ => default,
        };
        if (row == default) return null;
        var state = State.With(row, mark);
        if (ReferenceEquals(state, State)) return null;
        State = state;
        return tell ? new RunNews.Turned(row, mark) : null;
    }

    private void Tell(RunNews news)
    {
        foreach (var watcher in _watchers) watcher(news);
    }

    private void Leave(Seat seat)
    {
        lock (_lock) _seats.Remove(seat);
        _peopleChanged(this);
    }

    private sealed class Watching(LiveRun run, Action<RunNews> watcher) : IDisposable
    {
        public void Dispose()
        {
            lock (run._lock) run._watchers = [.. run._watchers.Where(w => w != watcher)];
        }
    }

    /// <summary>One screen of one auditor.</summary>
    public sealed class Seat(LiveRun run, string user, long? page) : IDisposable
    {
        private bool _isLeft;

        public string User { get; } = user;

        public long? Page { get; private set; } = page;

        /// <summary>Turns to another page, for everybody to see.</summary>
        public void TurnTo(long? page)
        {
            if (Page == page) return;
            Page = page;
            run._peopleChanged(run);
        }

        public void Dispose()
        {
            if (_isLeft) return;
            _isLeft = true;
            run.Leave(this);
        }
    }
}

/// <summary>A flow at a start object.</summary>
internal readonly record struct RunKey(long FlowId, string StartType, long StartId);

using Microsoft.Extensions.Logging;

namespace Inventory.Core.Data;

/// <summary>Something that happened and is committed. Carries keys and labels, never state: the table is the truth.</summary>
public abstract record Notice;

/// <summary>Rows were created, changed or deleted.</summary>
public sealed record RowsChanged(IReadOnlyList<RowKey> Rows) : Notice;

/// <summary>Something happened elsewhere and nobody knows what: read everything again.</summary>
public sealed record EverythingChanged : Notice;

/// <summary>A row by its stable name: "dcim.device:17".</summary>
public readonly record struct RowKey(string ObjectType, long Id)
{
    public override string ToString() => $"{ObjectType}:{Id}";
}

/// <summary>Tells those who listen, in this process, what was committed. A listener's failure stays its own.</summary>
public sealed class Feed(ILogger<Feed> log)
{
    private readonly Lock _lock = new();
    private Action<Notice>[] _listeners = [];

    /// <summary>Hands every notice of this process on to other processes; null while there is one node.</summary>
    public Action<Notice>? Relay { get; set; }

    public IDisposable Subscribe(Action<Notice> listener)
    {
        lock (_lock) _listeners = [.. _listeners, listener];
        return new Subscription(this, listener);
    }

    public void Publish(Notice notice)
    {
        Deliver(notice);
        Relay?.Invoke(notice);
    }

    /// <summary>Tells the listeners here only: what another process published.</summary>
    public void Deliver(Notice notice)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                listener(notice);
            }
#pragma warning disable CA1031 // One listener's failure must not silence the others.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "A listener failed on {Notice}.", notice.GetType().Name);
            }
        }
    }

    private sealed class Subscription(Feed feed, Action<Notice> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (feed._lock) feed._listeners = [.. feed._listeners.Where(l => l != listener)];
        }
    }
}

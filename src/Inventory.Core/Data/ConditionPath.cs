using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>The segments of a path as they are walked: names of fields, then perhaps a part of a date, then perhaps a comparison.</summary>
internal sealed class ConditionPath(string path)
{
    private const int MostCrossings = 4;
    private readonly string[] _segments = path.Split("__");
    private int _next;
    private int _crossings;

    public bool HasMore => _next < _segments.Length;

    /// <summary>The segments walked so far, as one name.</summary>
    public string Walked => string.Join("__", _segments[.._next]);

    /// <summary>The segment taken last.</summary>
    public string Current => _segments[_next - 1];

    public string? Peek => HasMore ? _segments[_next] : null;

    public string Take() => _segments[_next++];

    /// <summary>Notes that a relation was followed.</summary>
    public void Cross()
    {
        if (++_crossings > MostCrossings) throw new ConditionException($"`{path}`: a path crosses at most {MostCrossings} relations.");
    }

    /// <summary>Whether what follows speaks of the row that was reached as a whole, and not of one of its fields.</summary>
    public bool EndsAt(IEntityType reached)
    {
        if (Peek is not { } segment) return true;
        if (Member.Find(reached, segment) is { } member)
        {
            if (member is not Member.Column { IsKey: true } && Member.IsSecret(reached.ClrType))
                throw new ConditionException($"`{segment}`: a condition cannot look into {Member.Describe(reached)}.");
            return false;
        }
        return Lookups.IsLookup(segment);
    }

    public ConditionException NoSuchField(IEntityType reached) => new($"`{Current}`: {Member.Describe(reached)} has no such field.");

    public ConditionException NoSuchLookup() => new($"`{Current}`: there is no such field or comparison.");

    /// <summary>Says of which path an error speaks.</summary>
    public ConditionException Explain(ConditionException error) =>
        error.Message.StartsWith('`') ? error : new($"`{path}`: {error.Message}");

    public override string ToString() => path;
}

using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>How a save or delete ended. Expected ends are no exceptions.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    public sealed record Saved(Entity Row) : SaveResult;

    /// <summary>The row breaks rules; what was entered is untouched.</summary>
    public sealed record Refused(Problems Problems) : SaveResult
    {
        /// <summary>Whether the person's rights alone speak against it: they do not cover the row as it would be.</summary>
        public bool IsUncovered { get; init; }

        public static Refused Because(string message)
        {
            var problems = new Problems();
            problems.Add(message);
            return new(problems);
        }
    }

    /// <summary>There is no such row for this person.</summary>
    public sealed record Gone : SaveResult;

    /// <summary>Somebody else saved it since it was read.</summary>
    public sealed record Stale(Entity Current) : SaveResult;

    /// <summary>They may not do this to any row of the kind.</summary>
    public sealed record Forbidden : SaveResult;

    /// <summary>Other rows need this one: those that the person may view, and whether there are others; neither when they came while it was being deleted.</summary>
    public sealed record Held(IReadOnlyList<Entity> By, bool HasOthers = false) : SaveResult;
}

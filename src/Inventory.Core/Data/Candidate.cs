using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>A row that is about to be saved, with what speaks against it.</summary>
/// <param name="said">The fields whose values were given; nothing that follows from others overrules them.</param>
public sealed class Candidate(Entity row, bool isNew, Problems problems, IEnumerable<Field>? said = null)
{
    private readonly HashSet<string> _said = [.. (said ?? []).Select(f => f.Name)];

    public Entity Row { get; } = row;

    public bool IsNew { get; } = isNew;

    public Problems Problems { get; } = problems;

    /// <summary>Whether a value was given for the field, be it the one that it had.</summary>
    public bool Says(string field) => _said.Contains(field);

    /// <summary>Names of the properties in which it differs from the database; all of them for a new row.</summary>
    internal HashSet<string> Changed { get; set; } = [];
}

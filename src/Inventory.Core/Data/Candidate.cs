using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>A row that is about to be saved, with what speaks against it.</summary>
public sealed class Candidate(Entity row, bool isNew, Problems problems)
{
    public Entity Row { get; } = row;

    public bool IsNew { get; } = isNew;

    public Problems Problems { get; } = problems;

    /// <summary>Names of the properties in which it differs from the database; all of them for a new row.</summary>
    internal HashSet<string> Changed { get; set; } = [];
}

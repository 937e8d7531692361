namespace Inventory.Core.Access;

/// <summary>One thing that a person likes their own way, as JSON.</summary>
public sealed class Preference
{
    public long UserId { get; set; }

    /// <summary>What it is about: "list.assets".</summary>
    public string Key { get; set; } = null!;

    public string Value { get; set; } = null!;
}

/// <summary>How a person likes a list; what is blank is as it is for everybody.</summary>
public sealed record ListPreference
{
    /// <summary>Names of the columns, in their order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Names of fields, "-" before those that go down.</summary>
    public IReadOnlyList<string> Sort { get; init; } = [];

    /// <summary>Rows a page.</summary>
    public int? Size { get; init; }

    public bool IsUsual => Columns.Count == 0 && Sort.Count == 0 && Size is null;
}

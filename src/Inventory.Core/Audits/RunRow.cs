using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>One object of a page, with what an auditor reads on the thing itself.</summary>
public sealed record RunRow(RowKey Key, string Display, string? Detail, string? Serial, string? Tag, string Status, string Place, string Sort)
{
    /// <summary>Who saw it and when; null while nobody has.</summary>
    public Mark? Seen { get; init; }
}

/// <summary>That a row was seen: by whom, when, and the trail that says so.</summary>
public sealed record Mark(string By, DateTime At, long Trail);

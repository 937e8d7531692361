namespace Inventory.Core.Audits;

/// <summary>What a scan came to, as kept and as told to the device.</summary>
public sealed record ScanAnswer(Guid ScanId, string Outcome)
{
    /// <summary>The one object that the code means; null when there is none or several.</summary>
    public SeenObject? Object { get; init; }

    /// <summary>The page on which the object is; null elsewhere.</summary>
    public long? Page { get; init; }

    /// <summary>Where the records have the object, in words.</summary>
    public string? Place { get; init; }

    /// <summary>What the code may mean, at most twenty.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    public long? Trail { get; init; }

    public string? SeenBy { get; init; }

    public DateTime? SeenAt { get; init; }

    /// <summary>Why it was refused, or "loose" and "id" when the match was not exact.</summary>
    public string? Reason { get; init; }

    public long? Run { get; init; }
}

/// <summary>The outcomes of a scan, as scripts and screens know them.</summary>
public static class Outcome
{
    public const string Seen = "seen";
    public const string AlreadySeen = "already-seen";
    public const string Elsewhere = "elsewhere";
    public const string Several = "several";
    public const string Unknown = "unknown";
    public const string Refused = "refused";
}

/// <summary>An object as an answer names it.</summary>
public sealed record SeenObject(string ObjectType, long Id, string Display, string? Serial, string? AssetTag);

/// <summary>One of several; <paramref name="Detail"/> tells them apart.</summary>
public sealed record Candidate(string ObjectType, long Id, string Display, string Detail);

/// <summary>What came of a request: an answer, or why there can be none.</summary>
public abstract record ScanResult
{
    private ScanResult()
    {
    }

    public sealed record Answered(ScanAnswer Answer) : ScanResult;

    /// <summary>The request itself is wrong: an empty or too long code, a page of another flow, a known id with other content.</summary>
    public sealed record Bad(string Message) : ScanResult;

    public sealed record Forbidden(string Message) : ScanResult;

    public sealed record NotFound(string Message) : ScanResult;
}

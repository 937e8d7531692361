namespace Inventory.Core.Audits;

/// <summary>One scan as it came in, with the answer that it got: the same scan again gets the same answer.</summary>
public sealed class AuditScan
{
    /// <summary>Given by the device when Enter was pressed.</summary>
    public Guid ScanId { get; set; }

    public long? UserId { get; set; }

    public string UserName { get; set; } = "";

    public long FlowId { get; set; }

    public string StartObjectType { get; set; } = null!;

    public long StartObjectId { get; set; }

    public long? PageId { get; set; }

    public long? RunId { get; set; }

    /// <summary>Cleaned, at most 256 characters.</summary>
    public string Code { get; set; } = null!;

    /// <summary>One of <see cref="AuditTrail.Inputs"/>.</summary>
    public string Input { get; set; } = "";

    public DateTime Received { get; set; }

    /// <summary>How long the device held it, in milliseconds. Its clock is not trusted.</summary>
    public long QueuedMs { get; set; }

    /// <summary>As JSON.</summary>
    public string Answer { get; set; } = null!;
}

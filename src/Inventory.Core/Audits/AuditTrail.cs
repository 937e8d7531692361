using System.Globalization;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>
/// A fact: this object was seen, then, by that person, there. Seen at is <see cref="Entity.Created"/>. It names the object and is not tied to it,
/// so it stays when the object goes; deleting it marks it as undone.
/// </summary>
[ObjectType("netbox_inventory.audittrail")]
public sealed class AuditTrail : Entity, IUndoable, IAuthored
{
    public static readonly ChoiceList Inputs = ChoiceList.Closed(
        "audit.input", new("scan", "Scan"), new("camera", "Camera"), new("click", "Click"), new("bulk", "Bulk"), new("import", "Import"), new("api", "API"));

    /// <summary>The stable name of its kind: "dcim.device".</summary>
    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }

    public long? SourceId { get; set; }

    /// <summary>Where it comes from, when it was not made here.</summary>
    [Named(Reverse = "audit_trails")]
    public AuditTrailSource? Source { get; set; }

    /// <summary>The account of who saw it; stays when the account goes.</summary>
    public long? AuditorId { get; set; }

    /// <summary>Their name at that time.</summary>
    public string AuditorName { get; set; } = "";

    public long? FlowId { get; set; }

    [WhenTargetGoes(Fate.Clear)]
    public AuditFlow? Flow { get; set; }

    public long? PageId { get; set; }

    [WhenTargetGoes(Fate.Clear)]
    public AuditFlowPage? Page { get; set; }

    /// <summary>Where the audit started, like the object by kind and id.</summary>
    public string? StartObjectType { get; set; }

    public long? StartObjectId { get; set; }

    /// <summary>Where the records had the object at that time, in words: "Ljubljana / Room 2 / R12".</summary>
    public string Place { get; set; } = "";

    /// <summary>The run in which it was made.</summary>
    public long? RunId { get; set; }

    /// <summary>One of <see cref="Inputs"/>; blank for trails that came from elsewhere.</summary>
    public string Input { get; set; } = "";

    public DateTime? UndoneAt { get; private set; }

    public long? UndoneById { get; private set; }

    public string UndoneBy { get; private set; } = "";

    public void Undo(DateTime at, long? userId, string userName) => (UndoneAt, UndoneById, UndoneBy) = (at, userId, userName);

    public void Sign(long? userId, string userName) => (AuditorId, AuditorName) = (userId, userName);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Created:yyyy-MM-dd HH:mm} ({ObjectType} {ObjectId})");
}

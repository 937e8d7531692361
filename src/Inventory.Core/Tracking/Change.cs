namespace Inventory.Core.Tracking;

/// <summary>One create, update or delete: who, when, and the fields that differ, before and after. Create and delete hold all fields.</summary>
public sealed class Change
{
    public long Id { get; set; }

    public DateTime Time { get; set; }

    public long? UserId { get; set; }

    /// <summary>The name at that time; stays when the account goes.</summary>
    public string UserName { get; set; } = "";

    /// <summary>What was done in one act shares one id.</summary>
    public Guid OperationId { get; set; }

    /// <summary>"create", "update" or "delete".</summary>
    public string Action { get; set; } = null!;

    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }

    /// <summary>The row that it is about too: the site whose contact changed.</summary>
    public string? RelatedObjectType { get; set; }

    public long? RelatedObjectId { get; set; }

    /// <summary>The row's name at that time, at most 200 characters.</summary>
    public string Display { get; set; } = "";

    public string Message { get; set; } = "";

    /// <summary>JSON object of fields; null at a create.</summary>
    public string? Before { get; set; }

    /// <summary>JSON object of fields; null at a delete.</summary>
    public string? After { get; set; }
}

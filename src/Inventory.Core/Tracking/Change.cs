using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>
/// One create, update or delete: who, when, and the fields that differ, before and after. Create and delete hold all fields.
/// It happened at <see cref="Entity.Created"/>, and nobody changes it.
/// </summary>
[ObjectType("core.objectchange")]
public sealed class Change : Entity
{
    public static readonly ChoiceList Actions = ChoiceList.Closed(
        "change.action", new("create", "Created", "green"), new("update", "Changed", "blue"), new("delete", "Deleted", "red"), new("import", "Imported", "purple"));

    public long? UserId { get; set; }

    /// <summary>The name at that time; stays when the account goes.</summary>
    public string UserName { get; set; } = "";

    /// <summary>What was done in one act shares one id.</summary>
    public Guid OperationId { get; set; }

    /// <summary>One of <see cref="Actions"/>.</summary>
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

    public override string ToString() => Display;
}

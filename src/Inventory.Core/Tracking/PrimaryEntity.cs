using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>What almost every row carries beside its own columns.</summary>
public abstract class PrimaryEntity : Entity, ICustomized
{
    /// <summary>Plain text, at most 200 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>Markdown of any length.</summary>
    public string Comments { get; set; } = "";

    public long? OwnerId { get; set; }

    /// <summary>Who maintains the record; not the legal owner of the thing.</summary>
    public Owner? Owner { get; set; }

    /// <summary>Values of custom fields as a JSON object; a key exists only once a value was written.</summary>
    public string CustomFieldData { get; set; } = "{}";
}

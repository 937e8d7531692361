using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>A field that administrators define; its values lie in <see cref="PrimaryEntity.CustomFieldData"/>.</summary>
[ObjectType("extras.customfield")]
public sealed class CustomField : Entity
{
    /// <summary>Object types that have it, comma-separated.</summary>
    public string ObjectTypes { get; set; } = "";

    /// <summary>"text", "longtext", "integer", "decimal", "boolean", "date", "datetime", "url", "json", "select", "multiselect", "object", "multiobject".</summary>
    public string Type { get; set; } = "text";

    public string? RelatedObjectType { get; set; }

    public string Name { get; set; } = null!;

    public string Label { get; set; } = "";

    public string GroupName { get; set; } = "";

    public string Description { get; set; } = "";

    public bool Required { get; set; }

    public bool Unique { get; set; }

    /// <summary>0: not searched.</summary>
    public int SearchWeight { get; set; } = 1000;

    /// <summary>"disabled", "loose" or "exact".</summary>
    public string FilterLogic { get; set; } = "loose";

    /// <summary>"always", "if-set" or "hidden".</summary>
    public string UiVisible { get; set; } = "always";

    /// <summary>"yes", "no" or "hidden".</summary>
    public string UiEditable { get; set; } = "yes";

    public bool IsCloneable { get; set; }

    /// <summary>JSON; null means none.</summary>
    public string? Default { get; set; }

    /// <summary>JSON object of list filters that narrow an object field.</summary>
    public string? RelatedObjectFilter { get; set; }

    public int Weight { get; set; } = 100;

    public decimal? ValidationMinimum { get; set; }

    public decimal? ValidationMaximum { get; set; }

    public string ValidationRegex { get; set; } = "";

    /// <summary>JSON Schema; null means none.</summary>
    public string? ValidationSchema { get; set; }

    public long? ChoiceSetId { get; set; }

    public CustomFieldChoiceSet? ChoiceSet { get; set; }

    public string Comments { get; set; } = "";

    public long? OwnerId { get; set; }

    /// <summary>What people read: the label, else the name with blanks and its first letter raised: "EOL_date" is "EOL date".</summary>
    public string Title => Label.Length > 0 ? Label : char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public override string ToString() => Title;
}

/// <summary>The values of select fields.</summary>
[ObjectType("extras.customfieldchoiceset")]
public sealed class CustomFieldChoiceSet : Entity
{
    public string Name { get; set; } = null!;

    public string Description { get; set; } = "";

    public string? BaseChoices { get; set; }

    /// <summary>JSON list of [value, label].</summary>
    public string ExtraChoices { get; set; } = "[]";

    /// <summary>JSON object of value to colour name.</summary>
    public string ChoiceColors { get; set; } = "{}";

    public bool OrderAlphabetically { get; set; }

    public long? OwnerId { get; set; }

    public override string ToString() => Name;
}

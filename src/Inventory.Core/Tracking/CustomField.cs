using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>A field that administrators define; its values lie in <see cref="PrimaryEntity.CustomFieldData"/>.</summary>
[ObjectType("extras.customfield")]
public sealed partial class CustomField : Entity, IChecked
{
    public static readonly ChoiceList Types = ChoiceList.Closed(
        "custom_field.type",
        new("text", "Text"),
        new("longtext", "Long text"),
        new("integer", "Whole number"),
        new("decimal", "Decimal number"),
        new("boolean", "Yes or no"),
        new("date", "Date"),
        new("datetime", "Date and time"),
        new("url", "Address (URL)"),
        new("json", "JSON"),
        new("select", "Selection"),
        new("multiselect", "Several of a selection"),
        new("object", "Row"),
        new("multiobject", "Several rows"));

    public static readonly ChoiceList FilterLogics = ChoiceList.Closed(
        "custom_field.filter_logic", new("loose", "Loose: contains"), new("exact", "Exact: equals"), new("disabled", "Not filtered"));

    public static readonly ChoiceList Visibilities = ChoiceList.Closed(
        "custom_field.ui_visible", new("always", "Always"), new("if-set", "With a value"), new("hidden", "Never"));

    public static readonly ChoiceList Editabilities = ChoiceList.Closed(
        "custom_field.ui_editable", new("yes", "Yes"), new("no", "Shown only"), new("hidden", "Never"));

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

    public Access.Owner? Owner { get; set; }

    /// <summary>What its values are in JSON.</summary>
    public string DataType => Type switch
    {
        "integer" or "decimal" or "boolean" => Type,
        "multiselect" or "multiobject" => "array",
        "json" or "object" => "object",
        _ => "string",
    };

    public bool IsSelect => Type is "select" or "multiselect";

    /// <summary>Whether it points at rows.</summary>
    public bool IsObject => Type is "object" or "multiobject";

    /// <summary>What people read: the label, else the name with blanks and its first letter raised: "EOL_date" is "EOL date".</summary>
    public string Title => Label.Length > 0 ? Label : char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public override string ToString() => Title;
}

/// <summary>The values of select fields.</summary>
[ObjectType("extras.customfieldchoiceset")]
public sealed partial class CustomFieldChoiceSet : Entity, IChecked
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

    public Access.Owner? Owner { get; set; }

    public override string ToString() => Name;
}

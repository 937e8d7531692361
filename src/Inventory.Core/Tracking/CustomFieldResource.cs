using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class CustomFieldResource : Resource<CustomField>
{
    public CustomFieldResource()
        : base("custom-fields", "Custom field", "Custom fields")
    {
        NetBoxPath = "extras/custom-fields";
        Acts = Acts.None;
        var name = Text(x => x.Name).Searched();
        var label = Text(x => x.Label).Searched();
        var type = Text(x => x.Type);
        var objectTypes = Text(x => x.ObjectTypes);
        var relatedObjectType = Text(x => x.RelatedObjectType);
        var group = Text(x => x.GroupName).Searched().Labelled("Group");
        var description = Text(x => x.Description).Searched();
        var required = Bool(x => x.Required);
        var unique = Bool(x => x.Unique);
        var weight = Number(x => x.Weight);
        var searchWeight = Number(x => x.SearchWeight);
        var filterLogic = Text(x => x.FilterLogic);
        var visible = Text(x => x.UiVisible).Labelled("Shown");
        var editable = Text(x => x.UiEditable).Labelled("Editable");
        var isCloneable = Bool(x => x.IsCloneable).Labelled("Cloned");
        var start = Json(x => x.Default);
        var relatedObjectFilter = Json(x => x.RelatedObjectFilter);
        var minimum = Number(x => x.ValidationMinimum).Labelled("Minimum");
        var maximum = Number(x => x.ValidationMaximum).Labelled("Maximum");
        var regex = Text(x => x.ValidationRegex).Labelled("Pattern");
        var schema = Json(x => x.ValidationSchema).Labelled("JSON schema");
        var choiceSet = Reference(x => x.ChoiceSet);
        var comments = Markdown(x => x.Comments).Searched();

        Name(name, Sort<CustomField>.By(x => x.GroupName), Sort<CustomField>.By(x => x.Weight), Sort<CustomField>.By(x => x.Name));
        List = [name, label, objectTypes, type, group, required, unique, description];
        Detail =
        [
            Group("Custom field", name, label, group, type, relatedObjectType, choiceSet, objectTypes, description),
            Group("Behaviour", required, unique, start, relatedObjectFilter, weight, searchWeight, filterLogic, visible, editable, isCloneable),
            Group("What it accepts", minimum, maximum, regex, schema),
            Group("More", comments),
        ];
    }
}

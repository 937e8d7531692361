using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class CustomFieldResource : Resource<CustomField>
{
    public CustomFieldResource()
        : base("custom-fields", "Custom field", "Custom fields")
    {
        NetBoxPath = "extras/custom-fields";
        var name = Text(x => x.Name).Searched().Explained("Letters without accents, digits and underscores: scripts and filters use it.");
        var label = Text(x => x.Label).Searched();
        var type = Choice(x => x.Type, CustomField.Types).Explained("It stays as it was made.");
        var objectTypes = Add(new KindsField<CustomField>(x => x.ObjectTypes, isMany: true, IsCustomized)).Explained("The kinds of rows that have it.");
        var relatedObjectType = Add(new KindsField<CustomField>(x => x.RelatedObjectType, isMany: false, _ => true)).Explained("For fields that point at rows.");
        var group = Text(x => x.GroupName).Searched().Labelled("Group");
        var description = Text(x => x.Description).Searched().Explained("Stands below the input.");
        var required = Bool(x => x.Required);
        var unique = Bool(x => x.Unique);
        var weight = Number(x => x.Weight).Between(0, 32767).Explained("Lighter fields come first.");
        var searchWeight = Number(x => x.SearchWeight).Between(0, 32767).Explained("0: not searched.");
        var filterLogic = Choice(x => x.FilterLogic, CustomField.FilterLogics);
        var visible = Choice(x => x.UiVisible, CustomField.Visibilities).Labelled("Shown");
        var editable = Choice(x => x.UiEditable, CustomField.Editabilities).Labelled("Editable");
        var isCloneable = Bool(x => x.IsCloneable).Labelled("Cloned");
        var start = Json(x => x.Default).Explained("JSON: text stands in quotation marks. Rows that get the field are given it.");
        var relatedObjectFilter = Json(x => x.RelatedObjectFilter);
        var minimum = Number(x => x.ValidationMinimum).Labelled("Minimum");
        var maximum = Number(x => x.ValidationMaximum).Labelled("Maximum");
        var regex = Text(x => x.ValidationRegex).Labelled("Pattern").Explained("A regular expression that the text must match from its beginning.");
        var schema = Json(x => x.ValidationSchema).Labelled("JSON schema");
        var choiceSet = Reference(x => x.ChoiceSet);
        var owner = Reference(x => x.Owner).Explained("Who maintains this record.");
        var comments = Markdown(x => x.Comments).Searched();

        Name(name, Sort<CustomField>.By(x => x.GroupName), Sort<CustomField>.By(x => x.Weight), Sort<CustomField>.By(x => x.Name));
        List = [name, label, objectTypes, type, group, required, unique, description];
        Brief = [name, description];
        Scripts(new ScriptField<CustomField>("data_type", (output, row) => output.Json.WriteStringValue(row.DataType), Schemas.Of("string")));
        Form =
        [
            Group("Custom field", name, label, group, type, relatedObjectType, choiceSet, objectTypes, description),
            Group("Behaviour", required, unique, start, relatedObjectFilter, weight, searchWeight, filterLogic, visible, editable, isCloneable),
            Group("What it accepts", minimum, maximum, regex, schema),
            Group("More", owner, comments),
        ];
    }

    private static bool IsCustomized(Resource resource) => resource.EntityType.IsAssignableTo(typeof(ICustomized));
}

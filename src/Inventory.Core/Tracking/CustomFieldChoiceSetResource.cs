using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class CustomFieldChoiceSetResource : Resource<CustomFieldChoiceSet>
{
    public CustomFieldChoiceSetResource()
        : base("custom-field-choice-sets", "Custom field choice set", "Custom field choice sets")
    {
        NetBoxPath = "extras/custom-field-choices";
        var name = Text(x => x.Name).Searched();
        var description = Text(x => x.Description).Searched();
        var baseChoices = Choice(x => x.BaseChoices, CustomFieldChoiceSet.BaseSets).Explained("A ready-made set that these are added to.");
        var extraChoices = Add(new ChoicesField()).Labelled("Choices").Explained("One a line: the value, or value: label.");
        var choiceColors = Json(x => x.ChoiceColors).Labelled("Colours").Explained("JSON: value and name of its colour.");
        var orderAlphabetically = Bool(x => x.OrderAlphabetically).Explained("By value.");
        var owner = Reference(x => x.Owner).Explained("Who maintains this record.");

        Name(name, Sort<CustomFieldChoiceSet>.By(x => x.Name));
        List = [name, description, CountOf<CustomField>(x => x.ChoiceSet)];
        ApiPath = "extras/custom-field-choice-sets";
        var number = new ScriptField<CustomFieldChoiceSet>("choices_count", (output, row) => output.Json.WriteNumberValue(row.Choices().Count), Schemas.Of("integer"));
        Brief = [name, description, number];
        Scripts(number);
        Form = [Group("Choice set", name, description, baseChoices, extraChoices, choiceColors, orderAlphabetically, owner)];
    }
}

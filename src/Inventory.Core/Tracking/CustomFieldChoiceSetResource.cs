using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class CustomFieldChoiceSetResource : Resource<CustomFieldChoiceSet>
{
    public CustomFieldChoiceSetResource()
        : base("custom-field-choice-sets", "Custom field choice set", "Custom field choice sets")
    {
        NetBoxPath = "extras/custom-field-choices";
        Acts = Acts.None;
        var name = Text(x => x.Name).Searched();
        var description = Text(x => x.Description).Searched();
        var baseChoices = Text(x => x.BaseChoices);
        var extraChoices = Json(x => x.ExtraChoices).Labelled("Choices");
        var choiceColors = Json(x => x.ChoiceColors);
        var orderAlphabetically = Bool(x => x.OrderAlphabetically);

        Name(name, Sort<CustomFieldChoiceSet>.By(x => x.Name));
        List = [name, description, CountOf<CustomField>(x => x.ChoiceSet)];
        Detail = [Group("Choice set", name, description, baseChoices, extraChoices, choiceColors, orderAlphabetically)];
    }
}

using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class ChoiceRowResource : Resource<ChoiceRow>
{
    public ChoiceRowResource()
        : base("choices", "Choice", "Choices")
    {
        var list = Choice(x => x.List, ChoiceRow.Lists);
        var value = Text(x => x.Value).Searched().Explained("What rows, scripts and files hold.");
        var label = Text(x => x.Label).Searched().Explained("What people read.");
        var color = Choice(x => x.Color, ChoiceRow.Colors);
        var weight = Number(x => x.Weight).Between(0, 32767).Explained("Lighter ones come first.");

        Name(label, Sort<ChoiceRow>.By(x => x.List), Sort<ChoiceRow>.By(x => x.Weight), Sort<ChoiceRow>.By(x => x.Label));
        List = [label, list, value, color, weight];
        Brief = [list, value, label];
        Form = [Group("Choice", list, label, value, color, weight)];
        Clone = [list, color, weight];
    }
}

using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class ModuleTypeResource : PrimaryResource<ModuleType>
{
    public ModuleTypeResource()
        : base("module-types", "Module type", "Module types", "dcim/module-types")
    {
        var manufacturer = Reference(x => x.Manufacturer).Searched();
        var model = Text(x => x.Model).SortedBy(x => x.ModelSort).Searched();
        var partNumber = Text(x => x.PartNumber).Searched().Copied();
        var airflow = Choice(x => x.Airflow, Airflow.OfModules);
        var weight = Number(x => x.Weight).Between(0, null).SortedBy(x => x.WeightGrams);
        var weightUnit = Choice(x => x.WeightUnit, Weight.Units);
        var modules = CountOf<Module>(x => x.ModuleType).Brief();
        var profile = Script.Unkept<ModuleType>("profile", "null");
        Comments.Searched();

        Name(model, Sort<Manufacturer>.By(x => x.NameSort).Through<ModuleType>(x => x.Manufacturer), Sort<ModuleType>.By(x => x.ModelSort));
        List = [model, manufacturer, partNumber, Description, modules];
        Brief = [profile, manufacturer, model, Description, modules];
        Scripts(profile);
        Unkept("attributes");
        Form =
        [
            Group("Module type", manufacturer, model, partNumber, Description),
            Group("Chassis", airflow, weight, weightUnit),
            Common,
        ];
        Filters(new CountFilter<ModuleType, Module>("module_count", "Modules", x => x.ModuleTypeId));
    }
}

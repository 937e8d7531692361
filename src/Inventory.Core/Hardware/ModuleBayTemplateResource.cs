using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed class ModuleBayTemplateResource : Resource<ModuleBayTemplate>
{
    public ModuleBayTemplateResource()
        : base("module-bay-templates", "Module bay template", "Module bay templates")
    {
        NetBoxPath = "dcim/module-bay-templates";
        var deviceType = Reference(x => x.DeviceType);
        var moduleType = Reference(x => x.ModuleType);
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched().Explained("For a module's bays: {module} is the position of the bay that it is in.");
        var label = Text(x => x.Label).Searched().Explained("What is printed on the bay.");
        var position = Text(x => x.Position);
        var enabled = Bool(x => x.Enabled).Explained("A disabled bay takes no new module.");
        var description = Text(x => x.Description).Searched();

        Name(name, Sort<DeviceType>.By(x => x.ModelSort).Through<ModuleBayTemplate>(x => x.DeviceType!),
            Sort<ModuleType>.By(x => x.ModelSort).Through<ModuleBayTemplate>(x => x.ModuleType!), Sort<ModuleBayTemplate>.By(x => x.NameSort));
        List = [name, deviceType, moduleType, label, position, enabled, description];
        Form = [Group("Module bay template", deviceType, moduleType, name, label, position, enabled, description)];
    }
}

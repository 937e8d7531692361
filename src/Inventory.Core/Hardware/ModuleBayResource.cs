using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed partial class ModuleBayResource : PrimaryResource<ModuleBay>
{
    private Resource<Module> _modules = null!;
    private IReadOnlyList<Field>? _installed;

    public ModuleBayResource()
        : base("module-bays", "Module bay", "Module bays", "dcim/module-bays")
    {
        var device = Reference(x => x.Device);
        var module = Reference(x => x.Module).Narrowed(device, nameof(Module.DeviceId)).Explained("The module that brings the bay with it.");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var label = Text(x => x.Label).Searched().Explained("What is printed on it.");
        var position = Text(x => x.Position);
        var enabled = Bool(x => x.Enabled).Explained("A disabled bay takes no new module.");
        var installed = Computed(
            "installed_module", "Installed module",
            x => x.InstalledModule is { } inside ? new Link("modules", inside.Id, inside.ToString()) : null,
            ["InstalledModule.ModuleType"]);

        Name(name, Sort<Device>.By(x => x.NameSort).Through<ModuleBay>(x => x.Device), Sort<ModuleBay>.By(x => x.NameSort));
        List = [name, device, installed, label, position, enabled, Description];
        Form = [Group("Module bay", device, module, name, label, position, enabled, Description), Common];
        Detail = [Group("Module bay", device, module, name, label, position, enabled, installed, Description), Common];
        Brief = [name, Description];
        Scripts(new ScriptField<ModuleBay>("installed_module", WriteInstalled, Schemas.Of("object", mayBeNull: true), "InstalledModule.ModuleType"));
        Filters(OwnFilters());
    }

    internal override void Wire(Catalog catalog)
    {
        base.Wire(catalog);
        _modules = catalog.Of<Module>();
    }

    private void WriteInstalled(JsonOutput output, ModuleBay bay)
    {
        if (bay.InstalledModule is { } module) output.Brief(_modules, module, _installed ??= [.. _modules.ScriptsNamed(["serial", "description"])]);
        else output.Json.WriteNullValue();
    }
}

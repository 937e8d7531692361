using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

// Models are told apart by who makes them.
public sealed partial class ModuleResource : IImported<Module>
{
    IReadOnlyCollection<Field> IImported<Module>.NotImported => [];

    IEnumerable<ImportColumn<Module>> IImported<Module>.OwnColumns(Catalog catalog) =>
        [new NarrowingColumn<Module, Manufacturer>("manufacturer", "Manufacturer", catalog) { Help = "Who makes the module type." }];

    IEnumerable<(string Field, string Column, string TargetMember, bool IsNeeded)> IImported<Module>.Narrowings => [("module_type", "manufacturer", nameof(ModuleType.ManufacturerId), false)];
}

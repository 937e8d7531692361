using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A model of module. It has no slug.</summary>
[ObjectType("dcim.moduletype")]
public sealed class ModuleType : PrimaryEntity, IKeyed, IChecked
{
    public long ManufacturerId { get; set; }

    [Named(Reverse = "module_types")]
    public Manufacturer Manufacturer { get; set; } = null!;

    public string Model { get; set; } = null!;

    [Derived]
    public string ModelSort { get; private set; } = "";

    public string PartNumber { get; set; } = "";

    public string? Airflow { get; set; }

    /// <summary>In <see cref="WeightUnit"/>.</summary>
    public decimal? Weight { get; set; }

    public string? WeightUnit { get; set; }

    [Derived]
    public long? WeightGrams { get; private set; }

    public void RefreshKeys()
    {
        ModelSort = Keys.Sort(Model);
        WeightGrams = Hardware.Weight.Grams(Weight, WeightUnit);
    }

    public void Check(Problems problems) => Hardware.Weight.Check(problems, Weight, WeightUnit);

    public override string ToString() => Model;
}

using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>A model of rack.</summary>
[ObjectType("dcim.racktype")]
public sealed class RackType : RackFrame, IKeyed, ICompleted, IChecked
{
    public long ManufacturerId { get; set; }

    [Named(Reverse = "rack_types")]
    public Manufacturer Manufacturer { get; set; } = null!;

    public string Model { get; set; } = null!;

    [Derived]
    public string ModelSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys()
    {
        ModelSort = Keys.Sort(Model);
        RefreshGrams();
    }

    public void Complete(bool isNew) => DropUselessUnit();

    public void Check(Problems problems) => CheckFrame(problems);

    public override string ToString() => Model;
}

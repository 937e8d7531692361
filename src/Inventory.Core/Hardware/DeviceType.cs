using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A model of device.</summary>
[ObjectType("dcim.devicetype")]
public sealed class DeviceType : PrimaryEntity, IKeyed, IChecked
{
    public const string Child = "child";

    public static readonly ChoiceList SubdeviceRoles = ChoiceList.Closed(
        "device_type.subdevice_role", new("parent", "Parent"), new(Child, "Child"));

    public long ManufacturerId { get; set; }

    [Named(Reverse = "device_types")]
    public Manufacturer Manufacturer { get; set; } = null!;

    public string Model { get; set; } = null!;

    [Derived]
    public string ModelSort { get; private set; } = "";

    /// <summary>Unique with the manufacturer, not by itself.</summary>
    public string Slug { get; set; } = null!;

    public string PartNumber { get; set; } = "";

    /// <summary>Rack units in halves; 0 for what is not mounted in units.</summary>
    public decimal UHeight { get; set; } = 1;

    /// <summary>Takes both faces of a rack.</summary>
    public bool IsFullDepth { get; set; } = true;

    /// <summary>Its devices do not count as using up a rack.</summary>
    public bool ExcludeFromUtilization { get; set; }

    /// <summary>"parent" holds devices in bays, "child" sits in one; null for all others.</summary>
    public string? SubdeviceRole { get; set; }

    public long? DefaultPlatformId { get; set; }

    /// <summary>New devices take it.</summary>
    [Named(Reverse = "device_types"), WhenTargetGoes(Fate.Clear)]
    public Platform? DefaultPlatform { get; set; }

    /// <summary>New devices take it.</summary>
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

    public void Check(Problems problems)
    {
        if (SubdeviceRole == Child && UHeight != 0) problems.Add("u_height", "A child type takes no rack units: its height is 0.");
        DefaultPlatform.CheckMaker(problems, "default_platform", ManufacturerId);
        Hardware.Weight.Check(problems, Weight, WeightUnit);
    }

    public override string ToString() => Model;
}

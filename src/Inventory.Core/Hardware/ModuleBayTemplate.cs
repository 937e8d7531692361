using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>A bay that every new device of a type has, or every new module of one.</summary>
[ObjectType("dcim.modulebaytemplate")]
public sealed class ModuleBayTemplate : Entity, IKeyed, IChecked
{
    /// <summary>In names of a module's bays: the position of the bay that it is in.</summary>
    public const string Placeholder = "{module}";

    public long? DeviceTypeId { get; set; }

    [Named(Reverse = "modulebaytemplates"), WhenTargetGoes(Fate.Go)]
    public DeviceType? DeviceType { get; set; }

    public long? ModuleTypeId { get; set; }

    [Named(Reverse = "modulebaytemplates"), WhenTargetGoes(Fate.Go)]
    public ModuleType? ModuleType { get; set; }

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>What is printed on the bay.</summary>
    public string Label { get; set; } = "";

    public string Position { get; set; } = "";

    public bool Enabled { get; set; } = true;

    public string Description { get; set; } = "";

    public bool AsksForPosition => Name.Contains(Placeholder, StringComparison.Ordinal) || Label.Contains(Placeholder, StringComparison.Ordinal) || Position.Contains(Placeholder, StringComparison.Ordinal);

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems)
    {
        if (DeviceTypeId is null == ModuleTypeId is null) problems.Add("A template belongs to a device type or to a module type.");
        if (DeviceTypeId is not null && AsksForPosition) problems.Add("name", $"Only bays of modules are named after the bay around them: {Placeholder}.");
    }

    /// <summary>The bay that it makes. <paramref name="position"/> is that of the bay around it.</summary>
    public ModuleBay Make(long deviceId, long? moduleId = null, string position = "") => new()
    {
        DeviceId = deviceId,
        ModuleId = moduleId,
        Name = Resolved(Name, position, 64),
        Label = Resolved(Label, position, 64),
        Position = Resolved(Position, position, 30),
        Enabled = Enabled,
        Description = Description,
    };

    public override string ToString() => Label.Length > 0 ? $"{Name} ({Label})" : Name;

    private static string Resolved(string text, string position, int most) =>
        text.Replace(Placeholder, position, StringComparison.Ordinal) is var all && all.Length > most ? all[..most] : all;
}

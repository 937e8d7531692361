using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

// Where it is: where its hardware is installed, else where it is stored, else nowhere.
public sealed partial class Asset
{
    public long? StorageLocationId { get; set; }

    /// <summary>Where it is kept when it is not in use: its home, which stays when it is put to use.</summary>
    [Named(Reverse = "assets")]
    public Location? StorageLocation { get; set; }

    [Derived]
    public long? PlaceSiteId { get; internal set; }

    /// <summary>The site where it is. Kept by <see cref="Whereabouts"/>, like the two that follow.</summary>
    [Named("located_site"), Derived, WhenTargetGoes(Fate.Clear)]
    public Site? PlaceSite { get; private set; }

    [Derived]
    public long? PlaceLocationId { get; internal set; }

    [Named("located_location"), Derived, WhenTargetGoes(Fate.Clear)]
    public Location? PlaceLocation { get; private set; }

    [Derived]
    public long? PlaceRackId { get; internal set; }

    /// <summary>The rack in which it is installed, or that it is.</summary>
    [Named("located_rack"), Derived, WhenTargetGoes(Fate.Clear)]
    public Rack? PlaceRack { get; private set; }

    /// <summary>The place in words, where it is loaded: "Ljubljana / Room 2 / R12".</summary>
    public string PlaceText => string.Join(" / ", new object?[] { PlaceSite, PlaceLocation, PlaceRack }.Where(p => p is not null));

    /// <summary>The device in which it is, where that is loaded: itself, or what carries the module or item.</summary>
    public Device? InstalledDevice => Device ?? Module?.Device ?? InventoryItem?.Device;
}

using System.Globalization;
using Inventory.Core.Resources;

namespace Inventory.Core.Images;

/// <summary>A picture of a row of any kind that has pictures. It goes with that row, and its file goes with it.</summary>
[ObjectType("extras.imageattachment")]
public sealed class ImageAttachment : Entity, IAttached
{
    /// <summary>The kinds of rows that have pictures.</summary>
    public static readonly ChoiceList ObjectTypes = ChoiceList.Closed(
        "image_attachment.object_type",
        new("dcim.site", "Site"),
        new("dcim.location", "Location"),
        new("dcim.rack", "Rack"),
        new("dcim.racktype", "Rack type"),
        new("dcim.device", "Device"),
        new("dcim.devicetype", "Device type"),
        new("dcim.moduletype", "Module type"),
        new("netbox_inventory.asset", "Asset"),
        new("netbox_inventory.inventoryitemtype", "Inventory item type"));

    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }

    /// <summary>What people call it; the name of the file that was handed in, when nobody says otherwise.</summary>
    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Its file in <see cref="ImageFiles"/>.</summary>
    public string Image { get; private set; } = "";

    /// <summary>In pixels.</summary>
    public int ImageWidth { get; private set; }

    /// <summary>In pixels.</summary>
    public int ImageHeight { get; private set; }

    /// <summary>In bytes.</summary>
    public long ImageSize { get; private set; }

    /// <summary>The same in words: "245 KB".</summary>
    public string Weight => ImageSize < 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, ImageSize / 1024)} KB")
        : string.Create(CultureInfo.CurrentCulture, $"{ImageSize / (1024m * 1024):0.#} MB");

    /// <summary>Width and height: "1024 × 768".</summary>
    public string Dimensions => string.Create(CultureInfo.InvariantCulture, $"{ImageWidth} × {ImageHeight}");

    public void Hold(string image, Picture picture, long size) =>
        (Image, ImageWidth, ImageHeight, ImageSize) = (image, picture.Width, picture.Height, size);

    public override string ToString() => Name.Length > 0 ? Name : $"Picture {Id}";
}

/// <summary>A picture as it is shown small: where it is, and what it is called.</summary>
public sealed record Thumbnail(long Id, string Name)
{
    public string Href => string.Create(CultureInfo.InvariantCulture, $"/image-attachments/{Id}/file");

    public override string ToString() => Href;
}

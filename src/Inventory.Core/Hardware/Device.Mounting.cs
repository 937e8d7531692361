using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class Device
{
    public long SiteId { get; set; }

    [Named(Reverse = "devices")]
    public Site Site { get; set; } = null!;

    public long? LocationId { get; set; }

    [Named(Reverse = "devices")]
    public Location? Location { get; set; }

    public long? RackId { get; set; }

    [Named(Reverse = "devices")]
    public Rack? Rack { get; set; }

    /// <summary>The lowest unit that it takes, in halves, 1 to 100.5.</summary>
    public decimal? Position { get; set; }

    public string? Face { get; set; }

    public void Check(Problems problems)
    {
        CheckPlace(problems);
        CheckMounting(problems);
        Platform.CheckMaker(problems, "platform", DeviceType.ManufacturerId);
    }

    private void CheckPlace(Problems problems)
    {
        if (Rack is not null && Rack.SiteId != SiteId)
            problems.Add("rack", $"{Rack} is not in {Site}.");
        if (Location is not null && Location.SiteId != SiteId)
            problems.Add("location", $"{Location} is not in {Site}.");
        else if (Rack is not null && LocationId is not null && Rack.LocationId != LocationId)
            problems.Add("rack", $"{Rack} is not in {Location}.");
    }

    private void CheckMounting(Problems problems)
    {
        if (Rack is null)
        {
            if (Face is not null) problems.Add("face", "Without a rack there is no face.");
            if (Position is not null) problems.Add("position", "Without a rack there is no position.");
            return;
        }
        if (DeviceType.SubdeviceRole == DeviceType.Child)
        {
            if (Face is not null) problems.Add("face", $"{DeviceType} sits in a bay of another device and takes no face of a rack.");
            if (Position is not null) problems.Add("position", $"{DeviceType} sits in a bay of another device and takes no position in a rack.");
            return;
        }
        if (Position is null) return;
        if (Face is null) problems.Add("face", "A position needs a face.");
        if (DeviceType.UHeight == 0) problems.Add("position", $"{DeviceType} takes no rack units, so it has no position.");
    }
}

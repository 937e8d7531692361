namespace Inventory.Core.Assets;

/// <summary>How a warranty stands on a day.</summary>
public enum WarrantyState
{
    /// <summary>Without an end nothing is known.</summary>
    None,
    NotStarted,
    Running,
    EndsSoon,
    Expired,
}

/// <summary>How a warranty stands, in words, and how much of it has passed in percent: null without a start.</summary>
public sealed record Warranty(WarrantyState State, string Text, int? Progress);

// All in whole days. The end is the last day that is still covered.
public sealed partial class Asset
{
    public DateOnly? WarrantyStart { get; set; }

    /// <summary>The last day that is still covered.</summary>
    public DateOnly? WarrantyEnd { get; set; }

    /// <summary>Negative when it is past.</summary>
    public int? WarrantyRemaining(DateOnly today) => WarrantyEnd?.DayNumber - today.DayNumber;

    /// <summary>Negative before it starts.</summary>
    public int? WarrantyElapsed(DateOnly today) => today.DayNumber - WarrantyStart?.DayNumber;

    public int? WarrantyTotal => WarrantyEnd?.DayNumber - WarrantyStart?.DayNumber;

    /// <summary>Percent, cut off toward zero; below 0 before the start, over 100 after the end.</summary>
    public int? WarrantyProgress(DateOnly today) =>
        WarrantyTotal is { } total and not 0 && WarrantyElapsed(today) is { } elapsed ? (int)Math.Clamp(100L * elapsed / total, int.MinValue, int.MaxValue) : null;

    /// <param name="today">In the person's zone.</param>
    /// <param name="warningDays">Fewer days than these that are left are few; 0 for never.</param>
    public Warranty Warranty(DateOnly today, int warningDays) => WarrantyRemaining(today) switch
    {
        null => new(WarrantyState.None, "", null),
        { } past and < 0 => new(WarrantyState.Expired, $"Expired {Span(-past)} ago", WarrantyProgress(today)),
        _ when WarrantyStart > today => new(WarrantyState.NotStarted, $"Starts in {Span(-WarrantyElapsed(today)!.Value)}", 0),
        0 => new(WarrantyState.EndsSoon, "Ends today", WarrantyProgress(today)),
        { } left => new(left < warningDays ? WarrantyState.EndsSoon : WarrantyState.Running, $"{Span(left)} left", WarrantyProgress(today)),
    };

    // The largest unit that fits.
    private static string Span(int days) => days switch
    {
        >= 365 => Many(days / 365, "year"),
        >= 30 => Many(days / 30, "month"),
        >= 7 => Many(days / 7, "week"),
        _ => Many(days, "day"),
    };

    private static string Many(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}

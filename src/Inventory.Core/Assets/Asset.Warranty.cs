using System.Globalization;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

/// <summary>How a warranty stands on a day.</summary>
public enum WarrantyState
{
    NotStarted,
    Running,
    EndsSoon,
    Expired,
}

/// <summary>How a warranty stands, in words, and how much of it has passed in percent: null without a start.</summary>
public sealed record Warranty(WarrantyState State, string Text, int? Progress);

/// <summary>From when until when a warranty runs, all in whole days. The end is the last day that is still covered.</summary>
public sealed record WarrantyTerm(DateOnly? Start, DateOnly End) : IPlain
{
    /// <summary>Negative when it is past.</summary>
    public int Remaining(DateOnly today) => End.DayNumber - today.DayNumber;

    /// <summary>Negative before it starts; null without a start.</summary>
    public int? Elapsed(DateOnly today) => today.DayNumber - Start?.DayNumber;

    public int? Total => End.DayNumber - Start?.DayNumber;

    /// <summary>Percent, cut off toward zero; below 0 before the start, over 100 after the end.</summary>
    public int? Progress(DateOnly today) =>
        Total is { } total and not 0 && Elapsed(today) is { } elapsed ? (int)Math.Clamp(100L * elapsed / total, int.MinValue, int.MaxValue) : null;

    /// <param name="today">In the person's zone.</param>
    /// <param name="warningDays">Fewer days than these that are left are few; 0 for never.</param>
    public Warranty On(DateOnly today, int warningDays) => Remaining(today) switch
    {
        { } past and < 0 => new(WarrantyState.Expired, $"Expired {Span(-past)} ago", Progress(today)),
        _ when Start > today => new(WarrantyState.NotStarted, $"Starts in {Span(-Elapsed(today)!.Value)}", 0),
        0 => new(WarrantyState.EndsSoon, "Ends today", Progress(today)),
        { } left => new(left < warningDays ? WarrantyState.EndsSoon : WarrantyState.Running, $"{Span(left)} left", Progress(today)),
    };

    object? IPlain.Plain => End;

    public override string ToString() => End.ToString("d", CultureInfo.CurrentCulture);

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

public sealed partial class Asset
{
    public DateOnly? WarrantyStart { get; set; }

    /// <summary>The last day that is still covered.</summary>
    public DateOnly? WarrantyEnd { get; set; }

    /// <summary>Null without an end: then nothing is known.</summary>
    public WarrantyTerm? WarrantyTerm => WarrantyEnd is { } end ? new(WarrantyStart, end) : null;
}

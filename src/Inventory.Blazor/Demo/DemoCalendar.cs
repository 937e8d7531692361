namespace Inventory.Blazor.Demo;

/// <summary>The dates of the demo world, all told as days before the day on which it is loaded. Nobody works at weekends.</summary>
internal sealed class DemoCalendar(TimeProvider clock)
{
    /// <summary>When the inventory began.</summary>
    public const int Opening = 1455;

    private readonly DateOnly _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public DateOnly Day(int daysAgo) => _today.AddDays(-daysAgo) switch
    {
        { DayOfWeek: DayOfWeek.Saturday } saturday => saturday.AddDays(-1),
        { DayOfWeek: DayOfWeek.Sunday } sunday => sunday.AddDays(-2),
        var workday => workday,
    };

    public DateTime At(int daysAgo, int hour, int minute = 0) => At(Day(daysAgo), hour, minute);

    public static DateTime At(DateOnly day, int hour, int minute = 0) => day.ToDateTime(new TimeOnly(hour, minute), DateTimeKind.Utc);
}

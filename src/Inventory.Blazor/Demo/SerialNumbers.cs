using System.Globalization;

namespace Inventory.Blazor.Demo;

/// <summary>
/// Serial numbers as makers print them. In a pattern # stands for a digit, * for a letter or digit, % for a hexadecimal digit,
/// {yy}, {y} and {ww} for year and week of production, and {cc} for the year as Cisco counts it.
/// </summary>
internal sealed class SerialNumbers(Dice dice)
{
    private const string Digits = "0123456789";
    private const string Hexadecimal = Digits + "ABCDEF";
    private const string Characters = Digits + "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private readonly HashSet<string> _used = [];

    /// <summary>A serial that was not given before; null for models that carry none.</summary>
    public string? Next(string pattern, DateOnly made)
    {
        if (pattern.Length == 0) return null;
        string serial;
        do serial = Fill(pattern, made);
        while (!_used.Add(serial));
        return serial;
    }

    private string Fill(string pattern, DateOnly made)
    {
        var dated = pattern
            .Replace("{yy}", Number(made.Year % 100, "00"))
            .Replace("{y}", Number(made.Year % 10, "0"))
            .Replace("{cc}", Number(made.Year - 1996, "00"))
            .Replace("{ww}", Number(ISOWeek.GetWeekOfYear(made.ToDateTime(TimeOnly.MinValue)), "00"));
        return string.Concat(dated.Select(c => c switch
        {
            '#' => dice.OneOf(Digits),
            '*' => dice.OneOf(Characters),
            '%' => dice.OneOf(Hexadecimal),
            _ => c,
        }));
    }

    private static string Number(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

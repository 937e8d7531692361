using System.Globalization;
using ExcelDataReader;

namespace Inventory.Core.Exchange;

/// <summary>A cell of a sheet as people see it: its text, or why it says nothing.</summary>
internal readonly record struct SheetCell(string Text, bool IsError = false)
{
    // Beyond it doubles have no cents; beyond the second they are no whole numbers either.
    private const double Exact = 1e15;
    private const double Whole = 1e28;

    // The first day of workbooks that count from 1904.
    private static readonly DateTime Old = new(1904, 1, 1);

    public bool IsBlank => !IsError && string.IsNullOrWhiteSpace(Text);

    public static SheetCell Read(IExcelDataReader reader, int i)
    {
        var text = Shown(reader, i);
        if (!text.StartsWith(SheetMarks.Mark)) return new(text);
        return new(text[1..] == SheetMarks.Uncalculated ? "The cell holds a formula that was never calculated: open the file in a spreadsheet program and save it." : $"The cell holds the error {text[1..]}.", IsError: true);
    }

    private static string Shown(IExcelDataReader reader, int i) => reader.GetValue(i) switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTime at => Moment(ToSecond(at), FormatOf(reader, i)),
        TimeSpan span => Duration(span),
        double number => Number(number, FormatOf(reader, i)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static string FormatOf(IExcelDataReader reader, int i) => reader.GetNumberFormatString(i) ?? "";

    // A time alone is kept as a part of the first day that sheets know.
    private static string Moment(DateTime at, string format) =>
        (at.Year < 1900 || at.Date == Old) && !format.Contains('y', StringComparison.OrdinalIgnoreCase) && !format.Contains('d', StringComparison.OrdinalIgnoreCase) ? at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : at.TimeOfDay == TimeSpan.Zero ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    // Sheets count days in doubles: an hour may be a hair less than an hour.
    private static DateTime ToSecond(DateTime at) =>
        at.Ticks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond ? at : new((at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    private static string Duration(TimeSpan span)
    {
        var seconds = (long)Math.Round(Math.Abs(span.TotalSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(span < TimeSpan.Zero ? "-" : "")}{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static string Number(double number, string format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= Whole) return number.ToString("R", CultureInfo.InvariantCulture);
        if (Math.Abs(number) >= Exact) return number.ToString("F0", CultureInfo.InvariantCulture);
        var exact = (decimal)number;
        if (format.EndsWith('%')) return Plain(exact * 100) + "%";
        // "00000" shows 123 as 00123.
        return format.Length is > 1 and < 30 && format.All(c => c == '0') ? decimal.Truncate(exact) == exact ? exact.ToString(format, CultureInfo.InvariantCulture) : Plain(exact) : Plain(exact);
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>A value of the row's own: text as it is, numbers with a point, days as 2026-01-31, true or false, choices by their stored value or their label.</summary>
internal sealed class PlainColumn<T>(Field<T> field) : ImportColumn<T>(field.Name, field.Label)
    where T : Entity
{
    private const string AsDecimal = "0.############################";

    // Taken away it would leave nothing: the row keeps what it has, and a new one begins with the default.
    private readonly bool _isNeverBlank = field is BoolField<T> or NumberField<T> { IsRequired: true } || (field is IChoice && field.RefusesNull);

    public override string Write(T row, Page<T> page) => field.Read(row) switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString(AsDecimal, CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString() ?? "",
    };

    internal override Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        foreach (var (row, text) in slice.Given(cell))
        {
            if (!string.IsNullOrWhiteSpace(text)) Enter(row, field is IChoice choice ? ValueOf(text, slice.Operation.Choices.Of(choice.List)) : text);
            else if (!_isNeverBlank && !(field is IChoice && row.Id is null)) row.Values[field] = null;
        }
        return Task.CompletedTask;
    }

    private void Enter(ImportRow row, string text)
    {
        var (value, problem) = Read(text);
        problem ??= field.Misfit(value);
        if (problem is not null) row.Problems.Add(Name, problem);
        else row.Values[field] = value;
    }

    // People read labels, and write what they read.
    private static string ValueOf(string text, IReadOnlyList<Choice> choices)
    {
        var said = text.Trim();
        if (choices.Any(c => c.Value == said)) return said;
        return choices.FirstOrDefault(c => c.Label.Equals(said, StringComparison.OrdinalIgnoreCase) || c.Value.Equals(said, StringComparison.OrdinalIgnoreCase))?.Value ?? said;
    }

    private (object? Value, string? Problem) Read(string text) => field switch
    {
        NumberField<T> => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number, null) : (null, $"“{text}” is no number: they are written like 1234.5."),
        ObjectIdField<T> => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) && id > 0
            ? (id, null) : (null, $"“{text}” is no number of a row."),
        BoolField<T> => Truth(text) is { } yes ? (yes, null) : (null, $"“{text}” is neither true nor false."),
        DateField<T> => Day(text) is { } day ? (day, null) : (null, $"“{text}” is no day: they are written like 2026-01-31."),
        _ => (text, null),
    };

    private static bool? Truth(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => true,
        "FALSE" or "NO" or "OFF" or "0" => false,
        _ => null,
    };

    // Spreadsheets put midnight beside a day.
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.TimeOfDay == TimeSpan.Zero
            ? DateOnly.FromDateTime(at)
            : null;
}

using System.Linq.Expressions;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>A colour as six lower-case hexadecimal digits.</summary>
public sealed class ColorField<T>(Expression<Func<T, string?>> path) : Column<T, string?>(path)
    where T : Entity
{
    public const string Gray = "9e9e9e";

    public override IReadOnlyList<Sort<T>> Order => [];

    public override IEnumerable<Filter<T>> Filters => [new TextFilter<T>(Name, Label, Path)];

    public override void Write(Entity row, object? value) => base.Write(row, ((string?)value)?.TrimStart('#').ToLowerInvariant() ?? "");

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Text(json, !RefusesNull));

    public override string? Objection(object? value) =>
        value is string { Length: > 0 } color && !IsColor(color) ? "A colour is six hexadecimal digits." : null;

    /// <summary>Black or white, whichever is read more easily on the colour.</summary>
    public static string TextOn(string color)
    {
        if (!IsColor(color)) return "000000";
        var (r, g, b) = (Convert.ToInt32(color[..2], 16), Convert.ToInt32(color[2..4], 16), Convert.ToInt32(color[4..], 16));
        return (0.299 * r) + (0.587 * g) + (0.114 * b) > 150 ? "000000" : "ffffff";
    }

    private static bool IsColor(string text) => text.Length == 6 && text.All(char.IsAsciiHexDigit);
}

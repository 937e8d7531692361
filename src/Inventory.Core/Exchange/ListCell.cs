using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>Several values in one cell: comma-separated, in double quotes where a value holds a comma or a quote itself.</summary>
public static class ListCell
{
    public static string Join(IEnumerable<string> values) => string.Join(',', values.Select(Quoted));

    public static IReadOnlyList<string> Split(string text)
    {
        var (values, value, isQuoted, wasQuoted) = (new List<string>(), new StringBuilder(), false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') value.Append(text[++i]);
            else if (isQuoted && c == '"') isQuoted = false;
            else if (!isQuoted && c == '"' && IsBlank(value)) (isQuoted, wasQuoted) = (true, value.Clear().Length == 0);
            else if (!isQuoted && c == ',') Take();
            else value.Append(c);
        }
        Take();
        return values;

        void Take()
        {
            var taken = value.ToString();
            if (!wasQuoted) taken = taken.Trim();
            if (taken.Length > 0) values.Add(taken);
            value.Clear();
            wasQuoted = false;
        }
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(',', '"') >= 0 || value.Trim() != value ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static bool IsBlank(StringBuilder value)
    {
        for (var i = 0; i < value.Length; i++)
            if (!char.IsWhiteSpace(value[i])) return false;
        return true;
    }
}

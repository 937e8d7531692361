namespace Inventory.Core.Resources;

/// <summary>One thing that is wrong with what was entered: the field's name, or null for the row as a whole, and a sentence for people.</summary>
public sealed record Problem(string? Field, string Message)
{
    // They quote what was entered, which may be a whole book.
    private const int Longest = 500;

    public string Message { get; } = Short(Message);

    /// <summary>The text, without its middle where it is too long to be read.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest) return text;
        var (head, tail) = (Longest * 2 / 3, text.Length - (Longest / 4));
        // Never between the halves of a character.
        if (char.IsHighSurrogate(text[head - 1])) head--;
        if (char.IsLowSurrogate(text[tail])) tail++;
        return $"{text[..head]} … {text[tail..]}";
    }
}

/// <summary>What is wrong with a row; empty when it may be saved.</summary>
public sealed class Problems
{
    private readonly List<Problem> _list = [];

    public IReadOnlyList<Problem> List => _list;

    public bool Any => _list.Count > 0;

    public void Add(string message) => Add(new Problem(null, message));

    public void Add(string field, string message) => Add(new Problem(field, message));

    public void Add(Problem problem) => _list.Add(problem);

    public IEnumerable<string> Of(string field) => _list.Where(p => p.Field == field).Select(p => p.Message);

    public override string ToString() =>
        string.Join(" ", _list.Select(p => p.Field is null ? p.Message : $"{p.Field}: {p.Message}"));
}

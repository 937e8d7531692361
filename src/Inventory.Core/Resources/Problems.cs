namespace Inventory.Core.Resources;

/// <summary>One thing that is wrong with what was entered: the field's name, or null for the row as a whole, and a sentence for people.</summary>
public sealed record Problem(string? Field, string Message);

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

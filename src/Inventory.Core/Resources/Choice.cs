namespace Inventory.Core.Resources;

/// <summary>One value of a choice list, with its label and the name of its colour.</summary>
public sealed record Choice(string Value, string Label, string Color = "gray");

/// <summary>
/// A named list of values that a column may hold. An open list is a seed: its rows live in the database, where people add to them;
/// a closed list is all there is. A stored value outside the list is shown as it is.
/// </summary>
public sealed class ChoiceList(string name, bool isOpen, params Choice[] seeds)
{
    public string Name { get; } = name;

    public bool IsOpen { get; } = isOpen;

    public IReadOnlyList<Choice> Seeds { get; } = seeds;

    public static ChoiceList Open(string name, params Choice[] seeds) => new(name, true, seeds);

    public static ChoiceList Closed(string name, params Choice[] seeds) => new(name, false, seeds);
}

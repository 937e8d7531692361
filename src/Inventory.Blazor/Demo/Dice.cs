namespace Inventory.Blazor.Demo;

/// <summary>Numbers that look like chance and are the same at every load.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to one below the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public char OneOf(string characters) => characters[Below(characters.Length)];

    // SplitMix64.
    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

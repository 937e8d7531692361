namespace Inventory.Core.Hardware;

/// <summary>What is mounted in a rack: where its lowest unit is, and what it takes from there on.</summary>
public sealed record Mounted(long Id, decimal Position, decimal Height, bool IsFullDepth, string? Face)
{
    /// <summary>The first half unit above it.</summary>
    public decimal End => Position + Height;

    /// <summary>Null: it is in the way on both faces.</summary>
    public string? TakenFace => IsFullDepth ? null : Face;

    /// <summary>Whether it takes a half unit of those from the position on.</summary>
    public bool Meets(decimal position, decimal height, string? face) =>
        Height > 0 && position < End && Position < position + height && (face is null || TakenFace is null || TakenFace == face);
}

/// <summary>
/// The half units of a rack. A face of null asks for both. What lies over something else takes its place once, and what is outside the rack takes none.
/// </summary>
public sealed class RackSpace(int startingUnit, int height, IEnumerable<Mounted> mounted)
{
    private const decimal Half = 0.5m;
    private readonly IReadOnlyList<Mounted> _mounted = [.. mounted.Where(m => m.Position >= 1)];

    public decimal Start => startingUnit;

    /// <summary>The first half unit above the rack.</summary>
    public decimal End => startingUnit + height;

    /// <summary>The share of the half units in which anything is mounted, 0 to 1.</summary>
    public decimal Utilization => height == 0 ? 0 : 1 - (decimal)Available(Half).Count() / (height * 2);

    /// <summary>Where something of that height may be mounted.</summary>
    public IEnumerable<decimal> Available(decimal needed, string? face = null)
    {
        for (var position = Start; position < End; position += Half)
            if (IsAvailable(position, needed, face)) yield return position;
    }

    public bool IsAvailable(decimal position, decimal needed, string? face = null) =>
        Holds(position, needed) && !InTheWay(position, needed, face).Any();

    /// <summary>Whether all of it lies within the rack.</summary>
    public bool Holds(decimal position, decimal needed) => position >= Start && position + needed <= End;

    /// <summary>What is mounted where something of that height would be; something without height asks for the half unit it stands at.</summary>
    public IEnumerable<Mounted> InTheWay(decimal position, decimal needed, string? face = null) =>
        _mounted.Where(m => m.Meets(position, Math.Max(needed, Half), face));
}

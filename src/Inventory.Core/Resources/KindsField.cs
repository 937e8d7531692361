using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>What every field that names kinds of rows can tell.</summary>
public interface IKinds
{
    bool IsMany { get; }

    /// <summary>The kinds that may be chosen, by their labels.</summary>
    IReadOnlyList<Resource> Offered { get; }
}

/// <summary>One kind of rows or several, kept as their stable names, comma-separated. Kinds of other systems stay as they are.</summary>
public sealed class KindsField<T>(Expression<Func<T, string?>> path, bool isMany, Func<Resource, bool> isOffered) : Column<T, string?>(path), IKinds
    where T : Entity
{
    public bool IsMany => isMany;

    public IReadOnlyList<Resource> Offered { get; private set; } = [];

    public override IReadOnlyList<Sort<T>> Order => [];

    internal override void Wire(Catalog catalog) => Offered = [.. catalog.All.Where(isOffered).OrderBy(r => r.Label, StringComparer.Ordinal)];

    public override string Format(object? value) =>
        string.Join(", ", Split(value as string).Select(name => Offered.FirstOrDefault(r => r.ObjectType == name) is not { } kind ? name : isMany ? kind.Plural : kind.Label));

    public override void Write(Entity row, object? value)
    {
        var names = Split(value as string).Distinct().ToList();
        base.Write(row, names.Count == 0 && !RefusesNull ? null : string.Join(',', names));
    }

    public override string? Objection(object? value)
    {
        var names = Split(value as string).ToList();
        if (!isMany && names.Count > 1) return $"{Label} is one kind of rows.";
        return names.FirstOrDefault(n => n.Count(c => c == '.') != 1 || !n.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_')) is { } strange
            ? $"“{strange}” is no kind of rows: they are named like dcim.site."
            : null;
    }

    public static IEnumerable<string> Split(string? names) => (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

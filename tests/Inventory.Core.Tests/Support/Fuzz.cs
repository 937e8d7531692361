using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Inventory.Core.Tests.Support;

/// <summary>Odd things to try: the same ones each time, so that a change is judged by what it changed; INVENTORY_TEST_FUZZ tries that many others, new ones each time.</summary>
public static class Fuzz
{
    private const int Size = 50;
    private const ulong Seed = 20_261_126;

    private static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("INVENTORY_TEST_FUZZ"), CultureInfo.InvariantCulture, out var asked) ? asked : null;

    /// <summary>How many are tried where usually so many are.</summary>
    public static int Count(int usual) => Asked ?? usual;

    public static IReadOnlyList<T> Tried<T>(this Gen<T> odd, int count) =>
        [.. Asked is null ? odd.Sample(count, new Rnd(Seed), Size) : odd.Sample(count)];
}

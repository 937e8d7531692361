using System.Globalization;

namespace Inventory.Benchmarks.Support;

/// <summary>The most memory that the process held during an act, looked at twenty times a second.</summary>
internal static class Memory
{
    /// <returns>In words: before, and at most.</returns>
    public static async Task<string> DuringAsync(Func<Task> act)
    {
        GC.Collect();
        var (before, heap, all) = (Environment.WorkingSet, 0L, 0L);
        var acting = act();
        while (!acting.IsCompleted)
        {
            (heap, all) = (Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)), Math.Max(all, Environment.WorkingSet));
            await Task.WhenAny(acting, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }
        await acting;
        return string.Create(CultureInfo.InvariantCulture, $"the process held {Megabytes(before)} MB before and at most {Megabytes(all)} MB meanwhile, {Megabytes(heap)} MB of it managed");
    }

    private static long Megabytes(long bytes) => bytes >> 20;
}

using System.Diagnostics;

namespace Inventory.Benchmarks.Support;

/// <summary>How long an act took, again and again; milliseconds. Beside the wall clock, the time that this process was at work: it says more on a busy machine.</summary>
internal sealed class Times
{
    private readonly double[] _sorted;

    public Times(IEnumerable<double> milliseconds, double? atWork = null)
    {
        (_sorted, AtWork) = ([.. milliseconds], atWork);
        Array.Sort(_sorted);
    }

    public int Count => _sorted.Length;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    /// <summary>The mean of what all threads of this process worked during one act; null where the work is another's.</summary>
    public double? AtWork { get; }

    /// <summary>Does it some times unmeasured, then as often as asked for. The act is told how manyth it is, so that it need not repeat itself.</summary>
    public static async Task<Times> OfAsync(int count, int warmUps, Func<int, Task> act)
    {
        for (var i = 0; i < warmUps; i++) await act(i);
        var times = new List<double>(count);
        var worked = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(warmUps + i);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new(times, (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / count);
    }

    private double At(double part) => _sorted[Math.Clamp((int)Math.Ceiling(part * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}

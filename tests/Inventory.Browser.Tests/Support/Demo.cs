using Inventory.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(Demo))]

namespace Inventory.Browser.Tests.Support;

/// <summary>One running demo world, started by the first journey that goes there. Journeys share it: each has places and rows of its own.</summary>
public sealed class Demo : IAsyncDisposable
{
    private readonly RunningProgram _program = RunningProgram.WithKeeper();
    private readonly Lazy<Task<RunningProgram>> _serving;

    public Demo() => _serving = new(() => _program.ServeAsync("--demo"));

    public Task<RunningProgram> ServingAsync() => _serving.Value;

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}

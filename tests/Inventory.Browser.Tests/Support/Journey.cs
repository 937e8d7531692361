using Microsoft.Playwright;

namespace Inventory.Browser.Tests.Support;

/// <summary>A story that people live in windows of Chromium. None of these windows may end with a complaint.</summary>
public abstract class Journey(Chromium chromium) : IAsyncDisposable
{
    private readonly List<Window> _windows = [];

    protected Chromium Chromium { get; } = chromium;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in _windows) await window.DisposeAsync();
        Assert.Empty(_windows.SelectMany(w => w.Complaints));
    }

    protected async Task<Window> OpenAsync(RunningProgram program, int width = 1024, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await Chromium.OpenAsync(program, width, height, scheme);
        _windows.Add(window);
        return window;
    }
}

/// <summary>A story in the demo world.</summary>
public abstract class DemoJourney(Chromium chromium, Demo demo) : Journey(chromium)
{
    protected const string Admin = "admin";
    protected const string Ann = "ann";
    protected const string Bo = "bo";

    /// <summary>The flow for rooms and shelves, and its page of what lies there.</summary>
    protected const int RoomCheck = 1;
    protected const int StoredAssets = 3;

    protected async Task<RunningProgram> ServingAsync()
    {
        Chromium.Require();
        return await demo.ServingAsync();
    }

    /// <summary>The window of somebody who has signed in.</summary>
    protected async Task<Window> OpenAsync(string user, int width = 1024, int height = 768, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await OpenAsync(await ServingAsync(), width, height, scheme);
        await window.SignInAsync(user, user);
        return window;
    }

    /// <summary>The runner at a place, opened by somebody who has signed in.</summary>
    protected async Task<Runner> RunAsync(string user, int place, int width = 1024, int height = 768)
    {
        var runner = new Runner(await OpenAsync(user, width, height));
        await runner.OpenAsync(RoomCheck, place, StoredAssets);
        return runner;
    }
}

using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>The main job: two people audit one place, and nothing that was scanned is lost or counted twice.</summary>
public sealed class TwoAuditors(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    // A building of the capture in Maribor: dozens of assets are stored in its rooms.
    private const int Building = 6;

    private const int FullShelf = 35;
    private const int OtherShelf = 34;

    [Fact]
    public async Task Audit_OfAnImportedLocation_SurvivesTheServersDeath()
    {
        Chromium.Require();
        await using var program = await CaptureAsync();
        var (ann, bo) = (await OpenAsync(program), await OpenAsync(program));
        await ann.SignInAsync("ann", RunningProgram.Password);
        await bo.SignInAsync("bo", RunningProgram.Password);
        var (annsRunner, bosRunner) = (new Runner(ann), new Runner(bo));
        await annsRunner.OpenAsync(RoomCheck, Building, StoredAssets);
        await bosRunner.OpenAsync(RoomCheck, Building, StoredAssets);
        var things = await annsRunner.ThingsAsync();
        Assert.True(things.Count >= 24, $"The place has {things.Count} rows with a code of their own.");

        await Task.WhenAll(annsRunner.ScanAllAsync(things[..8]), bosRunner.ScanAllAsync(things[8..16]));
        await Task.WhenAll(annsRunner.DrainedAsync(), bosRunner.DrainedAsync());

        await Task.WhenAll(annsRunner.ScanAllAsync(things[16..18]), bosRunner.ScanAllAsync(things[20..22]));
        program.Kill();
        await Task.WhenAll(annsRunner.ScanAllAsync(things[18..20]), bosRunner.ScanAllAsync(things[22..24]));
        await program.ServeAsync();
        await Task.WhenAll(annsRunner.DrainedAsync(), bosRunner.DrainedAsync());

        using var api = new Api(program);
        var seen = await api.SeenAsync(RoomCheck, Building);
        Assert.Equal(things[..24].Select(t => t.Key).Order(), seen.Keys.Order());
        Assert.Equal(24, seen.Values.Distinct().Count());
        foreach (var runner in new[] { annsRunner, bosRunner })
        {
            await Assertions.Expect(runner.Seen).ToHaveCountAsync(24);
            Assert.Equal(24, (await runner.CountAsync()).Seen);
        }
    }

    [Fact]
    public async Task Burst_InTwoWindowsAtOnce_LosesNothingAndKeepsOrderAndFocus()
    {
        var (ann, bo) = (await RunAsync(Ann, FullShelf), await RunAsync(Bo, FullShelf));
        var things = (await ann.ThingsAsync())[..40];
        foreach (var runner in new[] { ann, bo })
            await runner.Page.EvaluateAsync("() => { window.lost = 0; document.querySelector('[data-scan-input]').addEventListener('blur', () => window.lost++); }");

        await Task.WhenAll(ann.ScanAllAsync(things[..20], delay: 25), bo.ScanAllAsync(things[20..], delay: 25));
        await Task.WhenAll(ann.DrainedAsync(), bo.DrainedAsync());

        using var api = new Api(await ServingAsync());
        var seen = await api.SeenAsync(RoomCheck, FullShelf);
        Assert.Equal(things.Select(t => t.Key).Order(), seen.Keys.Order());
        foreach (var half in new[] { things[..20], things[20..] })
            Assert.Equal(half.Select(t => t.Key), half.OrderBy(t => seen[t.Key]).Select(t => t.Key));
        foreach (var runner in new[] { ann, bo })
        {
            await Assertions.Expect(runner.Seen).ToHaveCountAsync(40);
            Assert.Equal(0, await runner.Page.EvaluateAsync<int>("() => window.lost"));
            await Assertions.Expect(runner.Box).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Mark_ByOne_IsOnTheOthersScreen()
    {
        var (ann, bo) = (await RunAsync(Ann, OtherShelf), await RunAsync(Bo, OtherShelf, 800, 1280));
        var thing = (await ann.ThingsAsync())[0];

        await Assertions.Expect(ann.People).ToHaveCountAsync(2);
        await ann.Row(thing.Key, isSeen: false).GetByRole(AriaRole.Button, new() { Name = "Mark seen" }).ClickAsync();
        await bo.Row(thing.Key, isSeen: true).WaitForAsync();
        await Assertions.Expect(bo.Row(thing.Key, isSeen: true)).ToContainTextAsync("ann");
        await bo.Row(thing.Key, isSeen: true).GetByRole(AriaRole.Button, new() { Name = "Mark not seen" }).ClickAsync();
        await ann.Row(thing.Key, isSeen: false).WaitForAsync();
    }

    private static async Task<RunningProgram> CaptureAsync()
    {
        var program = RunningProgram.WithKeeper();
        await program.CommandAsync("", "import", "netbox", "--from", Path.Combine(AppContext.BaseDirectory, "Capture"));
        await program.ServeAsync();
        foreach (var name in new[] { "ann", "bo" }) await program.CommandAsync(RunningProgram.Password, "user", "add", name, "--grant", "auditor");
        return program;
    }
}

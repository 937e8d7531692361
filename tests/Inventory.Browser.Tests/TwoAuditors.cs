using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>The main job: two people audit one place, and nothing that was scanned is lost or counted twice.</summary>
public sealed class TwoAuditors(Chromium chromium) : IClassFixture<Chromium>
{
    private const int LocationFlow = 1;
    private const int StoredAssets = 3;
    private const string Password = "Scan-the-room-1";

    // A building of the capture in Maribor: 35 assets are stored in its rooms.
    private const int Building = 6;

    // A shelf of the demo world that is full.
    private const int Shelf = 35;

    [Fact]
    public async Task Audit_OfAnImportedLocation_SurvivesTheServersDeath()
    {
        await using var program = await CaptureAsync();
        await using var ann = await chromium.OpenAsync(program);
        await using var bo = await chromium.OpenAsync(program);
        await ann.SignInAsync("ann", Password);
        await bo.SignInAsync("bo", Password);
        var (annsRunner, bosRunner) = (new Runner(ann), new Runner(bo));
        await annsRunner.OpenAsync(LocationFlow, Building, StoredAssets);
        await bosRunner.OpenAsync(LocationFlow, Building, StoredAssets);
        var things = await ScannableAsync(annsRunner);
        Assert.True(things.Count >= 32, $"The place has {things.Count} rows with a code of their own.");

        await Task.WhenAll(ScanAllAsync(annsRunner, things[..8]), ScanAllAsync(bosRunner, things[8..16]));
        await Task.WhenAll(annsRunner.DrainedAsync(), bosRunner.DrainedAsync());

        await Task.WhenAll(ScanAllAsync(annsRunner, things[16..20]), ScanAllAsync(bosRunner, things[24..28]));
        program.Kill();
        await Task.WhenAll(ScanAllAsync(annsRunner, things[20..24]), ScanAllAsync(bosRunner, things[28..32]));
        await program.ServeAsync();
        await Task.WhenAll(annsRunner.DrainedAsync(60_000), bosRunner.DrainedAsync(60_000));

        using var api = new Api(program);
        var seen = await api.SeenAsync(LocationFlow, Building);
        Assert.Equal(things[..32].Select(t => t.Key).Order(), seen.Keys.Order());
        Assert.Equal(32, seen.Values.Distinct().Count());
        foreach (var runner in new[] { annsRunner, bosRunner })
        {
            await Assertions.Expect(runner.Page.Locator("[data-object][data-seen=true]")).ToHaveCountAsync(32, new() { Timeout = 60_000 });
            Assert.Equal(32, (await runner.CountAsync()).Seen);
        }
    }

    [Fact]
    public async Task Burst_InTwoWindowsAtOnce_LosesNothingAndKeepsOrderAndFocus()
    {
        await using var program = await DemoAsync();
        await using var ann = await chromium.OpenAsync(program);
        await using var bo = await chromium.OpenAsync(program);
        await ann.SignInAsync("ann", "ann");
        await bo.SignInAsync("bo", "bo");
        var (annsRunner, bosRunner) = (new Runner(ann), new Runner(bo));
        await annsRunner.OpenAsync(LocationFlow, Shelf, StoredAssets);
        await bosRunner.OpenAsync(LocationFlow, Shelf, StoredAssets);
        var things = (await ScannableAsync(annsRunner))[..40];
        foreach (var runner in new[] { annsRunner, bosRunner })
            await runner.Page.EvaluateAsync("() => { window.lost = 0; document.querySelector('[data-scan-input]').addEventListener('blur', () => window.lost++); }");

        await Task.WhenAll(ScanAllAsync(annsRunner, things[..20], delay: 25), ScanAllAsync(bosRunner, things[20..], delay: 25));
        await Task.WhenAll(annsRunner.DrainedAsync(), bosRunner.DrainedAsync());

        using var api = new Api(program);
        var seen = await api.SeenAsync(LocationFlow, Shelf);
        Assert.Equal(things.Select(t => t.Key).Order(), seen.Keys.Order());
        foreach (var half in new[] { things[..20], things[20..] })
            Assert.Equal(half.Select(t => t.Key), half.OrderBy(t => seen[t.Key]).Select(t => t.Key));
        foreach (var runner in new[] { annsRunner, bosRunner })
        {
            await Assertions.Expect(runner.Page.Locator("[data-object][data-seen=true]")).ToHaveCountAsync(40, new() { Timeout = 20_000 });
            Assert.Equal(0, await runner.Page.EvaluateAsync<int>("() => window.lost"));
            await Assertions.Expect(runner.Box).ToBeFocusedAsync();
        }
        Assert.Empty(ann.Complaints.Concat(bo.Complaints));
    }

    [Fact]
    public async Task Mark_ByOne_IsOnTheOthersScreen()
    {
        await using var program = await DemoAsync();
        await using var ann = await chromium.OpenAsync(program);
        await using var bo = await chromium.OpenAsync(program, 800, 1280);
        await ann.SignInAsync("ann", "ann");
        await bo.SignInAsync("bo", "bo");
        var (annsRunner, bosRunner) = (new Runner(ann), new Runner(bo));
        await annsRunner.OpenAsync(LocationFlow, Shelf, StoredAssets);
        await bosRunner.OpenAsync(LocationFlow, Shelf, StoredAssets);
        var thing = (await ScannableAsync(annsRunner))[0];

        await Assertions.Expect(annsRunner.Page.GetByRole(AriaRole.List, new() { Name = "Auditors here" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await annsRunner.Row(thing.Key, isSeen: false).GetByRole(AriaRole.Button, new() { Name = "Mark seen" }).ClickAsync();
        await bosRunner.Row(thing.Key, isSeen: true).WaitForAsync();
        await Assertions.Expect(bosRunner.Row(thing.Key, isSeen: true)).ToContainTextAsync("ann");
        await bosRunner.Row(thing.Key, isSeen: true).GetByRole(AriaRole.Button, new() { Name = "Mark not seen" }).ClickAsync();
        await annsRunner.Row(thing.Key, isSeen: false).WaitForAsync();
    }

    private static Task<RunningProgram> DemoAsync() => Bootstrapped().ServeAsync("--demo");

    private static RunningProgram Bootstrapped() => new RunningProgram()
        .With("Inventory__Bootstrap__UserName", "keeper").With("Inventory__Bootstrap__Password", Password).With("Inventory__Bootstrap__ApiToken", Api.Token);

    private static async Task<RunningProgram> CaptureAsync()
    {
        var program = Bootstrapped();
        await program.CommandAsync("", "import", "netbox", "--from", Path.Combine(AppContext.BaseDirectory, "Capture"));
        await program.ServeAsync();
        foreach (var name in new[] { "ann", "bo" }) await program.CommandAsync(Password, "user", "add", name, "--grant", "auditor");
        return program;
    }

    private static async Task<List<Thing>> ScannableAsync(Runner runner)
    {
        var rows = await runner.Page.Locator("[data-object]").EvaluateAllAsync<string[][]>(
            "rows => rows.map(r => [r.dataset.object, ...[...r.querySelectorAll('dd')].map(d => d.textContent)])");
        return [.. rows.Where(r => r.Length > 1).Select(r => new Thing(r[0], r[1])).GroupBy(t => t.Code).Where(g => g.Count() == 1).Select(g => g.First())];
    }

    private static async Task ScanAllAsync(Runner runner, IEnumerable<Thing> things, float delay = 0)
    {
        foreach (var thing in things) await runner.ScanAsync(thing.Code, delay);
    }

    private sealed record Thing(string Key, string Code);
}

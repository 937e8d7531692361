using System.Globalization;
using Inventory.Benchmarks.Estates;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Location = Inventory.Core.Places.Location;

namespace Inventory.Benchmarks;

/// <summary>What auditors see: from the Enter of the scanner until the row has turned, in their own window and in a colleague's.</summary>
internal sealed class BrowserScans() : Benchmark("browser", "In Chromium on loopback, the program published: from Enter until the row has turned, and until a place that is opened shows its rows.")
{
    private const int Count = 100;
    private const int WarmUps = 45;
    private const int Opens = 10;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            var (flow, room) = (await subject.IdAsync<AuditFlow>("Assets alone"), await subject.IdAsync<Location>(Estate.Room));
            var things = await ThingsAsync(subject, room);
            var path = string.Create(CultureInfo.InvariantCulture, $"/audit-flows/{flow}/run?object_id={room}");
            await using var program = await subject.Program().ServeAsync();
            await using var chromium = await Chromium.StartAsync();
            var own = await chromium.SignInAsync(program.Address, Subject.UserName, Subject.Password);
            var other = await chromium.SignInAsync(program.Address, Subject.UserName, Subject.Password);
            foreach (var page in new[] { own, other }) await OpenAsync(page, path);

            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database, {Estate.InRoom} on the page."));
            var (here, there) = (new List<double>(), new List<double>());
            foreach (var (thing, code) in things)
            {
                foreach (var page in new[] { own, other }) await page.EvaluateAsync(Stopwatches.AwaitRow, thing);
                await own.Keyboard.TypeAsync(code);
                await own.Keyboard.PressAsync("Enter");
                var turnedThere = await other.EvaluateAsync<double>("() => window.turned");
                var turnedHere = await own.EvaluateAsync<double>("() => window.turned");
                var entered = await own.EvaluateAsync<double>("() => window.entered");
                here.Add(turnedHere - entered);
                there.Add(turnedThere - entered);
            }
            bench.Report.Row("Enter until the row has turned, own window", new(here.Skip(things.Count - Count)));
            bench.Report.Row("Enter until the row has turned, another window", new(there.Skip(things.Count - Count)));
            bench.Report.Row("a place is opened until its rows are there", await Times.OfAsync(Opens, 2, _ => OpenAsync(own, path)));
            bench.Report.Yardstick("bare: a key until the page has changed", await KeysAsync(await chromium.NewPageAsync()));
            await using var empty = await EmptyServer.StartAsync();
            bench.Report.Yardstick("bare: an empty Kestrel endpoint, from a client in .NET", await empty.PostsAsync(Count));
            bench.Report.Yardstick("bare: a SignalR echo, from a client in .NET", await empty.EchoesAsync(Count));
        }
    }

    // Some more than are measured: the first ones warm up the server and the page.
    private static async Task<List<(string Key, string Code)>> ThingsAsync(Subject subject, long room)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        var assets = await operation.Of<Asset>().Where(a => a.PlaceLocationId == room).OrderBy(a => a.SerialSort).Take(Count + WarmUps).Select(a => new { a.Id, a.AssetTag }).ToListAsync();
        return [.. assets.Select(a => (string.Create(CultureInfo.InvariantCulture, $"{AuditTypes.Asset}:{a.Id}"), a.AssetTag!))];
    }

    private static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("html[data-blazor=started]").WaitForAsync();
        await page.Locator("[data-object]").First.WaitForAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Quick search" }).FocusAsync();
    }

    private static async Task<Times> KeysAsync(IPage page)
    {
        await page.SetContentAsync("<body tabindex=0 data-object=row data-seen=false></body>");
        await page.EvaluateAsync("() => document.addEventListener('keydown', () => document.body.dataset.seen = 'true')");
        var times = new List<double>();
        for (var i = 0; i < Count; i++)
        {
            await page.EvaluateAsync("() => { document.body.dataset.seen = 'false'; }");
            await page.EvaluateAsync(Stopwatches.AwaitRow, "row");
            await page.Keyboard.PressAsync("Enter");
            times.Add(await page.EvaluateAsync<double>("() => window.turned") - await page.EvaluateAsync<double>("() => window.entered"));
        }
        return new(times);
    }
}

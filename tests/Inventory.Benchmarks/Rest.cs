using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Benchmarks;

/// <summary>What scripts wait for: lists, a search, one row made.</summary>
internal sealed class Rest() : Benchmark("rest", "Calls of scripts, over the line: a list of fifty rows and of a thousand, a search, a row that is made.")
{
    private const int Count = 60;
    private const int WarmUps = 20;
    private const string Assets = "/api/plugins/inventory/assets/";

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            var (serials, type) = await SomeAsync(subject);
            await using var program = await subject.Program().With("Inventory__Rest__RequestsPerMinute", "0").ServeAsync();
            using var client = new HttpClient { BaseAddress = new Uri(program.Address) };
            client.DefaultRequestHeaders.Authorization = new("Token", Subject.Token);
            bench.Report.Head($"{provider}, over the line", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database; the published program on loopback, with all fields of each row."));
            await GetAsync("assets, fifty rows", _ => Assets);
            await GetAsync("assets, fifty rows in brief", _ => $"{Assets}?brief=true");
            await GetAsync("assets, the last fifty by offset", _ => string.Create(CultureInfo.InvariantCulture, $"{Assets}?offset={bench.Databases.Assets - 60}"));
            await GetAsync("assets, fifty rows by ids, not counted", i => string.Create(CultureInfo.InvariantCulture, $"{Assets}?start={i * 50}"));
            await GetAsync("assets, a thousand rows", _ => $"{Assets}?limit=1000");
            await GetAsync("assets, a search by serial", i => $"{Assets}?q={serials[i]}");
            await GetAsync("devices, fifty rows", _ => "/api/dcim/devices/");
            bench.Report.Row("an asset made", await Times.OfAsync(Count, WarmUps, async i =>
            {
                using var answer = await client.PostAsJsonAsync(Assets, new { device_type = type, status = "stored", serial = string.Create(CultureInfo.InvariantCulture, $"REST-{i}") });
                answer.EnsureSuccessStatusCode();
            }));
            bench.Report.Row("a hundred assets made in one call", await Times.OfAsync(Count / 4, WarmUps / 4, async i =>
            {
                using var answer = await client.PostAsJsonAsync(Assets, Enumerable.Range(0, 100).Select(n => new { device_type = type, status = "stored", serial = string.Create(CultureInfo.InvariantCulture, $"REST-{i}-{n}") }));
                answer.EnsureSuccessStatusCode();
            }));
            var ids = (await client.GetFromJsonAsync<JsonElement>($"{Assets}?limit=100&brief=true")).GetProperty("results").EnumerateArray().Select(a => a.GetProperty("id").GetInt64()).ToList();
            bench.Report.Row("a hundred assets changed in one call", await Times.OfAsync(Count / 4, WarmUps / 4, async i =>
            {
                using var answer = await client.PatchAsJsonAsync(Assets, ids.Select(id => new { id, description = string.Create(CultureInfo.InvariantCulture, $"seen {i}") }));
                answer.EnsureSuccessStatusCode();
            }));
            await using var empty = await EmptyServer.StartAsync();
            bench.Report.Yardstick("bare: an empty Kestrel endpoint", await empty.PostsAsync(Count));

            async Task GetAsync(string what, Func<int, string> path) => bench.Report.Row(what, await Times.OfAsync(Count, WarmUps, async i =>
            {
                var body = await client.GetFromJsonAsync<JsonElement>(path(i));
                if (body.GetProperty("results").GetArrayLength() == 0) throw new InvalidOperationException($"{path(i)} answered nothing.");
            }));
        }
    }

    private static async Task<(List<string> Serials, long Type)> SomeAsync(Subject subject)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        var serials = await operation.Of<Asset>().Where(a => a.Serial != null).OrderByDescending(a => a.Id).Select(a => a.Serial!).Take(Count + WarmUps).ToListAsync();
        return (serials, await operation.Of<Asset>().Where(a => a.DeviceTypeId != null).Select(a => a.DeviceTypeId!.Value).FirstAsync());
    }
}

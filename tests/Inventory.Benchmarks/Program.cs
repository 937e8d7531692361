using System.Globalization;
using Inventory.Benchmarks;
using Inventory.Benchmarks.Estates;
using Inventory.Benchmarks.Support;
using Inventory.Core;

Benchmark[] all = [new Scan(), new Lists(), new Rest(), new Pages(), new Bulk(), new Imports(), new Exports(), new Starts(), new DemoLoads(), new BrowserScans()];
const string Usage = "Names of benchmarks, or --list; --database sqlite|postgres|both (sqlite); --assets N (100000).";

var names = new List<string>();
DatabaseProvider[] providers = [DatabaseProvider.Sqlite];
var assets = 100_000;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--list":
            foreach (var benchmark in all) Console.WriteLine($"{benchmark.Name,-10} {benchmark.Summary}");
            return 0;
        case "--database" when i + 1 < args.Length && Providers(args[i + 1]) is { } some:
            (providers, i) = (some, i + 1);
            break;
        case "--assets" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out assets) && assets >= Estate.Fewest:
            i++;
            break;
        case var name when all.Any(b => b.Name == name):
            names.Add(name);
            break;
        default:
            await Console.Error.WriteLineAsync(Usage);
            return 2;
    }
}

await using var databases = new Databases(providers, assets);
foreach (var benchmark in all.Where(b => names.Count == 0 || names.Contains(b.Name)))
{
    var report = new Report(benchmark.Name, benchmark.Summary);
    await benchmark.RunAsync(new(databases, report));
    await report.WriteAsync(Report.Folder());
}
return 0;

static DatabaseProvider[]? Providers(string name) => name switch
{
    "sqlite" => [DatabaseProvider.Sqlite],
    "postgres" => [DatabaseProvider.PostgreSql],
    "both" => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql],
    _ => null,
};

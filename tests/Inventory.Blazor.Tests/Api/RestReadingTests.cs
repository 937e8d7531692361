using System.Text.Json;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Every row of a captured NetBox reads here as it read there.</summary>
public abstract class RestReadingTests(Database database) : DatabaseTests(database)
{
    private const string Home = "https://netbox.example.org";

    // Where we say something else, and why.
    private static readonly (string Place, string Reason)[] Otherwise =
    [
        ("dcim/devices.role.device_count", Uncounted),
        ("dcim/devices.role.virtualmachine_count", Uncounted),
        ("dcim/devices.location.rack_count", Uncounted),
        ("dcim/racks.location.rack_count", Uncounted),
        ("dcim/sites.region.site_count", Uncounted),
        ("dcim/sites.group.site_count", Uncounted),
        ("plugins/inventory/assets.storage_location.rack_count", Uncounted),
        ("tenancy/contacts.groups[].contact_count", Uncounted),
        ("tenancy/tenants.group.tenant_count", Uncounted),
        ("extras/custom-fields.filter_logic.label", "our word for it"),
        ("extras/custom-fields.type.label", "our word for it"),
        ("plugins/inventory/audit-trails.display", "a trail is named by what it is of, which may be out of sight or gone"),
        ("tenancy/contact-assignments.display", "an assignment is named by contact and role"),
    ];

    private const string Uncounted = "it is always 0 inside other rows there, whatever the truth: here such counts stand in the list of the kind alone";

    [Fact]
    public async Task Rows_ReadAsTheyDidThere()
    {
        await using var server = await RestServer.StartAsync(Database);
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Capture.Folder, "*_*.json").Order(StringComparer.Ordinal))
        {
            var list = Path.GetFileNameWithoutExtension(file);
            var path = PathOf(list);
            var there = JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("results").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetInt64());
            var answer = await server.GetAsync($"/api/{path}/?limit=0");
            var here = answer.GetProperty("results").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetInt64());
            if (!here.Keys.ToHashSet().SetEquals(there.Keys)) wrong.Add($"{path}: other rows");
            foreach (var (id, row) in there)
                if (here.TryGetValue(id, out var own)) Compare($"{path}", row, own, wrong);
        }
        var places = wrong.ToLookup(w => w.Split(" = ")[0]);
        Assert.Empty(places.Where(p => Otherwise.All(o => o.Place != p.Key)).Select(p => $"{p.First()} ({p.Count()} times)"));
        // What is no exception any more is none.
        Assert.Empty(Otherwise.Where(o => !places.Contains(o.Place)).Select(o => o.Place));
    }

    [Fact]
    public async Task Pages_LeadToOurs()
    {
        await using var server = await RestServer.StartAsync(Database);
        Assert.Equal("http://localhost/device-types/1", (await server.GetAsync("/api/dcim/device-types/1/")).GetProperty("display_url").GetString());
        Assert.Equal("http://localhost/audit-flow-pages/1", (await server.GetAsync("/api/plugins/inventory/audit-flowpages/1/")).GetProperty("display_url").GetString());
    }

    [Fact]
    public async Task Filters_AnswerAsTheyDidThere()
    {
        // To the original a field without a value is less than any number, where its key was written. Here it is no number at all.
        string[] faulty = ["assets?cf_cost__lt=500"];
        await using var server = await RestServer.StartAsync(Database);
        var wrong = new List<string>();
        foreach (var there in OracleAnswer.All.Where(a => !faulty.Contains(a.Name)))
        {
            using var answer = await server.Script.GetAsync($"{there.Endpoint}?{there.Query}{(there.IsWhole ? "&limit=0" : "")}");
            var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            if ((int)answer.StatusCode != there.Status) wrong.Add($"{there.Name}: {answer.StatusCode} {body}");
            else if (there.Ids is { } ids && Difference(there, ids, body) is { } difference) wrong.Add($"{there.Name}: {difference}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string? Difference(OracleAnswer there, IReadOnlyList<long> expected, JsonElement body)
    {
        var ids = body.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("id").GetInt64()).ToList();
        if (there.IsWhole) return ids.ToHashSet().SetEquals(expected) && body.GetProperty("count").GetInt32() == expected.Count ? null : $"{ids.Count} rows instead of {expected.Count}";
        return ids.Count == expected.Count ? null : $"{ids.Count} rows on the page instead of {expected.Count}";
    }

    private static void Compare(string place, JsonElement there, JsonElement here, List<string> wrong)
    {
        switch (there.ValueKind)
        {
            case JsonValueKind.Object when here.ValueKind == JsonValueKind.Object:
                foreach (var member in there.EnumerateObject())
                {
                    if (here.TryGetProperty(member.Name, out var own)) Compare($"{place}.{member.Name}", member.Value, own, wrong);
                    else wrong.Add($"{place}.{member.Name} = is missing; was {member.Value}");
                }
                break;
            case JsonValueKind.Array when here.ValueKind == JsonValueKind.Array && there.GetArrayLength() == here.GetArrayLength():
                foreach (var (one, other) in there.EnumerateArray().Zip(here.EnumerateArray())) Compare(place + "[]", one, other, wrong);
                break;
            case JsonValueKind.Number when here.ValueKind == JsonValueKind.Number && there.GetDecimal() == here.GetDecimal():
                break;
            default:
                if (Plain(there) != Plain(here) && !place.EndsWith(".display_url", StringComparison.Ordinal)) wrong.Add($"{place} = {there} there, {here} here");
                break;
        }
    }

    private static string Plain(JsonElement value) => value.ToString().Replace(Home, "http://localhost", StringComparison.Ordinal);

    private static string PathOf(string list) => list.StartsWith("plugins_inventory_", StringComparison.Ordinal)
        ? $"plugins/inventory/{list["plugins_inventory_".Length..]}"
        : $"{list[..list.IndexOf('_', StringComparison.Ordinal)]}/{list[(list.IndexOf('_', StringComparison.Ordinal) + 1)..]}";
}

public sealed class RestReadingOnSqlite(CaptureOnSqlite database) : RestReadingTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class RestReadingOnPostgres(CaptureOnPostgres database) : RestReadingTests(database), IClassFixture<CaptureOnPostgres>;

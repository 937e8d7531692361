using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>What a NetBox answered to creating, changing and deleting, one after another, is answered here too.</summary>
public abstract partial class RestTranscriptTests(Database database) : DatabaseTests(database)
{
    // Ours to number and to time.
    private static readonly string[] Own = ["id", "url", "display_url", "display", "created", "last_updated", "time", "request_id"];

    [Fact]
    public async Task Writes_AreAnsweredAsThere()
    {
        await using var server = await RestServer.StartAsync(Database);
        var (ids, wrong) = (new Dictionary<string, string>(), new List<string>());
        foreach (var there in Transcript.All)
        {
            if (Transcript.Between.TryGetValue(there.Name, out var untold)) await SendAsync(server, untold, ids);
            var (status, here) = await SendAsync(server, there, ids);
            var expected = Transcript.Otherwise.FirstOrDefault(o => o.Name == there.Name);
            if (status != (expected?.Status ?? there.Status)) wrong.Add($"{there.Name}: {status} {here}, there {there.Status}");
            else if (status < 300 && there.Status < 300) Learn(there, here, ids, wrong, expected);
            else if (status == 400 && expected?.Fields is not null) Assert.Equal(expected.Fields, Names(here));
            else if (status == 400 && there.Status == 400 && !Names(there.Response).SequenceEqual(Names(here))) wrong.Add($"{there.Name}: {here}, there {there.Response}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<(int Status, JsonElement Body)> SendAsync(RestServer server, Transcript there, Dictionary<string, string> ids)
    {
        using var client = there.Name == "bad token" ? server.Server.Script("nonsense") : null;
        using var request = new HttpRequestMessage(new HttpMethod(there.Method), Translated(there.Path, ids));
        if (there.Request.ValueKind != JsonValueKind.Null) request.Content = new StringContent(Translated(there.Request.GetRawText(), ids), Encoding.UTF8, "application/json");
        using var answer = await (client ?? server.Script).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    // Rows that were made get other numbers here.
    private static void Learn(Transcript there, JsonElement here, Dictionary<string, string> ids, List<string> wrong, Transcript.Other? expected)
    {
        if (there.Response.ValueKind == JsonValueKind.Null || there.Name == "object changes" || there.Name == "openapi head") return;
        if (there.Method == "POST" && there.Response.ValueKind == JsonValueKind.Object) ids[there.Response.GetProperty("id").ToString()] = here.GetProperty("id").ToString();
        var (asked, told) = there.Response.ValueKind == JsonValueKind.Array ? (InOrder(there.Response), InOrder(here)) : ([there.Response], [here]);
        foreach (var (one, other) in asked.Zip(told))
            foreach (var member in one.EnumerateObject().Where(m => !Own.Contains(m.Name) && expected?.Fields?.Contains(m.Name) != true))
                if (!other.TryGetProperty(member.Name, out var own)) wrong.Add($"{there.Name}: {member.Name} is missing");
                else if (!IsSame(member.Value, own)) wrong.Add($"{there.Name}: {member.Name} is {own}, there {member.Value}");
    }

    private static List<JsonElement> InOrder(JsonElement rows) => [.. rows.EnumerateArray().OrderBy(r => r.GetProperty("serial").GetString(), StringComparer.Ordinal)];

    private static bool IsSame(JsonElement there, JsonElement here) => (there.ValueKind, here.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => there.EnumerateObject().All(m => Own.Contains(m.Name) || (here.TryGetProperty(m.Name, out var own) && IsSame(m.Value, own))),
        (JsonValueKind.Array, JsonValueKind.Array) => there.GetArrayLength() == here.GetArrayLength() && there.EnumerateArray().Zip(here.EnumerateArray()).All(p => IsSame(p.First, p.Second)),
        _ => there.ToString() == here.ToString(),
    };

    private static string Translated(string text, Dictionary<string, string> ids) =>
        Made().Replace(text, m => m.Groups[1].Value + ids.GetValueOrDefault(m.Groups[2].Value, m.Groups[2].Value));

    private static IEnumerable<string> Names(JsonElement body) => body.ValueKind == JsonValueKind.Object ? body.EnumerateObject().Select(m => m.Name) : [];

    [GeneratedRegex("""(/assets/|"id": ?)(\d+)""")]
    private static partial Regex Made();
}

/// <summary>One call and its answer.</summary>
internal sealed record Transcript(string Name, string Method, string Path, JsonElement Request, int Status, JsonElement Response)
{
    public static IReadOnlyList<Transcript> All { get; } =
        JsonSerializer.Deserialize<Transcript[]>(File.ReadAllText(System.IO.Path.Combine(Core.Tests.NetBox.Capture.Folder, "write-transcripts.json")), JsonSerializerOptions.Web)!;

    /// <summary>Steps that are not told, before those that need them.</summary>
    public static IReadOnlyDictionary<string, Transcript> Between { get; } = new Dictionary<string, Transcript>
    {
        ["asset after device delete"] = Untold("DELETE", "/api/dcim/devices/6/", "null"),
        ["404"] = Untold("DELETE", "/api/plugins/inventory/assets/303/", "null"),
        ["group dup"] = Untold("POST", "/api/plugins/inventory/inventory-item-groups/", """{"name": "New", "parent": 1}"""),
    };

    /// <summary>Where we answer otherwise, and why. The fields are those that differ, or those of the refusal.</summary>
    public static IReadOnlyList<Other> Otherwise { get; } =
    [
        new("duplicate asset tag no owner", 400, ["asset_tag"], "what is wrong stands at the field that must change"),
        new("assign device already owned", 400, ["device"], "a fault there"),
        new("bad token", 401, null, "credentials are missing, no right"),
        new("group dup", 400, ["name"], "what is wrong stands at the field that must change"),
        new("group dup top", 400, ["name"], "what is wrong stands at the field that must change"),
        new("iit cf regex", 400, ["custom_fields"], "what is wrong stands at the field that must change"),
        new("page unsuitable", 400, ["object_type"], "what cannot be audited is no page"),
        new("assign dup", 400, ["page"], "what is wrong stands at the field that must change"),
        new("trail no such object", 400, ["object_id"], "a trail is of what is there"),
        new("trail bad type", 400, ["object_type"], "a choice"),
    ];

    private static Transcript Untold(string method, string path, string body) => new("untold", method, path, JsonElement.Parse(body), 200, default);

    public sealed record Other(string Name, int Status, string[]? Fields, string Reason);
}

public sealed class RestTranscriptsOnSqlite(CaptureOnSqlite database) : RestTranscriptTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class RestTranscriptsOnPostgres(CaptureOnPostgres database) : RestTranscriptTests(database), IClassFixture<CaptureOnPostgres>;

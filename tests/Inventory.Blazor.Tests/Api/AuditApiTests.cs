using System.Net;
using System.Text;
using System.Text.Json;
using Inventory.Blazor.Tests.Audits;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Scans and states as scripts and the scan box call for them.</summary>
public sealed class AuditApiTests(AuditedRoom room) : IClassFixture<AuditedRoom>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => new(room.ForgetAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("Token")]
    [InlineData("Bearer")]
    public async Task Scan_WithToken(string word)
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken, word);
        var id = Guid.NewGuid();
        var (status, answer) = await PostAsync(script, Scan("FOC1", id));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["scan_id", "outcome", "object", "page", "place", "candidates", "trail", "seen_by", "seen_at", "reason", "run"], Names(answer));
        Assert.Equal((id, "seen", room.DevicesPage, "Ljubljana / Server room", "ana"), (answer.GetProperty("scan_id").GetGuid(), Text(answer, "outcome"), answer.GetProperty("page").GetInt64(), Text(answer, "place"), Text(answer, "seen_by")));
        var seen = answer.GetProperty("object");
        Assert.Equal(["id", "object_type", "url", "display_url", "display", "serial", "asset_tag"], Names(seen));
        Assert.Equal(("dcim.device", $"/api/dcim/devices/{room.Switch}/", $"/devices/{room.Switch}", "sw-1 (TAG-1)", "FOC1", "TAG-1"), (Text(seen, "object_type"), Text(seen, "url"), Text(seen, "display_url"), Text(seen, "display"), Text(seen, "serial"), Text(seen, "asset_tag")));
        Assert.EndsWith("Z", Text(answer, "seen_at"), StringComparison.Ordinal);
        Assert.True(answer.GetProperty("trail").GetInt64() > 0);
        Assert.Equal(0, answer.GetProperty("candidates").GetArrayLength());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (answer.GetProperty("reason").ValueKind, answer.GetProperty("run").ValueKind));
        Assert.Equal(answer.ToString(), (await PostAsync(script, Scan("FOC1", id))).Answer.ToString());
    }

    [Theory]
    [InlineData("FAR1", "elsewhere", null)]
    [InlineData("sw-", "several", "loose")]
    [InlineData("nobody knows", "unknown", null)]
    [InlineData("spare", "seen", "loose")]
    public async Task Scan_AnswersEveryOutcome(string code, string outcome, string? reason)
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var (status, answer) = await PostAsync(script, Scan(code));
        Assert.Equal((HttpStatusCode.OK, outcome, reason), (status, Text(answer, "outcome"), Text(answer, "reason")));
        if (outcome == "several") Assert.Equal(["object_type", "id", "display", "detail", "display_url"], Names(answer.GetProperty("candidates")[0]));
        if (outcome != "seen") Assert.Equal(JsonValueKind.Null, answer.GetProperty("trail").ValueKind);
    }

    [Fact]
    public async Task Scan_OfWhoMayLookOnly_IsRefused()
    {
        using var looker = room.Server.Script(AuditedRoom.LookerToken);
        var (status, answer) = await PostAsync(looker, Scan("FOC1"));
        Assert.Equal((HttpStatusCode.OK, "refused", "forbidden"), (status, Text(answer, "outcome"), Text(answer, "reason")));
    }

    [Fact]
    public async Task Scan_WithCookie_NeedsOurHeader()
    {
        using var browser = await room.Server.BrowserAsync("ana");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, Scan("FOC1"))).Status);
        browser.DefaultRequestHeaders.Add("X-Inventory-Scan", "1");
        Assert.Equal("seen", Text((await PostAsync(browser, Scan("FOC1"))).Answer, "outcome"));
        browser.DefaultRequestHeaders.Add("X-Inventory-User", $"{room.Ana}");
        Assert.Equal("already-seen", Text((await PostAsync(browser, Scan("FOC1"))).Answer, "outcome"));
        browser.DefaultRequestHeaders.Remove("X-Inventory-User");
        browser.DefaultRequestHeaders.Add("X-Inventory-User", "999");
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(browser, Scan("FOC1"))).Status);
    }

    [Fact]
    public async Task Scan_WithoutCredentials_Is401()
    {
        using var nobody = room.Server.Nobody();
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(nobody, Scan("FOC1"))).Status);
        nobody.DefaultRequestHeaders.Add("X-Inventory-Scan", "1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(nobody, Scan("FOC1"))).Status);
        using var wrong = room.Server.Script("no such token");
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(wrong, Scan("FOC1"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(room.StatePath)).StatusCode);
    }

    [Fact]
    public async Task Scan_WithoutRightToRun_Is403()
    {
        using var stranger = room.Server.Script(AuditedRoom.StrangerToken);
        var (status, answer) = await PostAsync(stranger, Scan("FOC1"));
        Assert.Equal((HttpStatusCode.Forbidden, "You may not run audits."), (status, Text(answer, "detail")));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(room.StatePath)).StatusCode);
    }

    [Fact]
    public async Task NoSuchFlowOrPlace_Is404()
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(script, Scan("FOC1"), "/api/plugins/inventory/audit-flows/999999/scan/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(script, $$"""{"scan_id": "{{Guid.NewGuid()}}", "object_id": 999999, "code": "FOC1"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await script.GetAsync("/api/plugins/inventory/audit-flows/999999/state/?object_id=1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await script.GetAsync(room.StatePath + "999999")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("\"text\"")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("""{}""")]
    [InlineData("""{"scan_id": "x", "object_id": 1, "code": "FOC1"}""")]
    [InlineData("""{"scan_id": 5, "object_id": 1, "code": "FOC1"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": "one", "code": "FOC1"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1.5, "code": "FOC1"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": null, "code": "FOC1"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 99999999999999999999, "code": "FOC1"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": 5}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": null}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": "\ud800"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": "FOC1", "page": "x"}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": "FOC1", "queued_ms": -1}""")]
    [InlineData("""{"scan_id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "object_id": 1, "code": "FOC1", "input": "telepathy"}""")]
    public async Task WhatIsNoScan_Is400_WithAReason(string body)
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var (status, answer) = await PostAsync(script, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(Text(answer, "detail")!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\\u0000\\u0007\\u001b")]
    public async Task EmptyCode_Is400(string code)
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(script, Scan(code))).Status);
    }

    [Fact]
    public async Task LongCode_Is400()
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(script, Scan(new string('x', 10_000)))).Status);
        Assert.Equal("seen", Text((await PostAsync(script, Scan("\\u0002FOC1\\u0000\\r\\n"))).Answer, "outcome"));
    }

    [Fact]
    public async Task SameId_OfAnotherScanOrPerson_Is400()
    {
        using var ana = room.Server.Script(AuditedRoom.AnaToken);
        using var bor = room.Server.Script(AuditedRoom.BorToken);
        var id = Guid.NewGuid();
        await PostAsync(ana, Scan("FOC1", id));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(ana, Scan("FOC2", id))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(bor, Scan("FOC1", id))).Status);
    }

    [Fact]
    public async Task Array_IsAnsweredOneByOne()
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var (status, answers) = await PostAsync(script, $$"""[{{Scan("FOC1")}}, {"scan_id": "x"}, 5, {{Scan("FOC1")}}, {{Scan("")}}, {{Scan("nothing")}}]""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["seen", null, null, "already-seen", null, "unknown"], answers.EnumerateArray().Select(a => Text(a, "outcome")));
        Assert.Equal(["scan_id", "error"], Names(answers[1]));
        Assert.Equal("x", Text(answers[1], "scan_id"));
        Assert.Equal("A code has 1 to 256 characters.", Text(answers[4], "error"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(script, $"[{string.Join(',', Enumerable.Repeat("{}", 501))}]")).Status);
        Assert.Equal("[]", (await PostAsync(script, "[]")).Answer.ToString());
    }

    [Fact]
    public async Task State_ListsWhatWasSeen()
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var scan = (await PostAsync(script, Scan("FOC1"))).Answer;
        using var looker = room.Server.Script(AuditedRoom.LookerToken);
        var state = JsonElement.Parse(await looker.GetStringAsync(room.StatePath));
        Assert.Equal(["seq", "pages"], Names(state));
        Assert.Equal(0, state.GetProperty("seq").GetInt64());
        Assert.Equal(["Devices 1/2", "Assets 0/1"], state.GetProperty("pages").EnumerateArray().Select(p => $"{Text(p, "name")} {p.GetProperty("seen")}/{p.GetProperty("total")}"));
        var page = state.GetProperty("pages")[0];
        Assert.Equal(["id", "name", "seen", "total", "rows"], Names(page));
        Assert.Equal(room.DevicesPage, page.GetProperty("id").GetInt64());
        var row = Assert.Single(page.GetProperty("rows").EnumerateArray());
        Assert.Equal(["object_type", "id", "display", "by", "at", "trail"], Names(row));
        Assert.Equal(("dcim.device", room.Switch, "sw-1 (TAG-1)", "ana", scan.GetProperty("trail").GetInt64()), (Text(row, "object_type"), row.GetProperty("id").GetInt64(), Text(row, "display"), Text(row, "by"), row.GetProperty("trail").GetInt64()));
        Assert.Equal(Text(scan, "seen_at"), Text(row, "at"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?object_id=")]
    [InlineData("?object_id=one")]
    [InlineData("?object_id=99999999999999999999")]
    public async Task State_WithoutPlace_Is400(string query)
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var answer = await script.GetAsync($"/api/plugins/inventory/audit-flows/{room.Flow}/state/{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(Text(JsonElement.Parse(await answer.Content.ReadAsStringAsync()), "detail")!);
    }

    private string Scan(string code, Guid? id = null) => $$"""{"scan_id": "{{id ?? Guid.NewGuid()}}", "object_id": {{room.Room}}, "code": "{{code}}", "page": null}""";

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(HttpClient client, string body, string? path = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(path ?? room.ScanPath, content);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);

    private static string? Text(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member.GetString() : null;
}

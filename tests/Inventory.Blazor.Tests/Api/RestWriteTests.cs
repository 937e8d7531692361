using System.Net;
using System.Text;
using System.Text.Json;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Writing through scripts: one row or many, all of them or none, and what is said when it cannot be.</summary>
public sealed class RestWriteTests(RestWorld world) : IClassFixture<RestWorld>
{
    private const string Sites = "/api/dcim/sites/";
    private const string Tags = "/api/extras/tags/";

    [Fact]
    public async Task Create_TellsTheRow_ItsVersion_AndItsChange()
    {
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Alpha", slug = "alpha", status = "planned", latitude = "46.05", changelog_message = "new hall" });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(("planned", "Planned", 46.05m), (made["status"].GetProperty("value").GetString(), made["status"].GetProperty("label").GetString(), made["latitude"].GetDecimal()));
        Assert.Equal(made.ETag, (await world.Script.GetJsonAsync($"{Sites}{made.Id}/")).ETag);
        var change = (await world.Script.GetJsonAsync($"/api/core/object-changes/?request_id={made.Header("X-Request-ID")}"))["results"].EnumerateArray().Single();
        Assert.Equal(("create", "new hall", made.Id), (change.GetProperty("action").GetProperty("value").GetString(), change.GetProperty("message").GetString(), change.GetProperty("changed_object_id").GetInt64()));
    }

    [Fact]
    public async Task CreateMany_AllOrNothing_WithAListOfWhatIsWrong()
    {
        var refused = await world.Script.CallAsync("POST", Sites, new object[] { new { name = "Beta", slug = "beta" }, new { name = "Beta", slug = "beta-2" }, new { slug = "beta-3" }, new { name = "Beta 4", slug = "beta-4" } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(4, refused.Body.GetArrayLength());
        // The second clashes with the first; what comes after it is looked at by itself.
        Assert.Equal(["", "name", "name", ""], refused.Body.EnumerateArray().Select(p => string.Join(",", p.EnumerateObject().Select(m => m.Name))));
        Assert.Equal(0, (await world.Script.GetJsonAsync($"{Sites}?name__isw=Beta"))["count"].GetInt32());
        var made = await world.Script.CallAsync("POST", Sites, new object[] { new { name = "Gamma 2", slug = "gamma-2" }, new { name = "Gamma 1", slug = "gamma-1" } });
        Assert.Equal((HttpStatusCode.Created, "Gamma 2", "Gamma 1"), (made.Status, made.Body[0].GetProperty("name").GetString(), made.Body[1].GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Devices_AreMadeInSequence_SoThatNoneTakesAnothersSpace()
    {
        var (site, rack, type, role) = await world.RackAsync("seq");
        object Device(string name, int position) => new { name, site, rack, role, device_type = type, position, face = "front" };
        var refused = await world.Script.CallAsync("POST", "/api/dcim/devices/", new[] { Device("seq-1", 1), Device("seq-2", 2), Device("seq-3", 2) });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal((0, true), (refused.Body[1].EnumerateObject().Count(), refused.Body[2].EnumerateObject().Any()));
        var made = await world.Script.CallAsync("POST", "/api/dcim/devices/", new[] { Device("seq-1", 1), Device("seq-2", 2), Device("seq-3", 3) });
        Assert.Equal((HttpStatusCode.Created, 3), (made.Status, made.Body.GetArrayLength()));
    }

    [Fact]
    public async Task References_ByAttributes_MeanExactlyOneRow()
    {
        var made = await world.Script.CallAsync("POST", "/api/dcim/regions/", new { name = "North", slug = "north" });
        var site = await world.Script.CallAsync("POST", Sites, new { name = "Delta", slug = "delta", region = new { slug = "north" } });
        Assert.Equal(made.Id, site["region"].GetProperty("id").GetInt64());
        foreach (var region in new object[] { new { slug = "nowhere" }, new { nonsense = 1 }, new { }, true, "north", new[] { 1 }, 987654 })
        {
            var refused = await world.Script.CallAsync("PATCH", $"{Sites}{site.Id}/", new { region });
            Assert.Equal((HttpStatusCode.BadRequest, "region"), (refused.Status, refused.Names.Single()));
        }
        Assert.Equal(HttpStatusCode.OK, (await world.Script.CallAsync("PATCH", $"{Sites}{site.Id}/", new { region = $"{made.Id}" })).Status);
        Assert.Equal(JsonValueKind.Null, (await world.Script.CallAsync("PATCH", $"{Sites}{site.Id}/", new { region = (long?)null }))["region"].ValueKind);
    }

    [Fact]
    public async Task IfMatch_KeepsWhatOthersSaved()
    {
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Epsilon", slug = "epsilon" });
        var path = $"{Sites}{made.Id}/";
        var second = await world.Script.CallAsync("PATCH", path, new { facility = "one" }, ("If-Match", made.ETag!));
        Assert.Equal((HttpStatusCode.OK, false), (second.Status, second.ETag == made.ETag));
        foreach (var stale in new[] { made.ETag!, "\"nonsense\"" })
        {
            var refused = await world.Script.CallAsync("PATCH", path, new { facility = "two" }, ("If-Match", stale));
            Assert.Equal((HttpStatusCode.PreconditionFailed, second.ETag), (refused.Status, refused.ETag));
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await world.Script.CallAsync("DELETE", path, null, ("If-Match", stale))).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await world.Script.CallAsync("PATCH", path, new { facility = "three" }, ("If-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await world.Script.CallAsync("DELETE", path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Script.CallAsync("DELETE", path)).Status);
    }

    [Fact]
    public async Task Put_NeedsWhatIsRequired()
    {
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Zeta", slug = "zeta" });
        var refused = await world.Script.CallAsync("PUT", $"{Sites}{made.Id}/", new { facility = "x" });
        Assert.Equal((HttpStatusCode.BadRequest, "name,slug"), (refused.Status, string.Join(",", refused.Names.Order())));
        Assert.Equal(HttpStatusCode.OK, (await world.Script.CallAsync("PUT", $"{Sites}{made.Id}/", new { name = "Zeta", slug = "zeta", facility = "x" })).Status);
    }

    [Fact]
    public async Task Tags_AreReplaced_OrAmended()
    {
        foreach (var name in new[] { "red", "green", "blue" }) await world.Script.CallAsync("POST", Tags, new { name, slug = name });
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Eta", slug = "eta", tags = new object[] { new { name = "red" } } });
        var path = $"{Sites}{made.Id}/";
        Assert.Equal("red", Slugs(made));
        Assert.Equal("blue,red", Slugs(await world.Script.CallAsync("PATCH", path, new { add_tags = new object[] { new { slug = "blue" } } })));
        Assert.Equal("blue", Slugs(await world.Script.CallAsync("PATCH", path, new { remove_tags = new object[] { new { slug = "red" } } })));
        Assert.Equal("green", Slugs(await world.Script.CallAsync("PATCH", path, new { tags = new object[] { new { slug = "green" } } })));
        Assert.Equal("", Slugs(await world.Script.CallAsync("PATCH", path, new { tags = Array.Empty<int>() })));
        foreach (var wrong in new object[] { new { tags = new[] { 1 }, add_tags = new[] { 1 } }, new { tags = new[] { 98765 } }, new { tags = "red" }, new { add_tags = new object[] { new { slug = "red" } }, remove_tags = new object[] { new { slug = "red" } } } })
            Assert.Equal(HttpStatusCode.BadRequest, (await world.Script.CallAsync("PATCH", path, wrong)).Status);

        static string Slugs(Answer site) => string.Join(",", site["tags"].EnumerateArray().Select(t => t.GetProperty("slug").GetString()).Order());
    }

    [Fact]
    public async Task CustomFields_AreMerged_AndUnknownOnesRefused()
    {
        foreach (var name in new[] { "floor", "keeper" })
            Assert.Equal(HttpStatusCode.Created, (await world.Script.CallAsync("POST", "/api/extras/custom-fields/", new { name, type = "text", object_types = new[] { "dcim.site" }, required = false })).Status);
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Theta", slug = "theta", custom_fields = new { floor = "3" } });
        var changed = await world.Script.CallAsync("PATCH", $"{Sites}{made.Id}/", new { custom_fields = new { keeper = "Ana" } });
        Assert.Equal(("3", "Ana"), (changed["custom_fields"].GetProperty("floor").GetString(), changed["custom_fields"].GetProperty("keeper").GetString()));
        var refused = await world.Script.CallAsync("PATCH", $"{Sites}{made.Id}/", new { custom_fields = new { nonsense = 1 } });
        Assert.Equal((HttpStatusCode.BadRequest, "custom_fields"), (refused.Status, refused.Names.Single()));
    }

    [Fact]
    public async Task Many_AreChangedAndDeleted_AllOrNone()
    {
        var made = await world.Script.CallAsync("POST", Sites, new object[] { new { name = "Iota 1", slug = "iota-1" }, new { name = "Iota 2", slug = "iota-2" } });
        var ids = made.Body.EnumerateArray().Select(s => s.GetProperty("id").GetInt64()).ToList();
        var changed = await world.Script.CallAsync("PATCH", Sites, ids.Select(id => new { id, facility = "F" }));
        Assert.Equal((HttpStatusCode.OK, 2), (changed.Status, changed.Body.EnumerateArray().Count(s => s.GetProperty("facility").GetString() == "F")));
        var skipped = await world.Script.CallAsync("PATCH", Sites, new object[] { new { id = ids[0], facility = "G" }, new { id = 987654, facility = "G" }, new { id = ids[1], name = "" } });
        Assert.Equal((HttpStatusCode.BadRequest, ",id,name"), (skipped.Status, string.Join(",", skipped.Body.EnumerateArray().Select(p => string.Join("+", p.EnumerateObject().Select(m => m.Name))))));
        Assert.Equal("F", (await world.Script.GetJsonAsync($"{Sites}{ids[0]}/"))["facility"].GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await world.Script.CallAsync("DELETE", Sites, new object[] { new { id = ids[0] }, new { id = 987654 } })).Status);
        foreach (var wrong in new object[] { new { id = ids[0] }, new object[] { new { } }, new object[] { 5 }, new object[] { new { id = ids[0] }, new { id = ids[0] } } })
            Assert.Equal(HttpStatusCode.BadRequest, (await world.Script.CallAsync("DELETE", Sites, wrong)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await world.Script.CallAsync("DELETE", Sites, ids.Select(id => new { id }))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Script.GetJsonAsync($"{Sites}{ids[0]}/")).Status);
    }

    [Fact]
    public async Task Many_ThatExchangeWhatIsUnique_AreRefused_AndOneMayTakeWhatAnotherLeaves()
    {
        var made = await world.Script.CallAsync("POST", Sites, new object[] { new { name = "Exchanged 1", slug = "exchanged-1" }, new { name = "Exchanged 2", slug = "exchanged-2" } });
        var (one, two) = (made.Body[0].GetProperty("id").GetInt64(), made.Body[1].GetProperty("id").GetInt64());
        var exchanged = await world.Script.CallAsync("PATCH", Sites, new object[] { new { id = one, name = "Exchanged 2" }, new { id = two, name = "Exchanged 1" } });
        Assert.Equal(HttpStatusCode.BadRequest, exchanged.Status);
        Assert.Equal("Exchanged 1", (await world.Script.GetJsonAsync($"{Sites}{one}/"))["name"].GetString());
        // One that goes on to another name leaves its own to the next.
        var moved = await world.Script.CallAsync("PATCH", Sites, new object[] { new { id = one, name = "Exchanged 3" }, new { id = two, name = "Exchanged 1" } });
        Assert.Equal((HttpStatusCode.OK, "Exchanged 3", "Exchanged 1"), (moved.Status, moved.Body[0].GetProperty("name").GetString(), moved.Body[1].GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Many_AreChanged_EachByWhatWasSentOfIt()
    {
        var made = await world.Script.CallAsync("POST", Sites, new object[] { new { name = "Each 1", slug = "each-1" }, new { name = "Each 2", slug = "each-2", facility = "old" }, new { name = "Each 3", slug = "each-3" } });
        var ids = made.Body.EnumerateArray().Select(s => s.GetProperty("id").GetInt64()).ToList();
        var sent = new object[] { new { id = ids[2], facility = "new", serial = "none has" }, new { id = ids[0], status = "retired", changelog_message = "closed" }, new { id = ids[1], facility = "old" } };
        var changed = await world.Script.CallAsync("PATCH", Sites, sent);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal([(ids[2], "new", "active"), (ids[0], "", "retired"), (ids[1], "old", "active")],
            changed.Body.EnumerateArray().Select(s => (s.GetProperty("id").GetInt64(), s.GetProperty("facility").GetString()!, s.GetProperty("status").GetProperty("value").GetString()!)));
        // What is sent as it was is no change.
        var changes = (await world.Script.GetJsonAsync($"/api/core/object-changes/?request_id={changed.Header("X-Request-ID")}"))["results"].EnumerateArray().ToList();
        Assert.Equal(new[] { ids[0], ids[2] }.Order(), changes.Select(c => c.GetProperty("changed_object_id").GetInt64()).Order());
        var whole = await world.Script.CallAsync("PUT", Sites, ids.Select(id => new { id, name = $"Whole {id}" }));
        Assert.Equal((HttpStatusCode.BadRequest, "slug"), (whole.Status, whole.Body[0].EnumerateObject().Single().Name));
    }

    [Fact]
    public async Task WhatIsNeeded_IsNotDeleted_AndSaysByWhom()
    {
        var (site, _, _, _) = await world.RackAsync("held");
        var one = await world.Script.CallAsync("DELETE", $"{Sites}{site}/");
        Assert.Equal((HttpStatusCode.Conflict, true), (one.Status, one["detail"].GetString()!.Contains("1 dependent objects were found: Rack held", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Conflict, (await world.Script.CallAsync("DELETE", Sites, new[] { new { id = site } })).Status);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{\"name\": \"x\",\n \"slug\" }", "line 2")]
    [InlineData("", "JSON parse error")]
    [InlineData("{\"name\": \"a\", \"name\": \"b\"}", "JSON parse error")]
    [InlineData("{\"name\": \"\\ud800\", \"slug\": \"x\"}", null)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "JSON parse error")]
    [InlineData("null", null)]
    [InlineData("17", null)]
    [InlineData("[1, null, []]", null)]
    [InlineData("{\"name\": 1.5, \"slug\": [], \"latitude\": \"x\", \"tags\": {}}", null)]
    [InlineData("{\"name\": \"x\", \"slug\": \"x\", \"latitude\": 1e400}", null)]
    public async Task WhatIsNoRow_Is400(string body, string? detail)
    {
        var answer = await world.Script.CallAsync("POST", Sites, body);
        Assert.True(answer.Status == HttpStatusCode.BadRequest, answer.ToString());
        if (detail is not null) Assert.Contains(detail, answer["detail"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFields_AreWarnedOf()
    {
        var made = await world.Script.CallAsync("POST", Sites, new { name = "Kappa", slug = "kappa", colour = "red", id = 5, url = "x" });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Contains("colour", made.Header("Warning"), StringComparison.Ordinal);
        Assert.DoesNotContain("url", made.Header("Warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherMediaType_Is415_AndOtherMethod_405()
    {
        using var text = new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await world.Script.PostAsync(Sites, text)).StatusCode);
        var wrong = await world.Script.CallAsync("POST", $"{Sites}1/", "{}");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "Method \"POST\" not allowed."), (wrong.Status, wrong["detail"].GetString()));
        Assert.Contains("PATCH", string.Join(",", wrong.Message.Content.Headers.Allow), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await world.Script.CallAsync("POST", "/api/core/object-changes/", "{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.Script.CallAsync("POST", Sites, new { name = "x", slug = "x", changelog_message = new string('x', 201) })).Status);
    }

    [Fact]
    public async Task Cookie_NeedsOurHeaderToWrite_AndNoneToRead()
    {
        using var browser = await world.Server.BrowserAsync("script");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetJsonAsync(Sites)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.CallAsync("POST", Sites, new { name = "Lambda", slug = "lambda" })).Status);
        Assert.Equal(HttpStatusCode.Created, (await browser.CallAsync("POST", Sites, new { name = "Lambda", slug = "lambda" }, ("X-Inventory-Scan", "1"))).Status);
    }

    [Fact]
    public async Task Trails_OfAnArray_AreSeenBy_WhoSendsThem()
    {
        var (site, rack, _, _) = await world.RackAsync("seen");
        var made = await world.Script.CallAsync("POST", "/api/plugins/inventory/audit-trails/", new object[] { new { object_type = "dcim.rack", object_id = rack }, new { object_type = "dcim.site", object_id = site } });
        Assert.Equal((HttpStatusCode.Created, 2), (made.Status, made.Body.GetArrayLength()));
        Assert.Equal(("script", "Site seen", rack), (made.Body[0].GetProperty("auditor_name").GetString(), made.Body[0].GetProperty("place").GetString(), made.Body[0].GetProperty("object").GetProperty("id").GetInt64()));
        var refused = await world.Script.CallAsync("POST", "/api/plugins/inventory/audit-trails/", new object[] { new { object_type = "dcim.rack", object_id = rack }, new { object_type = "dcim.rack", object_id = 987654 } });
        Assert.Equal((HttpStatusCode.BadRequest, "object_id"), (refused.Status, refused.Body[1].EnumerateObject().Single().Name));
    }

    [Fact]
    public async Task Options_TellFieldsAndChoices()
    {
        var answer = await world.Script.CallAsync("OPTIONS", Sites);
        var fields = answer["actions"].GetProperty("POST");
        Assert.Equal(["planned", "staging", "active", "decommissioning", "retired"], fields.GetProperty("status").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("value").GetString()));
        Assert.True(fields.GetProperty("name").GetProperty("required").GetBoolean());
        Assert.True(fields.GetProperty("url").GetProperty("read_only").GetBoolean());
    }
}

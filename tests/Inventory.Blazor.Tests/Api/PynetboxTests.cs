using System.Net;
using System.Text.Json;

namespace Inventory.Blazor.Tests.Api;

/// <summary>The calls that pynetbox makes, in its order and with its habits: whole rows read, changed members sent back.</summary>
public sealed class PynetboxTests(RestWorld world) : IClassFixture<RestWorld>
{
    [Fact]
    public async Task Library_FindsItsWay()
    {
        // api.version, api.status()
        Assert.Equal("4.6", (await world.Script.GetJsonAsync("/api/")).Header("API-Version"));
        Assert.NotEmpty((await world.Script.GetJsonAsync("/api/status/"))["netbox-version"].GetString()!);
        // app.endpoint.create(…), with a list too
        var made = await world.Script.CallAsync("POST", "/api/tenancy/tenants/", new object[] { new { name = "Py 1", slug = "py-1" }, new { name = "Py 2", slug = "py-2" }, new { name = "Py 3", slug = "py-3" } });
        Assert.Equal((HttpStatusCode.Created, 3), (made.Status, made.Body.GetArrayLength()));
        // endpoint.count(), endpoint.all(limit=2): it asks once, then for what is left by offset
        Assert.Equal(3, (await world.Script.GetJsonAsync("/api/tenancy/tenants/?slug__isw=py-&limit=1&brief=1"))["count"].GetInt32());
        var first = await world.Script.GetJsonAsync("/api/tenancy/tenants/?slug__isw=py-&limit=2");
        var rest = await world.Script.GetJsonAsync(first["next"].GetString()!);
        Assert.Equal((2, 1, JsonValueKind.Null), (first.Ids.Count, rest.Ids.Count, rest["next"].ValueKind));
        Assert.Equal(3, (await world.Script.GetJsonAsync("/api/tenancy/tenants/?slug__isw=py-&limit=0")).Ids.Count);
        // endpoint.get(id), endpoint.get(slug=…), endpoint.filter([…])
        var id = first.Ids[0];
        Assert.Equal(id, (await world.Script.GetJsonAsync($"/api/tenancy/tenants/{id}/")).Id);
        Assert.Equal(1, (await world.Script.GetJsonAsync("/api/tenancy/tenants/?slug=py-2&limit=0"))["count"].GetInt32());
        Assert.Equal(2, (await world.Script.GetJsonAsync("/api/tenancy/tenants/?slug=py-2&slug=py-3&limit=0"))["count"].GetInt32());
        // record.update({…}): what differs, by PATCH
        Assert.Equal("changed", (await world.Script.CallAsync("PATCH", $"/api/tenancy/tenants/{id}/", new { description = "changed" }))["description"].GetString());
        // endpoint.update([…]), endpoint.delete([…])
        var updated = await world.Script.CallAsync("PATCH", "/api/tenancy/tenants/", first.Ids.Select(i => new { id = i, description = "both" }));
        Assert.Equal((HttpStatusCode.OK, 2), (updated.Status, updated.Body.GetArrayLength()));
        Assert.Equal(HttpStatusCode.NoContent, (await world.Script.CallAsync("DELETE", "/api/tenancy/tenants/", first.Ids.Select(i => new { id = i }))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await world.Script.CallAsync("DELETE", $"/api/tenancy/tenants/{rest.Ids[0]}/")).Status);
    }

    [Fact]
    public async Task Choices_ComeByOptions()
    {
        var answer = await world.Script.CallAsync("OPTIONS", "/api/plugins/inventory/assets/");
        // endpoint.choices() takes the first of the actions, and of it what has choices
        var post = answer["actions"].GetProperty("POST");
        var choices = post.EnumerateObject().Where(f => f.Value.TryGetProperty("choices", out _)).ToDictionary(f => f.Name, f => f.Value.GetProperty("choices"));
        Assert.Equal(["stored", "used", "retired"], choices["status"].EnumerateArray().Select(c => c.GetProperty("value").GetString()));
        Assert.All(choices["status"].EnumerateArray(), c => Assert.NotEmpty(c.GetProperty("display_name").GetString()!));
    }

    [Fact]
    public async Task Nested_AreFetchedByTheirUrl()
    {
        var (_, rack, _, _) = await world.RackAsync("py");
        var site = (await world.Script.GetJsonAsync($"/api/dcim/racks/{rack}/"))["site"];
        // record.site.full_details()
        var whole = await world.Script.GetJsonAsync(site.GetProperty("url").GetString()!);
        Assert.Equal(site.GetProperty("display").GetString(), whole["display"].GetString());
        Assert.Contains("physical_address", whole.Names);
    }
}

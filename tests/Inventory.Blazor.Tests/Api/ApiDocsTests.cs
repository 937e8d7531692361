using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Inventory.Blazor.Tests.Api;

/// <summary>The description of the API holds together, and the page that reads it asks no other host.</summary>
public sealed class ApiDocsTests(RestWorld world) : IClassFixture<RestWorld>
{
    [Fact]
    public async Task Document_HoldsTogether()
    {
        var document = (await world.Script.GetJsonAsync("/api/schema/?format=json")).Body;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var names = schemas.EnumerateObject().Select(s => $"#/components/schemas/{s.Name}").ToHashSet();
        Assert.Subset(names, References(document).ToHashSet());
        var acts = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Where(o => o.Value.ValueKind == JsonValueKind.Object).Select(o => o.Value.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(acts.Count, acts.Distinct().Count());
        Assert.Equal("array", document.GetProperty("paths").GetProperty("/api/plugins/inventory/assets/").GetProperty("get").GetProperty("parameters").EnumerateArray().First(p => p.GetProperty("name").GetString() == "status").GetProperty("schema").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Document_IsReadByOthers_WithoutObjections()
    {
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(new MemoryStream(await world.Script.GetByteArrayAsync("/api/schema/")), "json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic!.SpecificationVersion);
        Assert.Empty(diagnostic.Errors.Concat(diagnostic.Warnings).Select(e => e.ToString()));
        Assert.NotEmpty(document!.Paths);
    }

    [Fact]
    public async Task Document_NamesTheFiltersOfCustomFields_WhereTheyAre()
    {
        await world.Script.CallAsync("POST", "/api/extras/custom-fields/", new { name = "shelf_life", type = "integer", label = "Shelf life", object_types = new[] { "dcim.site" } });
        var paths = (await world.Script.GetJsonAsync("/api/schema/"))["paths"];
        Assert.Equal((1, 0), (Named("dcim/sites"), Named("dcim/regions")));

        int Named(string list) => paths.GetProperty($"/api/{list}/").GetProperty("get").GetProperty("parameters").EnumerateArray().Count(p => p.GetProperty("name").GetString() == "cf_shelf_life");
    }

    [Fact]
    public async Task Rows_AreAsTheDocumentSays()
    {
        var schemas = (await world.Script.GetJsonAsync("/api/schema/"))["components"].GetProperty("schemas");
        await world.RackAsync("docs");
        foreach (var (path, name) in new[] { ("dcim/racks", "Rack"), ("dcim/device-types", "DeviceType"), ("dcim/sites", "Site"), ("users/users", "Account") })
        {
            var row = (await world.Script.GetJsonAsync($"/api/{path}/"))["results"][0];
            Assert.Equal(schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(p => p.Name), row.EnumerateObject().Select(m => m.Name));
        }
    }

    [Fact]
    public async Task Page_IsForThoseWhoSignedIn_AndComesFromHereAlone()
    {
        using var nobody = world.Server.Nobody();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/docs")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/schema/")).StatusCode);
        var page = await world.Script.GetStringAsync("/api/docs");
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        var script = await world.Script.GetAsync("/api/docs/scalar.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain('\0', await script.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task TooManyCalls_Wait()
    {
        await using var server = new Support.RunningServer(("Inventory:Rest:RequestsPerMinute", "3"));
        await server.AddSuperuserAsync("script", RestWorld.Token);
        await server.AddUserAsync("other", "other-token", "view dcim.site");
        using var script = server.Script(RestWorld.Token);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await script.GetJsonAsync("/api/dcim/sites/")).Status);
        var waits = await script.GetJsonAsync("/api/dcim/sites/");
        Assert.Equal(HttpStatusCode.TooManyRequests, waits.Status);
        Assert.InRange(int.Parse(waits.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        using var other = server.Script("other-token");
        Assert.Equal(HttpStatusCode.OK, (await other.GetJsonAsync("/api/dcim/sites/")).Status);
    }

    private static IEnumerable<string> References(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(m => m.Name == "$ref" && m.Value.ValueKind == JsonValueKind.String ? [m.Value.GetString()!] : References(m.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(References),
        _ => [],
    };
}

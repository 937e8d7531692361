using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Lists: pages of them, what of a row is asked for, and what is said of what was not understood.</summary>
public abstract class RestListTests(Database database) : DatabaseTests(database)
{
    private const string Assets = "/api/plugins/inventory/assets/";

    [Fact]
    public async Task Pages_LeadThroughAllRows_OnceEach()
    {
        await using var server = await RestServer.StartAsync(Database);
        var (ids, next) = (new List<long>(), $"{Assets}?limit=100&ordering=-created&status=stored&status=used");
        while (next is not null)
        {
            var page = await server.Script.GetJsonAsync(next);
            ids.AddRange(page.Ids);
            next = page["next"].GetString();
        }
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Count, (await server.Script.GetJsonAsync($"{Assets}?limit=1&status=stored&status=used"))["count"].GetInt32());
    }

    [Fact]
    public async Task Page_NamesTheOneBefore()
    {
        await using var server = await RestServer.StartAsync(Database);
        var page = await server.Script.GetJsonAsync($"{Assets}?limit=10&offset=15");
        Assert.Equal("http://localhost/api/plugins/inventory/assets/?limit=10&offset=5", page["previous"].GetString());
        Assert.Equal("http://localhost/api/plugins/inventory/assets/?limit=10&offset=25", page["next"].GetString());
        Assert.Equal("http://localhost/api/plugins/inventory/assets/?limit=10", (await server.Script.GetJsonAsync($"{Assets}?limit=10&offset=5"))["previous"].GetString());
        Assert.Equal(JsonValueKind.Null, (await server.Script.GetJsonAsync($"{Assets}?limit=10"))["previous"].ValueKind);
        Assert.Equal(50, (await server.Script.GetJsonAsync(Assets)).Ids.Count);
    }

    [Fact]
    public async Task Walk_ByIds_CountsNothing_AndEnds()
    {
        await using var server = await RestServer.StartAsync(Database);
        var (ids, next) = (new List<long>(), (string?)$"{Assets}?limit=120&start=0");
        while (next is not null)
        {
            var page = await server.Script.GetJsonAsync(next);
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (page["count"].ValueKind, page["previous"].ValueKind));
            ids.AddRange(page.Ids);
            next = page["next"].GetString();
        }
        Assert.Equal((302, true), (ids.Count, ids.SequenceEqual(ids.Order())));
    }

    [Theory]
    [InlineData("start=-1")]
    [InlineData("start=x")]
    [InlineData("start=")]
    [InlineData("start=1&offset=5")]
    [InlineData("start=1&ordering=name")]
    [InlineData("limit=-1")]
    [InlineData("limit=many")]
    [InlineData("offset=-1")]
    [InlineData("offset=1.5")]
    public async Task Page_ThatMeansNothing_Is400(string query)
    {
        await using var server = await RestServer.StartAsync(Database);
        var answer = await server.Script.GetJsonAsync($"{Assets}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer["detail"].GetString()!);
    }

    [Fact]
    public async Task Page_FarBeyondTheEnd_IsEmpty_AndLimitsBeyondTheMost_AreTheMost()
    {
        await using var server = await RestServer.StartAsync(Database);
        var far = await server.Script.GetJsonAsync($"{Assets}?offset=99999999999&limit=99999999999");
        Assert.Equal((HttpStatusCode.OK, 0, JsonValueKind.Null), (far.Status, far.Ids.Count, far["next"].ValueKind));
        Assert.Equal(302, (await server.Script.GetJsonAsync($"{Assets}?limit=99999999999&offset=")).Ids.Count);
    }

    [Fact]
    public async Task Fields_AreThoseAskedFor()
    {
        await using var server = await RestServer.StartAsync(Database);
        JsonElement First(Answer answer) => answer["results"][0];
        Assert.Equal(["id", "serial"], First(await server.Script.GetJsonAsync($"{Assets}?fields=serial,id,nonsense&omit=id")).EnumerateObject().Select(m => m.Name).Order());
        Assert.DoesNotContain("tags", First(await server.Script.GetJsonAsync($"{Assets}?omit=tags,custom_fields")).EnumerateObject().Select(m => m.Name));
        Assert.Equal(["id", "url", "display", "name", "description", "serial"], First(await server.Script.GetJsonAsync($"{Assets}?brief=true")).EnumerateObject().Select(m => m.Name));
        Assert.Equal(["id", "url", "display", "manufacturer", "model", "slug", "description", "device_count"], First(await server.Script.GetJsonAsync("/api/dcim/device-types/?brief=1")).EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task FilterThatNobodyKnows_IsWarnedOf_OrRefused()
    {
        await using (var server = await RestServer.StartAsync(Database))
        {
            var answer = await server.Script.GetJsonAsync($"{Assets}?colour=red&limit=1&%22%0d%0aX-Evil%3a%201=1");
            Assert.Equal((HttpStatusCode.OK, 302), (answer.Status, answer["count"].GetInt32()));
            Assert.Contains("colour", answer.Header("Warning"), StringComparison.Ordinal);
            Assert.Null(answer.Header("X-Evil"));
        }
        await using var strict = await RestServer.StartAsync(Database, ("Inventory:Rest:StrictFilters", "true"));
        var refused = await strict.Script.GetJsonAsync($"{Assets}?colour=red");
        Assert.Equal((HttpStatusCode.BadRequest, "colour"), (refused.Status, refused.Names.Single()));
    }

    [Fact]
    public async Task WrongValue_Is400_AtItsFilter()
    {
        await using var server = await RestServer.StartAsync(Database);
        var answer = await server.Script.GetJsonAsync($"{Assets}?status=stored&warranty_end__gte=soon&device_id=99999");
        Assert.Equal((HttpStatusCode.BadRequest, true), (answer.Status, answer.Names.Order().SequenceEqual(["device_id", "warranty_end__gte"])));
        Assert.Equal(JsonValueKind.Array, answer["device_id"].ValueKind);
    }

    [Fact]
    public async Task Order_OfUnknownField_IsTheUsualOne()
    {
        await using var server = await RestServer.StartAsync(Database);
        Assert.Equal((await server.Script.GetJsonAsync(Assets)).Ids, (await server.Script.GetJsonAsync($"{Assets}?ordering=nonsense")).Ids);
        var names = (await server.Script.GetJsonAsync("/api/dcim/sites/?ordering=-name"))["results"].EnumerateArray().Select(s => s.GetProperty("name").GetString()).ToList();
        Assert.Equal(["Maribor DC", "Ljubljana HQ", "Kranj HQ", "Celje DC"], names);
    }

    [Fact]
    public async Task Addresses_EndWithASlash()
    {
        await using var server = await RestServer.StartAsync(Database);
        var answer = await server.Script.GetJsonAsync("/api/dcim/sites?limit=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/api/dcim/sites/?limit=1"), (answer.Status, answer.Header("Location")));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Script.CallAsync("POST", "/api/dcim/sites", "{}")).Status);
    }

    [Fact]
    public async Task Roots_NameWhatIsBelow()
    {
        await using var server = await RestServer.StartAsync(Database);
        Assert.Equal("http://localhost/api/dcim/", (await server.Script.GetJsonAsync("/api/"))["dcim"].GetString());
        var plugin = await server.Script.GetJsonAsync("/api/plugins/inventory/?format=json");
        Assert.Equal("http://localhost/api/plugins/inventory/assets/?format=json", plugin["assets"].GetString());
        Assert.Contains("audit-flowpage-assignments", plugin.Names);
        Assert.Contains("dcim/devices", plugin.Names);
        var status = await server.Script.GetJsonAsync("/api/status/");
        Assert.Equal(("4.6.8", "2.6.0"), (status["netbox-version"].GetString(), status["plugins"].GetProperty("netbox_inventory").GetString()));
        Assert.Equal("4.6", status.Header("API-Version"));
        Assert.True(Guid.TryParse(status.Header("X-Request-ID"), out _));
        Assert.Equal("script", (await server.Script.GetJsonAsync("/api/authentication-check/"))["username"].GetString());
    }

    [Fact]
    public async Task Export_IsAFileOfAllThatMatch_InTheirOrder()
    {
        await using var server = await RestServer.StartAsync(Database);
        var ordered = await server.Script.GetJsonAsync($"{Assets}?limit=1000&status=stored&ordering=-serial,id&fields=id,serial");
        var answer = await server.Script.GetAsync($"{Assets}?export=csv&columns=id,serial&status=stored&ordering=-serial,id&limit=3");
        Assert.Equal(("text/csv", "inventory_assets.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Id,Serial number", lines[0]);
        Assert.Equal(ordered.Ids, lines.Skip(1).Select(l => long.Parse(l.Split(',')[0], CultureInfo.InvariantCulture)));
        var workbook = await server.Script.GetByteArrayAsync($"{Assets}?export=xlsx&columns=all&status=stored", TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8, workbook.AsSpan(0, 2));
        Assert.StartsWith("id,", await server.Script.GetStringAsync($"{Assets}?export=import", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export=docx", "csv, xlsx, import")]
    [InlineData("export=csv&columns=nonsense", "“nonsense”")]
    [InlineData("export=csv&delimiter=dot", "semicolon")]
    [InlineData("export=csv&colour=red", "colour")]
    public async Task Export_ThatCannotBe_SaysWhy(string query, string piece)
    {
        await using var server = await RestServer.StartAsync(Database);
        var refused = await server.Script.GetJsonAsync($"{Assets}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(piece, refused["detail"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFilterOfAudits_IsAsked()
    {
        await using var server = await RestServer.StartAsync(Database);
        const string trails = "/api/plugins/inventory/audit-trails/";
        var all = await server.Script.GetJsonAsync($"{trails}?limit=0");
        var one = all["results"][0];
        var (type, id) = (one.GetProperty("object_type").GetString(), one.GetProperty("object_id").GetInt64());
        var ofOne = await server.Script.GetJsonAsync($"{trails}?object_type={type}&object_id={id}");
        Assert.Contains(one.GetProperty("id").GetInt64(), ofOne.Ids);
        Assert.All(ofOne["results"].EnumerateArray(), t => Assert.Equal((type, id), (t.GetProperty("object_type").GetString(), t.GetProperty("object_id").GetInt64())));
        var bySource = await server.Script.GetJsonAsync($"{trails}?source_id=1&limit=0");
        Assert.Equal(all["results"].EnumerateArray().Count(t => t.GetProperty("source") is { ValueKind: JsonValueKind.Object } source && source.GetProperty("id").GetInt64() == 1), bySource.Ids.Count);
        var flows = (await server.Script.GetJsonAsync("/api/plugins/inventory/audit-flows/"))["results"].EnumerateArray().Count(f => f.GetProperty("enabled").GetBoolean());
        Assert.Equal(flows, (await server.Script.GetJsonAsync("/api/plugins/inventory/audit-flows/?enabled=true"))["count"].GetInt32());
    }
}

public sealed class RestListsOnSqlite(CaptureOnSqlite database) : RestListTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class RestListsOnPostgres(CaptureOnPostgres database) : RestListTests(database), IClassFixture<CaptureOnPostgres>;

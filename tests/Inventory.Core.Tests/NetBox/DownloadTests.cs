using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Inventory.Core.NetBox;

namespace Inventory.Core.Tests.NetBox;

public sealed class DownloadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walk_GetsEveryRow_WhicheverWayTheServerPages(bool knowsStart)
    {
        using var server = new Server { KnowsStart = knowsStart, MostRows = 7, Rows = 30 };
        Assert.Equal(Enumerable.Range(1, 30).Select(n => n * 3L), await IdsAsync(server, new ImportReport()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RowThatBreaksThePage_IsLeftOutAndNamed(bool knowsStart)
    {
        var report = new ImportReport();
        using var server = new Server { KnowsStart = knowsStart, MostRows = 8, Rows = 30, Broken = 12 };
        Assert.Equal(Enumerable.Range(1, 30).Where(n => n != 12).Select(n => n * 3L), await IdsAsync(server, report));
        Assert.Contains("row 12 ", Assert.Single(report.NeedsAttention).Reason);
    }

    [Fact]
    public async Task WrongToken_IsSaid()
    {
        using var server = new Server { Refuses = true };
        Assert.Contains("Invalid token", (await Assert.ThrowsAsync<ImportException>(() => IdsAsync(server, new ImportReport()))).Message);
    }

    [Fact]
    public async Task NobodyThere_IsSaid()
    {
        using var download = new Download(new("http://127.0.0.1:9/"), "t", new ImportReport(), _ => { });
        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<ImportException>(() => download.FetchAsync(Cancel))).Message);
    }

    private static async Task<List<long>> IdsAsync(Server server, ImportReport report)
    {
        using var download = new Download(new("https://netbox.example.org/api/"), "t", report, _ => { }, server);
        var folder = await download.FetchAsync(Cancel);
        return await folder.Rows(Endpoints.InOrder.Single(e => e.Path == "dcim/sites")).ReadAsync(Cancel).Select(r => r.GetProperty("id").GetInt64()).ToListAsync(Cancel);
    }

    /// <summary>A NetBox that has sites only, numbered 3, 6, 9 …</summary>
    private sealed class Server : HttpMessageHandler
    {
        public bool KnowsStart { get; init; }

        public bool Refuses { get; init; }

        public int MostRows { get; init; }

        public int Rows { get; init; }

        /// <summary>Any page that holds this row fails.</summary>
        public int Broken { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Answer(request.RequestUri!));

        private HttpResponseMessage Answer(Uri uri)
        {
            if (Refuses) return Json(HttpStatusCode.Forbidden, new JsonObject { ["detail"] = "Invalid token" });
            if (uri.AbsolutePath == "/api/status/") return Json(HttpStatusCode.OK, new JsonObject { ["netbox-version"] = "4.6.8", ["plugins"] = new JsonObject { ["netbox_inventory"] = "2.6.0" } });
            return uri.AbsolutePath == "/api/dcim/sites/" ? Page(uri.Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1])) : new(HttpStatusCode.NotFound);
        }

        private HttpResponseMessage Page(Dictionary<string, string> query)
        {
            var isByStart = KnowsStart && query.ContainsKey("start");
            var skipped = isByStart ? (int)Math.Ceiling(Number(query["start"]) / 3.0) - 1 : Number(query.GetValueOrDefault("offset", "0"));
            var rows = Enumerable.Range(1, Rows).Skip(Math.Max(0, skipped)).Take(Math.Min(MostRows, Number(query["limit"]))).ToList();
            if (rows.Contains(Broken)) return new(HttpStatusCode.InternalServerError);
            return Json(HttpStatusCode.OK, new JsonObject
            {
                ["count"] = isByStart ? null : Rows,
                ["next"] = rows.Count > 0 && rows[^1] < Rows ? "https://netbox.example.org/next" : null,
                ["results"] = new JsonArray([.. rows.Select(n => (JsonNode)new JsonObject { ["id"] = n * 3, ["name"] = $"Site {n}" })]),
            });
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

        private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) => new(status) { Content = new StringContent(body.ToJsonString()) };
    }
}

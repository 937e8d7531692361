using System.Net;
using System.Text;
using Inventory.Blazor.Tests.Audits;

namespace Inventory.Blazor.Tests.Shell;

/// <summary>While the database cannot be reached everybody is told so, and afterwards it goes on by itself.</summary>
public sealed class DatabaseAwayTests(AuditedRoom room) : IClassFixture<AuditedRoom>
{
    [Fact]
    public async Task Page_SaysSo_AndLeadsBackToWhatWasAsked()
    {
        using var browser = await room.Server.BrowserAsync("ana");
        using (room.Server.TakeDatabaseAway())
        {
            using var answer = await browser.GetAsync("/devices/1?tab=audit");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("The database cannot be reached at the moment.", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/devices/1?tab=audit\"", page, StringComparison.Ordinal);
        }
        using var again = await browser.GetAsync("/devices");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Scan_IsToBeSentAgain()
    {
        using var script = room.Server.Script(AuditedRoom.AnaToken);
        var scan = $$"""{"object_id": {{room.Room}}, "code": "FOC1", "scan_id": "{{Guid.NewGuid()}}"}""";
        using (room.Server.TakeDatabaseAway())
        {
            using var answer = await script.PostAsync(room.ScanPath, Json(scan));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
        using var again = await script.PostAsync(room.ScanPath, Json(scan));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("\"outcome\":\"seen\"", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}

using System.Net;

namespace Inventory.Blazor.Tests.Audits;

/// <summary>The runner's page has the status of what it stands for, before any component renders.</summary>
public sealed class RunStatusTests(AuditedRoom room) : IClassFixture<AuditedRoom>
{
    [Fact]
    public async Task Page_OfWhoMayRun_IsThere() => Assert.Equal(HttpStatusCode.OK, await StatusAsync("ana", $"/audit-flows/{room.Flow}/run?object_id={room.Room}"));

    [Fact]
    public async Task Page_OfWhoMayNotRun_IsForbidden() => Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("stranger", $"/audit-flows/{room.Flow}/run?object_id={room.Room}"));

    [Theory]
    [InlineData("")]
    [InlineData("?object_id=")]
    [InlineData("?object_id=here")]
    [InlineData("?object_id=999999")]
    [InlineData("?object_id=99999999999999999999")]
    public async Task Page_OfNoPlace_IsNotFound(string query) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("ana", $"/audit-flows/{room.Flow}/run{query}"));

    [Theory]
    [InlineData("999999")]
    [InlineData("devices")]
    public async Task Tab_ThatTheFlowHasNot_IsNotFound(string tab) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("ana", $"/audit-flows/{room.Flow}/run?object_id={room.Room}&tab={tab}"));

    [Fact]
    public async Task Tab_OfTheFlow_IsThere() => Assert.Equal(HttpStatusCode.OK, await StatusAsync("ana", $"/audit-flows/{room.Flow}/run?object_id={room.Room}&tab={room.DevicesPage}"));

    [Fact]
    public async Task Page_OfNoFlow_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("ana", $"/audit-flows/999999/run?object_id={room.Room}"));

    private async Task<HttpStatusCode> StatusAsync(string user, string path)
    {
        using var browser = await room.Server.BrowserAsync(user);
        using var answer = await browser.GetAsync(path);
        return answer.StatusCode;
    }
}

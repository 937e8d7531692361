using System.Net;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Shell;

public sealed class RowGuardTests : IAsyncLifetime
{
    private readonly RunningServer _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Form_OfARowThatMayBeChangedButNotViewed_IsNotFound()
    {
        var site = new Site { Name = "North", Slug = "north" };
        await using (var operation = await _server.Services.GetRequiredService<Operations>().WriteAsync(Viewer.System))
        {
            await operation.Records<Site>().SaveAsync(site);
            await operation.CommitAsync();
        }
        await _server.AddUserAsync("blind", "blind-token", "change dcim.site");
        using var browser = await _server.BrowserAsync("blind");
        using var answer = await browser.GetAsync($"/sites/{site.Id}/edit");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

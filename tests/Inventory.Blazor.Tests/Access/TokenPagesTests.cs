using Bunit;
using Inventory.Blazor.Access;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Access;

public sealed class TokenPagesTests : Pages
{
    [Fact]
    public async Task List_LeadsToWhereTokensAreAdded_AndNamesThem()
    {
        await IssueAsync("Label printer");
        var page = Open("/tokens", typeof(ListPage<>));
        page.WaitForAssertion(() => Assert.Equal("Label printer", page.Find("tbody th a, tbody td a").TextContent.Trim()));
        var add = page.FindAll(".head-acts a").Single(a => a.TextContent.Contains("Add token", StringComparison.Ordinal));
        // A plain page outside of the circuit.
        Assert.Equal(("/account/tokens", "_top"), (add.GetAttribute("href"), add.GetAttribute("target")));
        page = Open("/groups", typeof(ListPage<>));
        page.WaitForElement(".head-acts");
        Assert.DoesNotContain("Add token", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_TakesNetworks_AndSaysWhichIsNone()
    {
        var id = await IssueAsync("Label printer");
        var page = Open($"/tokens/{id}/edit", typeof(EditPage<>), id);
        page.WaitForElement("#field-allowed_ips").Change("10.0.0.0/8, nowhere");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("“nowhere” is no network", page.Find("#field-allowed_ips-error").TextContent, StringComparison.Ordinal));
        page.Find("#field-allowed_ips").Change("10.0.0.0/8, 192.168.1.7");
        page.Find("#field-write_enabled").Change(false);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith($"/tokens/{id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var token = (await FindAsync<Token>(id))!;
        Assert.Equal(("10.0.0.0/8,192.168.1.7", false, "Label printer"), (token.AllowedIps, token.WriteEnabled, token.Description));
    }

    protected override void AddRows()
    {
        base.AddRows();
        Services.AddAccess();
    }

    private async Task<long> IssueAsync(string description)
    {
        var tokens = Services.GetRequiredService<Tokens>();
        var viewer = await Services.GetRequiredService<CurrentViewer>().GetAsync();
        return (await tokens.FindAsync((await tokens.IssueAsync(viewer, viewer.UserId!.Value, new(description))).Text!))!.TokenId;
    }

    private IRenderedComponent<ResourceHost> Open(string address, Type page, long? id = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ResourceHost>(p => p.Add(h => h.Slug, address.Split('/', '?')[1]).Add(h => h.Id, id).Add(h => h.Page, page));
    }
}

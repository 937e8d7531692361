using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class EditPageTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Create_WithoutWhatIsRequired_SaysSoAtTheField()
    {
        var page = Open("/suppliers/add");
        page.WaitForElement("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Name is required.", page.Find("#field-name-error").TextContent));
        Assert.Equal("true", page.Find("#field-name").GetAttribute("aria-invalid"));
        Assert.Contains("field-name-error", page.Find("#field-name").GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LeadsToTheNewRow()
    {
        var page = Open("/suppliers/add");
        page.WaitForElement("#field-name").Change("Acme Tools");
        Assert.Equal("acme-tools", page.Find("#field-slug").GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Matches("/suppliers/[0-9]+$", Navigation.Uri));
    }

    [Theory]
    [InlineData("/purchases?supplier_id=1", true)]
    [InlineData("//elsewhere.example/", false)]
    [InlineData("https://elsewhere.example/", false)]
    public void Cancel_FollowsOnlyAddressesOfOurs(string returnUrl, bool isFollowed)
    {
        var page = Open($"/suppliers/add?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(isFollowed ? returnUrl : "/suppliers", page.WaitForElement(".acts a").GetAttribute("href"));
    }

    [Fact]
    public async Task Address_PrefillsReferencesAndChoices()
    {
        var acme = await SupplierAsync("Acme");
        Navigation.NavigateTo($"/purchases/add?supplier_id={acme.Id}&status=closed");
        var page = Render<EditPage<Purchase>>(p => p.Add(e => e.Resource, Catalog.Of<Purchase>()));
        page.WaitForAssertion(() => Assert.Equal("Acme", page.Find("#field-supplier").GetAttribute("value")));
        Assert.Equal("closed", page.Find("#field-status").GetAttribute("value"));
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsTheDifference_ThenSavesTheChoice()
    {
        var acme = await SupplierAsync("Acme");
        Navigation.NavigateTo($"/suppliers/{acme.Id}/edit");
        var page = Render<EditPage<Supplier>>(p => p.Add(e => e.Resource, Catalog.Of<Supplier>()).Add(e => e.Id, acme.Id));
        page.WaitForElement("#field-description").Change("Mine");
        await ChangeAsync(acme.Id, "Theirs");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Theirs", page.Find(".stale").TextContent, StringComparison.Ordinal));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith($"/suppliers/{acme.Id}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("Mine", (await FindAsync<Supplier>(acme.Id))!.Description);
    }

    private async Task ChangeAsync(long id, string description)
    {
        await using var operation = await Services.GetRequiredService<Core.Data.Operations>().WriteAsync(Core.Access.Viewer.System);
        var field = Catalog.Of<Supplier>().Find("description")!;
        await operation.Records<Supplier>().SaveAsync(id, new Dictionary<Core.Resources.Field, object?> { [field] = description }, version: null);
        await operation.CommitAsync();
    }

    private IRenderedComponent<EditPage<Supplier>> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<EditPage<Supplier>>(p => p.Add(e => e.Resource, Catalog.Of<Supplier>()));
    }
}

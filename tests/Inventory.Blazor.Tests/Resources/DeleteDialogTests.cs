using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Purchasing;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Resources;

public sealed class DeleteDialogTests : Pages
{
    [Fact]
    public async Task RowThatIsNeeded_NamesWhatNeedsIt_AndOffersNoDelete()
    {
        var acme = await SupplierAsync("Acme");
        var order = await PurchaseAsync(acme, "PO-1");
        var provider = await OpenAsync(acme.Id);
        provider.WaitForAssertion(() => Assert.Equal($"/purchases/{order.Id}", provider.Find("details a").GetAttribute("href")));
        Assert.Empty(provider.FindAll(".button-danger"));
    }

    [Fact]
    public async Task FreeRow_IsDeleted()
    {
        var acme = await SupplierAsync("Acme");
        var provider = await OpenAsync(acme.Id);
        provider.WaitForElement(".button-danger").Click();
        provider.WaitForAssertion(() => Assert.Empty(provider.FindAll(".mud-dialog")));
        Assert.Null(await FindAsync<Supplier>(acme.Id));
    }

    [Fact]
    public async Task RowThatIsNeededMeanwhile_SaysSo_AndWhatNeedsIt()
    {
        var acme = await SupplierAsync("Acme");
        var provider = await OpenAsync(acme.Id);
        provider.WaitForElement(".button-danger");
        var order = await PurchaseAsync(acme, "PO-1");
        provider.Find(".button-danger").Click();
        provider.WaitForAssertion(() => Assert.Equal($"/purchases/{order.Id}", provider.Find("details a").GetAttribute("href")));
        Assert.Contains("Nothing was deleted", provider.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(provider.FindAll(".button-danger"));
    }

    [Fact]
    public async Task DatabaseAway_IsSaidInTheDialog_AndTheReasonIsKept()
    {
        var acme = await SupplierAsync("Acme");
        var provider = await OpenAsync(acme.Id);
        provider.WaitForElement("#delete-why").Change("Closed down");
        using (TakeDatabaseAway())
        {
            provider.Find(".button-danger").Click();
            provider.WaitForAssertion(() => Assert.Contains("cannot be reached", provider.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        }
        Assert.Equal("Closed down", provider.Find("#delete-why").GetAttribute("value"));
        provider.Find(".button-danger").Click();
        provider.WaitForAssertion(() => Assert.Empty(provider.FindAll(".mud-dialog")));
        Assert.Null(await FindAsync<Supplier>(acme.Id));
    }

    [Fact]
    public async Task DatabaseAwayAtTheOutset_IsSaid_AndLookedAtAgain()
    {
        var acme = await SupplierAsync("Acme");
        IRenderedComponent<MudDialogProvider> provider;
        using (TakeDatabaseAway())
        {
            provider = await OpenAsync(acme.Id);
            provider.WaitForAssertion(() => Assert.Contains("cannot be reached", provider.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        }
        provider.FindAll("button").Single(b => b.TextContent == "Look again").Click();
        provider.WaitForElement(".button-danger");
        Assert.Empty(provider.FindAll("[role=alert]"));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(long id)
    {
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<DeleteDialog<Supplier>>(
            "Delete", new DialogParameters<DeleteDialog<Supplier>> { { d => d.Resource, Catalog.Of<Supplier>() }, { d => d.Id, id } }));
        return provider;
    }
}

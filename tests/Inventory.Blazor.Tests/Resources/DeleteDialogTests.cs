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

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(long id)
    {
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<DeleteDialog<Supplier>>(
            "Delete", new DialogParameters<DeleteDialog<Supplier>> { { d => d.Resource, Catalog.Of<Supplier>() }, { d => d.Id, id } }));
        return provider;
    }
}

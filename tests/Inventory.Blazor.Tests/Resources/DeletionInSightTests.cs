using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Resources;

/// <summary>What people are told who may delete a row, and may not view all that hangs on it.</summary>
public sealed class DeletionInSightTests : RestrictedPages
{
    private const string Supplier = "netbox_inventory.supplier";
    private const string Purchase = "netbox_inventory.purchase";

    [Fact]
    public async Task Dialog_NamesAndCountsWhatIsInSight_AndSaysThatThereAreOthers()
    {
        await GrantAsync(Supplier, "view,delete");
        await GrantAsync(Purchase, "view", """{"status":"open"}""");
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "PO-1");
        await PurchaseAsync(acme, "Secret-1", "closed");
        await PurchaseAsync(acme, "Secret-2", "closed");

        var dialog = await OpenAsync(acme);

        dialog.WaitForAssertion(() => Assert.Equal("1 purchase", dialog.Find("summary").TextContent));
        Assert.Equal("and others that you may not see", dialog.Find("details + p").TextContent);
        Assert.DoesNotContain("Secret", dialog.Markup, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll(".button-danger"));
    }

    [Fact]
    public async Task Dialog_WithNothingInSight_StillDoesNotOfferWhatCannotBe()
    {
        await GrantAsync(Supplier, "view,delete");
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "Secret-1");

        var dialog = await OpenAsync(acme);

        dialog.WaitForAssertion(() => Assert.Contains("Rows that you may not see", dialog.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("urchase", dialog.Markup, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll(".button-danger"));
    }

    [Fact]
    public async Task Dialog_TellsThatOthersGoAlong_BeforeTheyDo()
    {
        var outer = await SaveAsync(new Region { Name = "Outer", Slug = "outer" });
        var unseen = await SaveAsync(new Region { Name = "Unseen", Slug = "unseen", ParentId = outer.Id });
        await GrantAsync("dcim.region", "view,delete", $$"""{"id":{{outer.Id}}}""");

        var dialog = await OpenAsync(outer);

        var button = dialog.WaitForElement(".button-danger");
        Assert.Equal("Delete it and rows that you may not see", button.TextContent);
        Assert.DoesNotContain("Unseen", dialog.Markup, StringComparison.Ordinal);
        button.Click();
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll(".mud-dialog")));
        Assert.Null(await FindAsync<Region>(unseen.Id));
    }

    [Fact]
    public async Task ManyRows_AreHeld_ByWhatIsNotInSight()
    {
        await GrantAsync(Supplier, "view,delete");
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "Secret-1");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/suppliers/bulk-delete?ids={acme.Id}");

        var page = Render<BulkDeletePage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));

        page.WaitForAssertion(() => Assert.Contains("Rows that you may not see", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Secret", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".button-danger"));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync<T>(T row)
        where T : Entity, new()
    {
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<DeleteDialog<T>>(
            "Delete", new DialogParameters<DeleteDialog<T>> { { d => d.Resource, Catalog.Of<T>() }, { d => d.Id, row.Id } }));
        return provider;
    }
}

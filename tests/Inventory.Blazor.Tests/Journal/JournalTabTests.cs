using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Journal;

public sealed class JournalTabTests : Support.Pages
{
    [Fact]
    public async Task Entry_IsWrittenWhereItIsRead_AndTheFormIsFreeForTheNext()
    {
        var page = Open(await SupplierAsync("Acme"));
        page.WaitForElement("#field-kind").Change("warning");
        page.Find("#field-comments").Change("Sends **late**");
        page.Find("form").Submit();

        page.WaitForElement(".entries li");
        Assert.Equal("Warning", page.Find(".entries .badge").TextContent);
        Assert.NotEmpty(page.FindAll(".entries .kind svg"));
        Assert.Equal("late", page.Find(".entries strong").TextContent);
        Assert.Equal("ada", page.Find(".entries b").TextContent);
        Assert.Equal("The entry was added.", page.Find("[role=status]").TextContent);
        Assert.Equal("", page.Find("#field-comments").GetAttribute("value") ?? "");
        page.WaitForAssertion(() => Assert.Contains("Journal 1", page.FindAll("[role=tab]").Select(t => Words(t.TextContent))));
    }

    [Fact]
    public async Task Entry_WithoutWords_IsRefusedAtItsField()
    {
        var page = Open(await SupplierAsync("Acme"));
        page.WaitForElement("#field-kind").Change("danger");
        page.Find("form").Submit();
        page.WaitForElement("#field-comments[aria-invalid=true]");
        Assert.Equal("danger", page.Find("#field-kind").GetAttribute("value"));
        Assert.Empty(page.FindAll(".entries li"));
    }

    [Fact]
    public async Task Entries_AreTheNewestFirst_EachWithItsTags()
    {
        var acme = await SupplierAsync("Acme");
        await SaveAsync(new JournalEntry { ObjectType = "netbox_inventory.supplier", ObjectId = acme.Id, Comments = "Older" });
        await SaveAsync(new JournalEntry { ObjectType = "netbox_inventory.supplier", ObjectId = acme.Id, Kind = "success", Comments = "Newer" });
        var page = Open(acme);
        page.WaitForAssertion(() => Assert.Equal(["Newer", "Older"], page.FindAll(".entries .markdown").Select(e => e.TextContent.Trim())));
        Assert.Equal(["Success", "Info"], page.FindAll(".entries .badge").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Entry_ThatIsDeleted_IsGone()
    {
        var acme = await SupplierAsync("Acme");
        var entry = await SaveAsync(new JournalEntry { ObjectType = "netbox_inventory.supplier", ObjectId = acme.Id, Comments = "A slip" });
        var dialogs = Render<MudDialogProvider>();
        var page = Open(acme);
        page.WaitForElement(".entries button").Click();
        dialogs.WaitForElement(".button-danger").Click();
        page.WaitForAssertion(() => Assert.Contains("Nothing is written down here yet.", page.Markup, StringComparison.Ordinal));
        Assert.Null(await FindAsync<JournalEntry>(entry.Id));
    }

    private IRenderedComponent<DetailPage<Supplier>> Open(Supplier supplier)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/suppliers/{supplier.Id}?tab=journal-entries.assigned_object");
        return Render<DetailPage<Supplier>>(p => p.Add(d => d.Resource, Catalog.Of<Supplier>()).Add(d => d.Id, supplier.Id));
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}

using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class ImportPageTests : Pages
{
    [Fact]
    public async Task Paste_WithErrors_ShowsThemByRowAndColumn_AndKeepsNothing()
    {
        await SupplierAsync("Acme");
        var page = Open();
        page.Find("#import-text").Change("name,slug\nBeta,not a slug\nAcme,acme-2");
        page.WaitForElement("#import-columns");
        Press(page, "Preview");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count(r => r.QuerySelector("td.number") is not null)));
        Assert.Equal(["1slug", "2name"], page.FindAll("tbody tr").Where(r => r.QuerySelector("td.number") is not null).Select(r => r.Children[0].TextContent + r.Children[1].TextContent));
        Assert.Contains("Nothing would be imported", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Paste_OfOtherHeaders_IsMappedByAGuess_AndImported()
    {
        var page = Open();
        page.Find("#import-text").Change("NAME;Phone\nBeta;123");
        page.WaitForElement("#import-columns");
        Assert.Equal("name", page.Find("select[aria-label='What becomes of NAME']").GetAttribute("value"));
        Assert.Equal("Not recognised: choose", page.Find("select[aria-label='What becomes of Phone'] option").TextContent);
        Press(page, "Import");
        page.WaitForAssertion(() => Assert.Contains("There is no column “Phone”", page.Markup, StringComparison.Ordinal));
        page.Find("select[aria-label='What becomes of Phone']").Change(" ");
        Press(page, "Import");
        var link = page.WaitForElement("[role=status] a");
        Assert.StartsWith("/suppliers?modified_by_request=", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task File_IsPreviewed_AndNothingIsKept()
    {
        var page = Open();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("[{\"name\": \"Gamma\"}]", "suppliers.json"));
        page.WaitForElement("#import-columns");
        Press(page, "Preview");
        page.WaitForAssertion(() => Assert.Contains("1 new, 0 changed, 0 unchanged if it is imported", page.Find("p[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public void File_ThatIsNone_SaysSo()
    {
        var page = Open();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0xE9, 0x2C, 0x41], "old.csv"));
        page.WaitForAssertion(() => Assert.Contains("not UTF-8", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Preview_OfNothing_AsksForAFile()
    {
        var page = Open();
        Press(page, "Preview");
        page.WaitForAssertion(() => Assert.Contains("Choose a file", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<ImportPage<Supplier>> Open() => Render<ImportPage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));

    private static void Press(IRenderedComponent<ImportPage<Supplier>> page, string button) => page.FindAll("button").Single(b => b.Text() == button).Click();

    private async Task<int> CountAsync()
    {
        await using var operation = Services.GetRequiredService<Operations>().Read(Core.Access.Viewer.System);
        return await operation.CountAnyAsync(Catalog.Of<Supplier>(), new ListQuery());
    }
}

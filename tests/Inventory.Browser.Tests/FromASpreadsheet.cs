using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>The desk: rows come in from a file, after what was wrong in it was put right.</summary>
public sealed class FromASpreadsheet(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task RowsWithErrors_AreCorrected_Imported_AndShown()
    {
        var admin = await OpenAsync(Admin);
        await admin.GoAsync("/suppliers");
        await admin.Link("Import").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync("Import suppliers");
        await admin.Field("Or paste").FillAsync("name,slug,description\nPaper Mill,paper mill,Boxes\nString Works,string-works,Rope\n,no-name,Nothing");
        await admin.Button("Preview").ClickAsync();
        var wrong = admin.Page.GetByRole(AriaRole.Region, new() { Name = "What is wrong" }).GetByRole(AriaRole.Row);
        await Assertions.Expect(wrong).ToHaveCountAsync(3);
        await Assertions.Expect(wrong.Nth(1)).ToContainTextAsync("1slugA slug holds");
        await Assertions.Expect(wrong.Nth(2)).ToContainTextAsync("3nameName is required.");

        await admin.Field("Or paste").FillAsync("name,slug,description\nPaper Mill,paper-mill,Boxes\nString Works,string-works,Rope\nNameless,no-name,Nothing");
        await admin.Button("Preview").ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("3 new, 0 changed, 0 unchanged if it is imported")).ToBeVisibleAsync();
        await admin.Button("Import").ClickAsync();
        await admin.Link("Show the suppliers").ClickAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Nameless", "Paper Mill", "String Works"]);
        Assert.Empty(admin.Complaints);
    }
}

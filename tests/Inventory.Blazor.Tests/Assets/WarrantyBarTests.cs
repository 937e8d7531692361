using System.Globalization;
using Bunit;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Assets;

namespace Inventory.Blazor.Tests.Assets;

public sealed class WarrantyBarTests : Pages
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public void Running_SaysWhatIsLeft_AndDrawsWhatHasPassed()
    {
        var cell = Cell(new WarrantyTerm(Today.AddDays(-500), Today.AddDays(500)));
        Assert.Equal("1 year left", cell.Find(".words").TextContent);
        Assert.Equal("width:50%", cell.Find(".passed").GetAttribute("style"));
        Assert.Contains("running", cell.Find(".passed").ClassList);
    }

    [Fact]
    public void WithoutAStart_IsFullAndStriped()
    {
        var cell = Cell(new WarrantyTerm(null, Today.AddDays(20)));
        Assert.Equal("2 weeks left", cell.Find(".words").TextContent);
        Assert.Equal("width:100%", cell.Find(".passed").GetAttribute("style"));
        Assert.Contains("unmeasured", cell.Find(".passed").ClassList);
        Assert.Contains("soon", cell.Find(".passed").ClassList);
    }

    [Fact]
    public void Past_IsFull_NotYetBegun_IsEmpty()
    {
        Assert.Equal("width:100%", Cell(new WarrantyTerm(Today.AddDays(-900), Today.AddDays(-400))).Find(".passed").GetAttribute("style"));
        Assert.Equal("width:0%", Cell(new WarrantyTerm(Today.AddDays(1), Today.AddDays(400))).Find(".passed").GetAttribute("style"));
    }

    [Fact]
    public void Asset_WithoutAnEnd_HasNoBar() => Assert.Null(Catalog.Of<Asset>().Find("warranty_remaining")!.Read(new Asset { WarrantyStart = Today }));

    [Theory]
    [InlineData("de-DE", "24.12.2026")]
    [InlineData("en-US", "12/24/2026")]
    public void Day_IsShownAsUsual_AndKeptPlainForPrograms(string culture, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var field = (Core.Resources.Field<Asset>)Catalog.Of<Asset>().Find("warranty_end")!;
        var cell = Render<FieldCell<Asset>>(p => p.Add(c => c.Field, field).Add(c => c.Value, new DateOnly(2026, 12, 24)));
        Assert.Equal((shown, "2026-12-24"), (cell.Find("time").TextContent, cell.Find("time").GetAttribute("datetime")));
        var input = Render<FieldInput<Asset>>(p => p.Add(c => c.Field, field).Add(c => c.Value, new DateOnly(2026, 12, 24)));
        Assert.Equal("2026-12-24", input.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<FieldCell<Asset>> Cell(WarrantyTerm term)
    {
        var field = (Core.Resources.Field<Asset>)Catalog.Of<Asset>().Find("warranty_remaining")!;
        return Render<FieldCell<Asset>>(p => p.Add(c => c.Field, field).Add(c => c.Value, term).Add(c => c.IsBrief, true));
    }
}

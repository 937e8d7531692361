using Bunit;
using Inventory.Blazor.Fields;

namespace Inventory.Blazor.Tests.Fields;

public sealed class MarkdownTests : BunitContext
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Text_ThatWouldRun_DoesNot(string text)
    {
        var shown = Render<MarkdownText>(p => p.Add(m => m.Text, text));
        Assert.Empty(shown.FindAll("script, img, [onerror], a[href^=javascript]"));
    }

    [Fact]
    public void Heading_StandsBelowThePagesOwn() => Assert.NotNull(Render<MarkdownText>(p => p.Add(m => m.Text, "# Terms")).Find("h3"));
}

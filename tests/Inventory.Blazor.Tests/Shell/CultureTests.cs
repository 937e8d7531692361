using Inventory.Blazor.Shell;
using Microsoft.AspNetCore.Http;

namespace Inventory.Blazor.Tests.Shell;

public sealed class CultureTests
{
    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de-AT")]
    [InlineData("en;q=0.5, sl-SI", "sl-SI")]
    [InlineData("zz-unheard-of, fr;q=0.1", "fr")]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(";;;\u00e4", null)]
    public void Browser_AsksForACulture_AndGetsTheFirstThatIsKnown(string header, string? culture)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;
        Assert.Equal(culture, Culture.Of(context.Request)?.Name);
    }
}

using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Shell;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Fields;

public sealed class FieldInputTests : Pages
{
    [Fact]
    public void Moment_IsEnteredByThePersonsClock_AndKeptInUtc()
    {
        var entered = new List<object?>();
        var input = Input("expires", new DateTime(2030, 1, 31, 11, 0, 0, DateTimeKind.Utc), entered.Add);
        var zone = Services.GetRequiredService<Browser>();
        Assert.Equal(zone.Local(new(2030, 1, 31, 11, 0, 0, DateTimeKind.Utc)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), input.GetAttribute("value"));
        input.Change("2030-06-01T08:30");
        input.Change("");
        Assert.Equal([zone.Utc(new DateTime(2030, 6, 1, 8, 30, 0)), null], entered);
    }

    [Fact]
    public void WordsOfWhichNoneIsOffered_AreTyped_SeparatedByCommas()
    {
        var entered = new List<object?>();
        var input = Input("allowed_ips", "10.0.0.0/8,2001:db8::/32", entered.Add);
        Assert.Equal("10.0.0.0/8, 2001:db8::/32", input.GetAttribute("value"));
        input.Change(" 10.0.0.0/8 ,, 192.168.1.7");
        Assert.Equal(["10.0.0.0/8,192.168.1.7"], entered);
    }

    private IElement Input(string name, object? value, Action<object?> entered) =>
        Render<FieldInput<Token>>(p => p.Add(i => i.Field, (Field<Token>)Catalog.Of<Token>().Find(name)!).Add(i => i.Value, value).Add(i => i.ValueChanged, entered)).Find($"#field-{name}");
}

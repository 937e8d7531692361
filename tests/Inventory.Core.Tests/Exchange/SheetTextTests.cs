using System.Text;
using Inventory.Core.Exchange;

namespace Inventory.Core.Tests.Exchange;

public sealed class SheetTextTests
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("_x0041_ and _x_", "_x005F_x0041_ and _x_")]
    [InlineData("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour")]
    [InlineData("Žiga 😀 ünd", "Žiga 😀 ünd")]
    [InlineData("", "")]
    public void Text_IsWhatXmlCanHold(string text, string xml) => Assert.Equal(xml, Xml(text));

    [Fact]
    public void Text_WithoutWhatXmlCannotHold_StaysReadable() => Assert.Equal("bell half end ", Xml("bell\u0007 half\uD800 end\uDC00 \uFFFE"));

    [Fact]
    public void Text_LongerThanACell_IsCut_AndSaysSo()
    {
        var xml = Xml(new string('a', SheetText.MostInCell - 45) + string.Concat(Enumerable.Repeat("😀", 40)));
        Assert.Equal(new string('a', 40_000)[..100], xml[..100]);
        Assert.InRange(xml.Length, SheetText.MostInCell - 2, SheetText.MostInCell);
        Assert.EndsWith("(cut: a cell of Excel holds no more)", xml, StringComparison.Ordinal);
        Assert.Equal(xml, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(xml)));
        Assert.Equal(SheetText.MostInCell, Xml(new string('a', SheetText.MostInCell)).Length);
    }

    [Theory]
    [InlineData("Assets", "Assets")]
    [InlineData("[a]:b*c?d/e\\f", "a  b c d e f")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("'' ", "Rows")]
    [InlineData("A name that is longer than a sheet's may be", "A name that is longer than a sh")]
    public void SheetName_IsOneThatExcelTakes(string text, string name) => Assert.Equal(name, SheetText.SheetName(text));

    [Fact]
    public void Headers_AreNeverBlank_NorTheSameTwice() =>
        Assert.Equal(["Name", "name 2", "NAME 3", "Column", "two lines"], SheetText.Headers(["Name", "name", "NAME", " ", "two\nlines"]));

    private static string Xml(string text)
    {
        var xml = new StringBuilder();
        SheetText.Append(xml, text);
        return xml.ToString();
    }
}

using Inventory.Blazor.Resources;

namespace Inventory.Blazor.Tests.Resources;

public sealed class ListStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=cisco%20switch")]
    [InlineData("?status=used&status=stored&supplier_id=3&sort=-date,name&page=4&size=250")]
    [InlineData("?name__ic=a%26b%3Dc")]
    public void ToQuery_OfWhatWasRead_IsTheSame(string query) => Assert.Equal(query, ListState.Read(query).ToQuery());

    [Theory]
    [InlineData("?page=0", 1, 50)]
    [InlineData("?page=-2&size=7", 1, 25)]
    [InlineData("?page=x&size=x", 1, 50)]
    [InlineData("?size=999999", 1, 1000)]
    public void Read_Nonsense_TakesTheNearest(string query, int page, int size)
    {
        var state = ListState.Read(query);
        Assert.Equal((page, size), (state.Page, state.Size));
    }

    [Fact]
    public void Read_BlankFilter_IsNone() => Assert.Empty(ListState.Read("?status=&supplier_id=%20").Filters);

    [Fact]
    public void SortedBy_TheSameAgain_GoesDownThenBack()
    {
        var up = new ListState { Page = 3 }.SortedBy("name");
        Assert.Equal((1, "ascending"), (up.Page, up.DirectionOf("name")));
        Assert.Equal("descending", up.SortedBy("name").DirectionOf("name"));
        Assert.Empty(up.SortedBy("name").SortedBy("name").Sort);
    }

    [Fact]
    public void Searching_FromALaterPage_BeginsAtTheFirst() => Assert.Equal("?q=x", new ListState { Page = 9 }.Searching(" x ").ToQuery());

    [Fact]
    public void ToListQuery_OfAFarPage_DoesNotOverflow() => Assert.Equal(int.MaxValue, new ListState { Page = int.MaxValue, Size = 1000 }.ToListQuery().Skip);
}

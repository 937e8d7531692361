using Inventory.Blazor.Resources;
using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Tests.Resources;

public sealed class ListStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=cisco%20switch")]
    [InlineData("?status=used&status=stored&supplier_id=3&sort=-date,name&page=4&size=250")]
    [InlineData("?name__ic=a%26b%3Dc")]
    [InlineData("?page=Devices")]
    [InlineData("?page=Devices&page=Racks&sort=name&page=3")]
    public void ToQuery_OfWhatWasRead_IsTheSame(string query) => Assert.Equal(query, ListState.Read(query).ToQuery());

    [Theory]
    [InlineData("?page=0", 1, 50)]
    [InlineData("?page=-2&size=7", 1, 25)]
    [InlineData("?page=x&size=x", 1, 50)]
    [InlineData("?page=Devices&page=4", 4, 50)]
    [InlineData("?size=999999", 1, 1000)]
    public void Read_Nonsense_TakesTheNearest(string query, int page, int size)
    {
        var state = ListState.Read(query);
        Assert.Equal((page, size), (state.Page, state.Size));
    }

    [Theory]
    [InlineData("", "-date", 100, "?sort=-date&size=100")]
    [InlineData("?sort=name&size=25", "name", 25, "?sort=name&size=25")]
    [InlineData("?sort=&size=50", "", 50, "?sort=&size=50")]
    public void Address_GoesBeforeWhatThePersonLikes_AndThatBeforeTheUsual(string query, string sort, int size, string written)
    {
        var state = ListState.Read(query, new ListPreference { Sort = ["-date"], Size = 100 });
        Assert.Equal((sort, size), (string.Join(',', state.Sort), state.Size));
        Assert.Equal(written, state.ToQuery());
        Assert.Equal(("", 50), (string.Join(',', ListState.Read("").Sort), ListState.Read("").Size));
    }

    [Fact]
    public void Read_BlankFilter_IsNone() => Assert.Empty(ListState.Read("?status=&supplier_id=%20").Filters);

    [Fact]
    public void Read_PageByName_IsAFilter()
    {
        var filter = Assert.Single(ListState.Read("?page=Devices&page=2").Filters);
        Assert.Equal(("page", "Devices"), (filter.Name, Assert.Single(filter.Values)));
        Assert.Empty(ListState.Read("?page=-2").Filters);
    }

    [Fact]
    public void Filters_HaveNoNameOfTheListsOwn_ButThePageAndQuickSearch()
    {
        var own = new[] { "q", "sort", "size", "page", "tab", "returnUrl" };
        var taken = Catalog.Of(typeof(Resource).Assembly).All.SelectMany(r => r.AllFilters).Select(f => f.Name).Where(own.Contains).Distinct();
        Assert.Equal(["page", "q"], taken.Order());
    }

    [Theory]
    [InlineData(54, 50, 1)]
    [InlineData(55, 50, 1)]
    [InlineData(56, 50, 2)]
    [InlineData(110, 100, 1)]
    [InlineData(111, 100, 2)]
    [InlineData(0, 50, 1)]
    public void LastPage_OfAFewRows_IsTheOneBefore(int total, int size, int last) => Assert.Equal(last, new ListState { Size = size }.LastPage(total));

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

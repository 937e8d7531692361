using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Laws;

/// <summary>Every list has the filters that it is known by, and each filter the ways to ask of its kind.</summary>
public sealed class FiltersTests
{
    private const string OfText = "n ic nic isw nisw iew niew ie nie regex iregex empty";
    private const string OfOrder = "n empty lt lte gt gte";
    private static readonly Catalog Catalog = Catalog.Of(typeof(Resource).Assembly);

    public static TheoryData<string> Specified => [.. SpecifiedFilters.OfLists.Keys];

    public static TheoryData<string> Awaited => [.. SpecifiedFilters.Awaited.Keys];

    [Theory, MemberData(nameof(Specified))]
    public void List_HasTheFiltersThatItIsKnownBy(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        var common = IsPrimary(resource) ? SpecifiedFilters.OfEveryRow + " " + SpecifiedFilters.OfPrimaryRows : SpecifiedFilters.OfEveryRow;
        Assert.Empty(Words(common + " " + SpecifiedFilters.OfLists[slug]).Except(resource.AllFilters.Select(f => f.Name)));
    }

    [Theory, MemberData(nameof(Awaited))]
    public void Filter_ThatIsAwaited_IsNotHereYet(string slug) =>
        Assert.Empty(Words(SpecifiedFilters.Awaited[slug]).Intersect(Catalog.WithSlug(slug)!.AllFilters.Select(f => f.Name)));

    [Theory]
    [InlineData("assets", "serial", OfText)]
    [InlineData("assets", "status", OfText)]
    [InlineData("assets", "device", OfText)]
    [InlineData("assets", "warranty_end", OfOrder)]
    [InlineData("assets", "purchase_date", OfOrder)]
    [InlineData("assets", "created", OfOrder)]
    [InlineData("assets", "id", OfOrder)]
    [InlineData("racks", "u_height", OfOrder)]
    [InlineData("assets", "tenant_id", "n")]
    [InlineData("assets", "tenant", "n")]
    [InlineData("assets", "storage_location_id", "n")]
    [InlineData("assets", "tag", "n any")]
    [InlineData("assets", "is_assigned", "")]
    [InlineData("assets", "device_type_model", "")]
    [InlineData("assets", "q", "")]
    public void Kind_HasItsSuffixes(string slug, string filter, string suffixes) => Assert.Equal(
        Words(suffixes).Select(s => $"{filter}__{s}").Prepend(filter).Order(),
        Catalog.WithSlug(slug)!.AllFilters.Single(f => f.Name == filter).Ways.Select(w => w.ToString()).Order());

    [Fact]
    public void FilterThatPagesOffer_SaysWhatItIs()
    {
        var mute = from resource in Catalog.All
                   from filter in resource.AllFilters
                   where filter.IsOffered && (filter.Label.Length == 0 || filter.Input is FilterInput.OneOf { List.Seeds.Count: 0 })
                   select $"{resource} {filter.Name}";
        Assert.Empty(mute);
    }

    private static bool IsPrimary(Resource resource) => resource.EntityType.IsAssignableTo(typeof(PrimaryEntity));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

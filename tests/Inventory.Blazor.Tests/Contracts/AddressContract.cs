using System.Globalization;
using System.Net;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Tests.Contracts;

/// <summary>What the addresses of every kind of row answer, and to whom.</summary>
public sealed class AddressContract(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const string OneRow = "{id}";

    private static readonly (string Page, Acts Act)[] AllPages = [("", Acts.None), ("/add", Acts.Add), ("/{id}", Acts.None), ("/{id}/edit", Acts.Change), ("/export?format=csv&columns=all", Acts.None), ("/export?format=xlsx", Acts.None), ("/bulk-edit", Acts.Change), ("/bulk-delete", Acts.Delete)];

    // What everybody has of their own.
    private static readonly string[] Personal = ["jobs", "saved-filters", "tokens"];

    public static TheoryData<string, string> GrantedPages => Of((resource, page, act) => resource.Acts.HasFlag(act) && !Personal.Contains(resource.Slug));

    public static TheoryData<string, string> Pages => Of((resource, page, act) => resource.Acts.HasFlag(act));

    public static TheoryData<string, string> RowPages => Of((resource, page, act) => resource.Acts.HasFlag(act) && page.Contains(OneRow, StringComparison.Ordinal));

    /// <summary>Whether a change is seen depends on the row that changed too: the tests of the log say so.</summary>
    public static TheoryData<string, string> LimitedPages =>
        Of((resource, page, act) => resource.Slug != "changes" && resource.Acts.HasFlag(act) && page.Contains(OneRow, StringComparison.Ordinal));

    public static TheoryData<string, string> MissingPages => Of((resource, page, act) => !resource.Acts.HasFlag(act));

    [Theory, MemberData(nameof(Pages))]
    public async Task Nobody_IsSentToSignIn(string slug, string page)
    {
        using var answer = await server.Nobody.GetAsync(Address(slug, page, server.First(slug)));
        Assert.Equal((HttpStatusCode.Redirect, "/login"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(GrantedPages))]
    public async Task NothingGranted_IsForbidden(string slug, string page) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server.Stranger, Address(slug, page, server.First(slug))));

    [Theory]
    [InlineData("jobs", "", HttpStatusCode.OK)]
    [InlineData("jobs", "/{id}", HttpStatusCode.NotFound)]
    [InlineData("saved-filters", "", HttpStatusCode.OK)]
    [InlineData("saved-filters", "/add", HttpStatusCode.OK)]
    [InlineData("saved-filters", "/{id}", HttpStatusCode.NotFound)]
    [InlineData("saved-filters", "/{id}/edit", HttpStatusCode.NotFound)]
    [InlineData("tokens", "", HttpStatusCode.OK)]
    [InlineData("tokens", "/export?format=csv&columns=all", HttpStatusCode.OK)]
    [InlineData("tokens", "/{id}", HttpStatusCode.NotFound)]
    [InlineData("tokens", "/{id}/edit", HttpStatusCode.NotFound)]
    public async Task NothingGranted_OnesOwnIsAnswered_AndOthersRowsAreNotFound(string slug, string page, HttpStatusCode status) =>
        Assert.Equal(status, await StatusAsync(server.Stranger, Address(slug, page, server.First(slug))));

    [Theory, MemberData(nameof(Pages))]
    public async Task Granted_IsAnswered(string slug, string page) =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Editor, Address(slug, page, server.Second(slug))));

    [Theory, MemberData(nameof(LimitedPages))]
    public async Task OtherRow_OfAConstrainedGrant_IsNotFound(string slug, string page)
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Limited, Address(slug, page, server.First(slug))));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Limited, Address(slug, page, server.Second(slug))));
    }

    [Theory, MemberData(nameof(RowPages))]
    public async Task UnknownRow_IsNotFound(string slug, string page) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Editor, Address(slug, page, 987_654_321)));

    [Theory, MemberData(nameof(MissingPages))]
    public async Task PageOfAnActThatThereIsNot_IsNotFound(string slug, string page) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Editor, Address(slug, page, server.First(slug))));

    [Theory]
    [InlineData("/no-such-rows")]
    [InlineData("/no-such-rows/1")]
    [InlineData("/no-such-rows/add")]
    [InlineData("/no-such-rows/export?format=csv")]
    [InlineData("/no-such-rows/1/edit")]
    [InlineData("/sites/one")]
    [InlineData("/sites/0")]
    [InlineData("/sites/-1")]
    [InlineData("/sites/99999999999999999999")]
    [InlineData("/sites/1/nowhere")]
    [InlineData("/sites/1/edit/further")]
    public async Task UnknownAddress_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Editor, address));

    [Fact]
    public async Task Nobody_OpensACircuit()
    {
        using var answer = await server.Nobody.PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static string Address(string slug, string page, long id) => $"/{slug}{page.Replace(OneRow, id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}";

    private static async Task<HttpStatusCode> StatusAsync(HttpClient person, string address)
    {
        using var answer = await person.GetAsync(address);
        return answer.StatusCode;
    }

    private static TheoryData<string, string> Of(Func<Resource, string, Acts, bool> isMeant)
    {
        var data = new TheoryData<string, string>();
        foreach (var resource in Catalog.Of(typeof(Resource).Assembly).All)
            foreach (var (page, act) in AllPages)
                if (isMeant(resource, page, act)) data.Add(resource.Slug, page);
        return data;
    }
}

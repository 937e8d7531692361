using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Jobs;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Contracts;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Contracts;

/// <summary>What the list, the page and the form of every kind of row show, and how those who hear them find their way.</summary>
public sealed class PageContract(GuardedServer server) : Support.Pages, IClassFixture<GuardedServer>
{
    private static readonly Catalog Resources = Catalog.Of(typeof(Resource).Assembly);

    public static TheoryData<string> All => [.. Resources.All.Select(r => r.Slug)];

    public static TheoryData<string> Added => Offering(Acts.Add);

    public static TheoryData<string> Changed => Offering(Acts.Change);

    public static TheoryData<string> Deleted => Offering(Acts.Delete);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Theory, MemberData(nameof(All))]
    public void List_HasItsColumns_AndLeadsToItsRows(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        var page = Open($"/{slug}?id={server.First(slug)}", typeof(ListPage<>));
        page.WaitForElement($"tbody a[href='/{slug}/{server.First(slug)}']");
        Assert.Equal(resource.ListFields.Select(f => f.Label), page.FindAll("thead th[scope=col]").Select(Text));
        Assert.Equal(resource.Plural, Text(page.Find("caption")));
        AssertNamed(page);
    }

    [Theory, MemberData(nameof(All))]
    public void List_IsSortedAtTheHeadOfAColumn(string slug)
    {
        var sortable = Catalog.WithSlug(slug)!.ListFields.Where(f => f.CanSort).Select(f => f.Label).ToList();
        var page = Open($"/{slug}", typeof(ListPage<>));
        page.WaitForElement("tbody a");
        Assert.Equal(sortable, page.FindAll("thead button").Select(Text));
        page.FindAll("thead button")[^1].Click();
        page.WaitForAssertion(() => Assert.Equal(sortable[^1], Text(page.Find("th[aria-sort=ascending]"))));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody a")));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Detail_NamesTheRow_AndEachOfItsFields(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        var page = Open($"/{slug}/{server.First(slug)}", typeof(DetailPage<>), server.First(slug));
        page.WaitForElement("dl");
        Assert.Equal(await NameAsync(resource, server.First(slug)), Text(page.Find("h1")));
        var shown = page.FindAll("dt").Select(Text).Concat(page.FindAll(".facts h2").Select(Text)).ToList();
        var elsewhere = new[] { "tags", "created", "last_updated", "comments" };
        Assert.Empty(resource.Detail.SelectMany(g => g.Fields).Where(f => !elsewhere.Contains(f.Name)).Select(f => f.Label).Except(shown));
        AssertNamed(page);
    }

    [Theory, MemberData(nameof(Added))]
    public void Form_OfANewRow_AsksForEachField(string slug) => AssertAsksForEachField(slug, Open($"/{slug}/add", typeof(EditPage<>)));

    [Theory, MemberData(nameof(Changed))]
    public void Form_OfARow_AsksForEachField(string slug) =>
        AssertAsksForEachField(slug, Open($"/{slug}/{server.First(slug)}/edit", typeof(EditPage<>), server.First(slug)));

    [Theory, MemberData(nameof(Changed))]
    public void BulkEdit_OffersEachFieldThatManyMayShare_AndNamesHowMany(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        var page = Open($"/{slug}/bulk-edit?ids={server.First(slug)},{server.Second(slug)}", typeof(BulkEditPage<>));
        page.WaitForElement("form");
        foreach (var field in resource.Bulk) Assert.StartsWith(field.Label, NameOf(page, page.Find($"#field-{field.Name}")), StringComparison.Ordinal);
        Assert.Equal($"Change 2 {resource.Plural.ToLowerInvariant()}", Text(page.Find("button[type=submit]")));
        AssertNamed(page);
    }

    [Theory, MemberData(nameof(Deleted))]
    public void BulkDelete_SaysWhatGoes_OrWhatHolds(string slug)
    {
        var page = Open($"/{slug}/bulk-delete?ids={server.First(slug)},{server.Second(slug)}", typeof(BulkDeletePage<>));
        page.WaitForElement("details");
        Assert.Equal($"Delete 2 {Catalog.WithSlug(slug)!.Plural.ToLowerInvariant()}", Text(page.Find("h1")));
        AssertNamed(page);
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task DeleteDialog_NamesTheRow(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        var dialogs = Render<MudDialogProvider>();
        var page = Open($"/{slug}/{server.First(slug)}", typeof(DetailPage<>), server.First(slug));
        page.WaitForElement("dl");
        page.FindAll("button").Single(b => Text(b) == "Delete").Click();
        var name = await NameAsync(resource, server.First(slug));
        dialogs.WaitForAssertion(() => Assert.Equal(name, Text(dialogs.Find(".mud-dialog b"))));
        AssertNamed(dialogs);
    }

    // The server's own: what is learned of thirty kinds is learned once.
    protected override void AddRows()
    {
        foreach (var shared in new[] { typeof(Catalog), typeof(Dialect), typeof(TimeProvider), typeof(Operations), typeof(Viewers), typeof(ChoiceBook), typeof(Feed), typeof(Preferences), typeof(Settings), typeof(Worker) })
            Services.AddSingleton(shared, server.Services.GetRequiredService(shared));
    }

    protected override Task<long> SignInAsync() => Task.FromResult(server.EditorId);

    private void AssertAsksForEachField<TComponent>(string slug, IRenderedComponent<TComponent> page)
        where TComponent : IComponent
    {
        page.WaitForElement("form");
        // Where no custom field is defined, none is asked for.
        foreach (var field in Kind.Of(Catalog.WithSlug(slug)!).Form.Where(f => f.Name != "custom_fields"))
        {
            var input = page.Find($"#field-{field.Name}");
            Assert.StartsWith(field.Label, NameOf(page, input), StringComparison.Ordinal);
            // A group of boxes cannot be required as a whole; its label bears the star.
            if (input.GetAttribute("role") != "group") Assert.Equal(field.IsRequired, input.GetAttribute("aria-required") == "true");
        }
        Assert.Contains(page.FindAll("form button"), b => b.GetAttribute("type") == "submit");
        AssertNamed(page);
    }

    // Everything that can be used says what it is, and what it refers to is there, once.
    private static void AssertNamed<TComponent>(IRenderedComponent<TComponent> page)
        where TComponent : IComponent
    {
        var used = page.FindAll("input:not([type=hidden]), select, textarea, button, a[href]");
        Assert.Empty(used.Where(e => NameOf(page, e).Length == 0 && e.GetAttribute("aria-hidden") != "true").Select(e => e.OuterHtml));
        var ids = page.FindAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.FindAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')).Except(ids));
        Assert.Empty(page.FindAll("label[for]").Select(e => e.GetAttribute("for")!).Except(ids));
    }

    private static string NameOf<TComponent>(IRenderedComponent<TComponent> page, IElement element)
        where TComponent : IComponent
    {
        if (element.GetAttribute("aria-label") is { Length: > 0 } said) return said;
        if (element.LocalName is not ("input" or "select" or "textarea")) return Text(element);
        return (page.FindAll("label").FirstOrDefault(l => l.GetAttribute("for") == element.Id) ?? element.Closest("label")) is { } label ? Text(label) : "";
    }

    private static string Text(IElement element) => element.TextContent.Trim();

    private async Task<string> NameAsync(Resource resource, long id)
    {
        await using var operation = Services.GetRequiredService<Operations>().Read(Viewer.System);
        return (await operation.LinkAsync(resource, id))!.Text;
    }

    private IRenderedComponent<ResourceHost> Open(string address, Type page, long? id = null)
    {
        Navigation.NavigateTo(address);
        return Render<ResourceHost>(p => p.Add(h => h.Slug, address.Split('/', '?')[1]).Add(h => h.Id, id).Add(h => h.Page, page));
    }

    private static TheoryData<string> Offering(Acts act) => [.. Resources.All.Where(r => r.Acts.HasFlag(act)).Select(r => r.Slug)];
}

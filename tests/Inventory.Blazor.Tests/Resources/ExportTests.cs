using System.Net;
using System.Text;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Contracts;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class ExportMenuTests : Pages
{
    [Fact]
    public void Menu_LinksToFilesOfWhatTheListShows()
    {
        var menu = Open<Supplier>("?q=a%26b&status=x&status=y&sort=-name&page=3&size=100");
        Assert.Equal(
        [
            "/suppliers/export?q=a%26b&status=x&status=y&sort=-name&size=100&format=csv",
            "/suppliers/export?q=a%26b&status=x&status=y&sort=-name&size=100&format=xlsx",
            "/suppliers/export?q=a%26b&status=x&status=y&sort=-name&size=100&format=csv&columns=all",
            "/suppliers/export?q=a%26b&status=x&status=y&sort=-name&size=100&format=xlsx&columns=all",
            "/suppliers/export?q=a%26b&status=x&status=y&sort=-name&size=100&format=import",
        ], menu.FindAll("a").Select(a => a.GetAttribute("href")));
        // The page's own router must not take them for pages.
        Assert.All(menu.FindAll("a"), a => Assert.Equal("_top", a.GetAttribute("target")));
    }

    [Fact]
    public void Menu_OfWhatIsNotImported_OffersNoFileForIt() =>
        Assert.DoesNotContain(Open<Change>("").FindAll("a"), a => a.GetAttribute("href")!.Contains("import", StringComparison.Ordinal));

    private IRenderedComponent<ExportMenu> Open<T>(string query)
        where T : Core.Resources.Entity, new() =>
        Render<ExportMenu>(p => p.Add(m => m.Resource, Catalog.Of<T>()).Add(m => m.State, ListState.Read(query)));
}

public sealed class ExportAddressTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task File_IsDownloaded_WithItsNameAndKind()
    {
        using var answer = await server.Editor.GetAsync("/device-types/export?format=csv");
        Assert.Equal((HttpStatusCode.OK, "text/csv", "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet));
        Assert.Equal(("attachment", "inventory_device_types.csv"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        using var workbook = await server.Editor.GetAsync("/device-types/export?format=xlsx");
        Assert.Equal("inventory_device_types.xlsx", workbook.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("PK", Encoding.ASCII.GetString((await workbook.Content.ReadAsByteArrayAsync())[..2]));
    }

    [Fact]
    public async Task File_HoldsWhatTheQueryAsksFor()
    {
        var (first, second) = (server.First("suppliers"), server.Second("suppliers"));
        Assert.Equal($"\uFEFFId\r\n{second}\r\n{first}\r\n", await TextAsync(server.Editor, $"/suppliers/export?format=csv&columns=id&sort=-id&id={first}&id={second}&page=7&size=25"));
        Assert.Equal($"\uFEFFId;Name\r\n{first};", (await TextAsync(server.Editor, $"/suppliers/export?format=csv&columns=id,name&delimiter=semicolon&id={first}"))[..$"\uFEFFId;Name\r\n{first};".Length]);
        Assert.Equal($"\uFEFFId\r\n{first}\r\n", await TextAsync(server.Limited, "/suppliers/export?format=csv&columns=id"));
    }

    [Fact]
    public async Task File_HasThePersonsOwnOrderAndColumns_WhereTheAddressSaysNothing()
    {
        var preferences = server.Services.GetRequiredService<Preferences>();
        await preferences.ChangeListAsync(server.EditorId, "tenants", liked => liked with { Columns = ["id", "name"], Sort = ["-id"] });
        var lines = (await TextAsync(server.Editor, "/tenants/export?format=csv")).Split("\r\n");
        Assert.Equal("\uFEFFId,Name", lines[0]);
        var ids = lines[1..^1].Select(l => int.Parse(l.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(ids.Count > 1);
        Assert.Equal(ids.OrderDescending(), ids);
    }

    [Theory]
    [InlineData("", "format is one of")]
    [InlineData("?format=pdf", "format is one of")]
    [InlineData("?format=csv&delimiter=colon", "delimiter is one of")]
    [InlineData("?format=csv&columns=", "at least one column")]
    [InlineData("?format=csv&columns=nonsense", "no column")]
    [InlineData("?format=csv&colour=red", "no such filter")]
    [InlineData("?format=xlsx&id=one", "id")]
    [InlineData("?format=import&filter=never-saved", "no saved filter")]
    public async Task WhatIsNotUnderstood_IsSaid_AndNoFileIsMade(string query, string why)
    {
        using var answer = await server.Editor.GetAsync("/suppliers/export" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/suppliers", page, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpClient person, string address) => Encoding.UTF8.GetString(await person.GetByteArrayAsync(address));
}

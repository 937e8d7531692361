using System.Net;
using System.Text.Json;
using Inventory.Blazor.Images;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Images;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Images;

/// <summary>The two addresses by which pictures come and go, and to whom they answer.</summary>
public sealed class ImageEndpointTests(ImageEndpointTests.World world) : IClassFixture<ImageEndpointTests.World>
{
    private const string Everything = "view,add,change,delete";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pictures_AreKept_AndWhatIsNone_IsNamedBesideThem()
    {
        var (status, answer) = await SendAsync(world.Editor, "dcim.site", world.Site, ("front.png", SamplePictures.Png()), ("page.png", "<html><script>alert(1)</script></html>"u8.ToArray()), ("back.gif", SamplePictures.Gif()));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["front.png", "back.gif"], answer.GetProperty("kept").EnumerateArray().Select(k => k.GetProperty("name").GetString()));
        Assert.Equal(["page.png is no picture that is kept here: BMP, GIF, JPEG, PNG, WebP or AVIF."], Messages(answer));
    }

    [Fact]
    public async Task Nobody_IsSentToSignIn_AndReadsNothing()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(world.Nobody, "dcim.site", world.Site, ("one.png", SamplePictures.Png()))).Status);
        using var shown = await world.Nobody.GetAsync(FileOf(await KeptAsync()), Cancel);
        Assert.Contains(shown.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
        Assert.NotEqual("image/png", shown.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task RightToLookAlone_AddsNothing() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(world.Reader, "dcim.site", world.Site, ("one.png", SamplePictures.Png()))).Status);

    [Fact]
    public async Task ConstrainedRight_TakesWhatItCovers_AndNothingElse()
    {
        var (status, answer) = await SendAsync(world.Limited, "dcim.site", world.Site, ("covered.png", SamplePictures.Png()), ("other.png", SamplePictures.Png()));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("covered.png", Assert.Single(answer.GetProperty("kept").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(["other.png: Your rights do not cover the row as it would be."], Messages(answer));
    }

    [Fact]
    public async Task RowOutOfSight_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(world.Limited, "dcim.site", world.OtherSite, ("covered.png", SamplePictures.Png()))).Status);

    [Theory]
    [InlineData("dcim.region", "Regions have no images.")]
    [InlineData("dcim.nothing", "There is no kind of rows called dcim.nothing.")]
    [InlineData("", "There is no kind of rows called .")]
    public async Task KindWithoutImages_IsRefused(string kind, string message)
    {
        var (status, answer) = await SendAsync(world.Editor, kind, 1, ("one.png", SamplePictures.Png()));
        Assert.Equal((HttpStatusCode.BadRequest, message), (status, answer.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task FormOfAnotherSite_IsRefused()
    {
        using var form = Form(("one.png", SamplePictures.Png()));
        using var answer = await world.Editor.PostAsync(Upload("dcim.site", world.Site), form, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task WhatIsNoForm_IsRefused()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(new ByteArrayContent(SamplePictures.Png())));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(Typed("multipart/form-data")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(Typed("multipart/form-data; boundary=x")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(new MultipartFormDataContent { { new StringContent("one"), "name" } }));

        static ByteArrayContent Typed(string type)
        {
            var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nbreaks off"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            return content;
        }

        async Task<HttpStatusCode> StatusAsync(HttpContent content) => (await SendAsync(world.Editor, "dcim.site", world.Site, content)).Status;
    }

    [Fact]
    public async Task TooLargeAFile_IsNamed_AndTheNextIsKept()
    {
        var (status, answer) = await SendAsync(world.Editor, "dcim.site", world.Site, ("huge.png", new byte[11 * 1024 * 1024]), ("next.png", SamplePictures.Png()));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["huge.png is larger than 10 MB."], Messages(answer));
        Assert.Single(answer.GetProperty("kept").EnumerateArray());
    }

    [Fact]
    public async Task TooManyPixels_AreToldByTheHeadAlone()
    {
        var (status, answer) = await SendAsync(world.Editor, "dcim.site", world.Site, ("wide.png", SamplePictures.Png(51_000, 1000)));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["wide.png has 51 megapixels; 50 are the most."], Messages(answer));
    }

    [Theory]
    [InlineData("../../../../tmp/evil.png", "evil.png")]
    [InlineData("C:\\windows\\evil.png", "evil.png")]
    [InlineData("..", "..")]
    [InlineData("Škatla (7) 🚀.png", "Škatla (7) 🚀.png")]
    public async Task NameOfTheFile_IsAWordAlone(string given, string kept)
    {
        var id = await KeptAsync(given);
        await using var operation = world.Services.GetRequiredService<Operations>().Read(Viewer.System);
        var row = (await operation.Records<ImageAttachment>().FindAsync(id, [], Cancel))!.Rows[0];
        Assert.Equal(kept, row.Name);
        Assert.Matches(@"^[0-9a-f]{2}/[0-9a-f]{32}\.png$", row.Image);
    }

    [Fact]
    public async Task File_IsShownAsThePictureThatItIs_AndNothingElse()
    {
        var id = await KeptAsync();
        await RenameAsync(id, "plan <b>\"1\"</b>\r\nX-Evil: 1.html");
        using var answer = await world.Reader.GetAsync(FileOf(id), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SamplePictures.Png(), await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("inline", "nosniff", "default-src 'none'; sandbox"), (answer.Content.Headers.ContentDisposition!.DispositionType, Head(answer, "X-Content-Type-Options"), Head(answer, "Content-Security-Policy")));
        Assert.EndsWith(".png", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Evil"));
        Assert.Equal((true, true), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoCache));

        using var again = new HttpRequestMessage(HttpMethod.Get, FileOf(id));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await world.Reader.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task File_IsNotFound_WithoutTheRecord_OrWithoutWhatItShows()
    {
        var (here, elsewhere) = (await KeptAsync(), await KeptAsync("there.png", world.OtherSite));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(world.Reader, here));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(world.Reader, elsewhere));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(world.Limited, here));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(world.Limited, elsewhere));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(world.Blind, here));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(world.Reader, 987_654));

        static async Task<HttpStatusCode> StatusAsync(HttpClient person, long id)
        {
            using var answer = await person.GetAsync(FileOf(id), Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Script_ReadsByItsToken()
    {
        using var script = world.Script;
        using var answer = await script.GetAsync(FileOf(await KeptAsync()), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<long> KeptAsync(string name = "one.png", long? site = null)
    {
        var (_, answer) = await SendAsync(world.Editor, "dcim.site", site ?? world.Site, (name, SamplePictures.Png()));
        return answer.GetProperty("kept")[0].GetProperty("id").GetInt64();
    }

    private async Task RenameAsync(long id, string name)
    {
        await using var operation = await world.Services.GetRequiredService<Operations>().WriteAsync(Viewer.System, cancel: Cancel);
        var row = (await operation.Records<ImageAttachment>().TakeAsync(id, Verb.Change, Cancel))!;
        row.Name = name;
        Assert.IsType<SaveResult.Saved>(await operation.Records<ImageAttachment>().SaveAsync(row, Cancel));
        await operation.CommitAsync(Cancel);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpClient person, string kind, long id, params (string Name, byte[] Bytes)[] files)
    {
        using var form = Form(files);
        return await SendAsync(person, kind, id, form);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpClient person, string kind, long id, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Upload(kind, id)) { Content = content };
        request.Headers.Add(ImageEndpoints.OwnHeader, "1");
        using var answer = await person.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "file", name);
        return form;
    }

    private static string Upload(string kind, long id) => FormattableString.Invariant($"/image-attachments/upload?object_type={kind}&object_id={id}");

    private static string FileOf(long id) => FormattableString.Invariant($"/image-attachments/{id}/file");

    private static IEnumerable<string?> Messages(JsonElement answer) => answer.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("message").GetString());

    private static string Head(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    /// <summary>A server with two sites, and people who may do this and that there.</summary>
    public sealed class World : IAsyncLifetime
    {
        private readonly RunningServer _server = new();

        public IServiceProvider Services => _server.Services;

        public long Site { get; private set; }

        public long OtherSite { get; private set; }

        public HttpClient Nobody { get; private set; } = null!;

        public HttpClient Editor { get; private set; } = null!;

        public HttpClient Reader { get; private set; } = null!;

        /// <summary>Sees one of the sites, and adds pictures of one name.</summary>
        public HttpClient Limited { get; private set; } = null!;

        /// <summary>Sees the records of pictures, and nothing that they show.</summary>
        public HttpClient Blind { get; private set; } = null!;

        public HttpClient Script => _server.Script("reader-token");

        public async ValueTask InitializeAsync()
        {
            (Site, OtherSite) = (await AddSiteAsync("North"), await AddSiteAsync("South"));
            await _server.AddUserAsync("editor", "editor-token", $"{Everything} dcim.site", $"{Everything} extras.imageattachment");
            await _server.AddUserAsync("reader", "reader-token", "view dcim.site", "view extras.imageattachment");
            await _server.AddUserAsync("limited", "limited-token", $$"""view dcim.site {"id":{{Site}}}""", "view extras.imageattachment", """add extras.imageattachment {"name":"covered.png"}""");
            await _server.AddUserAsync("blind", "blind-token", "view extras.imageattachment");
            Nobody = _server.Nobody();
            Editor = await _server.BrowserAsync("editor");
            Reader = await _server.BrowserAsync("reader");
            Limited = await _server.BrowserAsync("limited");
            Blind = await _server.BrowserAsync("blind");
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var person in new[] { Nobody, Editor, Reader, Limited, Blind }) person.Dispose();
            await _server.DisposeAsync();
        }

        private async Task<long> AddSiteAsync(string name)
        {
            await using var operation = await Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
            var site = new Site { Name = name, Slug = Slug.For(name), Status = "active" };
            Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().SaveAsync(site));
            await operation.CommitAsync();
            return site.Id;
        }
    }
}

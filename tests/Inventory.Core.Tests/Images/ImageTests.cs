using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Images;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Images;

public abstract class ImageTests(Database database) : DatabaseTests(database)
{
    private static readonly Viewer Ana = new(7, "ana", isSuperuser: false,
        [new("*", Verb.View, null), new("extras.imageattachment", Verb.Add, null), new("extras.imageattachment", Verb.Delete, null), new("dcim.site", Verb.Delete, null)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ImageFiles Files => Database.Services.GetRequiredService<ImageFiles>();

    private ImageUploader Uploader => Database.Services.GetRequiredService<ImageUploader>();

    private ImageSweep Sweep => Database.Services.GetRequiredService<ImageSweep>();

    [Fact]
    public void KindsWithImages_AreThoseOfTheFeatureList() => Assert.Equal(
        ["dcim.device", "dcim.devicetype", "dcim.location", "dcim.moduletype", "dcim.rack", "dcim.racktype", "dcim.site", "netbox_inventory.asset", "netbox_inventory.inventoryitemtype"],
        Database.Catalog.All.Where(r => Database.Catalog.PointingAt(r).Any(p => p.Label == "Images")).Select(r => r.ObjectType).Order());

    [Fact]
    public async Task Picture_HasARow_AFile_AndAChange_ThatHoldsNoBytes()
    {
        var site = await SiteAsync("Pictured");
        var row = await KeptAsync(site, "../../etc/front\u0001 view.png", SamplePictures.Png(130, 70));

        Assert.Equal(("front view.png", 130, 70, SamplePictures.Png(130, 70).Length), (row.Name, row.ImageWidth, row.ImageHeight, (int)row.ImageSize));
        Assert.Matches(@"^[0-9a-f]{2}/[0-9a-f]{32}\.png$", row.Image);
        Assert.Equal(SamplePictures.Png(130, 70), await File.ReadAllBytesAsync(Path.Combine(Files.Folder, row.Image), Cancel));
        Assert.Empty(Arriving());
        await using var db = Database.Open();
        var change = await db.Set<Change>().SingleAsync(c => c.ObjectType == "extras.imageattachment" && c.ObjectId == row.Id, Cancel);
        Assert.Equal(("create", "ana", "dcim.site", (long?)site), (change.Action, change.UserName, change.RelatedObjectType, change.RelatedObjectId));
        Assert.Contains($"\"image\":\"{row.Image}\"", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRefused_LeavesNeitherRowNorFile_AndNamesTheFile()
    {
        var site = await SiteAsync("Choosy");
        var before = FilesHere();
        Assert.Equal("notes.png is no picture that is kept here: BMP, GIF, JPEG, PNG, WebP or AVIF.", await RefusedAsync(site, "notes.png", "<html>"u8.ToArray()));
        Assert.Equal("half.png is damaged or not whole.", await RefusedAsync(site, "half.png", SamplePictures.Png()[..^1]));
        Assert.Equal("wide.png has 51 megapixels; 50 are the most.", await RefusedAsync(site, "wide.png", SamplePictures.Png(51_000, 1000)));
        Assert.Equal("big.png is larger than 10 MB.", await RefusedAsync(site, "big.png", new byte[ImageUploader.MostBytes + 1]));
        Assert.Equal(before, FilesHere());
        await using var db = Database.Open();
        Assert.False(await db.Set<ImageAttachment>().AnyAsync(i => i.ObjectType == "dcim.site" && i.ObjectId == site, Cancel));
    }

    [Fact]
    public async Task RightThatDoesNotCoverTheRow_KeepsNothing()
    {
        var site = await SiteAsync("Guarded");
        var before = FilesHere();
        var limited = new Viewer(8, "bo", isSuperuser: false, [new("*", Verb.View, null), new("extras.imageattachment", Verb.Add, """{"name":"other.png"}""")]);
        var result = await Uploader.AddAsync(limited, "dcim.site", site, "one.png", new MemoryStream(SamplePictures.Png()), Cancel);
        Assert.Equal("one.png: Your rights do not cover the row as it would be.", Assert.IsType<Upload.Refused>(result).Message);
        Assert.IsType<Upload.Kept>(await Uploader.AddAsync(limited, "dcim.site", site, "other.png", new MemoryStream(SamplePictures.Png()), Cancel));
        Assert.Equal(before.Count + 1, FilesHere().Count);
    }

    [Fact]
    public async Task Way_IsClosed_WithoutRight_ToRowsOutOfSight_AndToKindsWithoutImages()
    {
        var site = await SiteAsync("Closed");
        Assert.Null(await Uploader.RefusalAsync(Ana, "dcim.site", site, Cancel));
        Assert.IsType<SaveResult.Forbidden>(await Uploader.RefusalAsync(new Viewer(8, "bo", false, [new("*", Verb.View, null)]), "dcim.site", site, Cancel));
        Assert.IsType<SaveResult.Gone>(await Uploader.RefusalAsync(new Viewer(8, "bo", false, [new("extras.imageattachment", Verb.Add, null)]), "dcim.site", site, Cancel));
        Assert.IsType<SaveResult.Gone>(await Uploader.RefusalAsync(Ana, "dcim.site", 987_654, Cancel));
        Assert.Equal("Regions have no images.", Why(await Uploader.RefusalAsync(Ana, "dcim.region", 1, Cancel)));
        Assert.Equal("There is no kind of rows called dcim.nothing.", Why(await Uploader.RefusalAsync(Ana, "dcim.nothing", 1, Cancel)));

        static string Why(SaveResult? result) => Assert.IsType<SaveResult.Refused>(result).Problems.ToString();
    }

    [Fact]
    public async Task File_GoesAfterTheCommitThatDeletesItsRow_AndNotBefore()
    {
        var row = await KeptAsync(await SiteAsync("Cleared"), "one.png", SamplePictures.Png());
        await using (var given = await Database.WriteAsync(Ana))
        {
            Assert.IsType<SaveResult.Saved>(await given.Records<ImageAttachment>().DeleteAsync(row.Id, Cancel));
            await given.SettleAsync(Cancel);
            Assert.True(IsHere(row));
        }
        Assert.True(IsHere(row));
        await using var operation = await Database.WriteAsync(Ana);
        Assert.IsType<SaveResult.Saved>(await operation.Records<ImageAttachment>().DeleteAsync(row.Id, Cancel));
        await operation.CommitAsync(Cancel);
        Assert.False(IsHere(row));
    }

    [Fact]
    public async Task Object_TakesItsImagesAndTheirFilesAlong()
    {
        var site = await SiteAsync("Torn down");
        var (one, two) = (await KeptAsync(site, "one.png", SamplePictures.Png()), await KeptAsync(site, "two.gif", SamplePictures.Gif()));
        var other = await KeptAsync(await SiteAsync("Left standing"), "three.png", SamplePictures.Png());
        await using var operation = await Database.WriteAsync(Ana);
        Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().DeleteAsync(site, Cancel));
        await operation.CommitAsync(Cancel);
        Assert.Equal((false, false, true), (IsHere(one), IsHere(two), IsHere(other)));
    }

    [Fact]
    public async Task Sweep_TakesWhatHasNoRow_OnceItIsADayOld_AndNothingElse()
    {
        var kept = await KeptAsync(await SiteAsync("Swept"), "one.png", SamplePictures.Png());
        var (left, young, foreign) = ($"ab/ab{new string('0', 30)}.png", $"ab/ab{new string('1', 30)}.png", "ab/letter.png");
        var arriving = Path.Combine("arriving", new string('2', 32));
        var now = Database.Clock.GetUtcNow().UtcDateTime;
        foreach (var (file, age) in new[] { (left, 25), (young, 23), (foreign, 99), (arriving, 25), (kept.Image, 99) })
        {
            var path = Path.Combine(Files.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.AppendAllTextAsync(path, "", Cancel);
            File.SetLastWriteTimeUtc(path, now.AddHours(-age));
        }
        Assert.Equal(2, await Sweep.SweepAsync(Cancel));
        Assert.Equal(
            new[] { (left, false), (young, true), (foreign, true), (arriving, false), (kept.Image, true) },
            new[] { left, young, foreign, arriving, kept.Image }.Select(f => (f, File.Exists(Path.Combine(Files.Folder, f)))));
    }

    [Fact]
    public async Task Sweep_LeavesTheFolderOfAnotherDatabaseAlone()
    {
        Assert.Equal(0, await Sweep.SweepAsync(Cancel));
        var (mark, left) = (Path.Combine(Files.Folder, "database"), Path.Combine(Files.Folder, "cd", $"cd{new string('3', 30)}.png"));
        var own = await File.ReadAllTextAsync(mark, Cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "", Cancel);
        File.SetLastWriteTimeUtc(left, Database.Clock.GetUtcNow().UtcDateTime.AddDays(-2));

        await File.WriteAllTextAsync(mark, "another", Cancel);
        Assert.Equal(0, await Sweep.SweepAsync(Cancel));
        Assert.True(File.Exists(left));

        await File.WriteAllTextAsync(mark, own, Cancel);
        Assert.Equal(1, await Sweep.SweepAsync(Cancel));
        Assert.False(File.Exists(left));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../inventory.db")]
    [InlineData("ab/../../inventory.db")]
    [InlineData("/etc/passwd")]
    [InlineData("ab/00000000000000000000000000000000.png\n")]
    public void NameThatIsNotOurs_OpensNothing(string image) => Assert.Null(Files.Open(image));

    [Fact]
    public async Task FolderThatTakesNothing_IsSaid()
    {
        var file = Path.GetTempFileName();
        var files = new ImageFiles(Path.Combine(file, "below"));
        await Assert.ThrowsAsync<ImageFolderException>(() => files.TakeAsync(new MemoryStream([1]), 10, Cancel));
        File.Delete(file);
    }

    private bool IsHere(ImageAttachment row)
    {
        using var file = Files.Open(row.Image);
        return file is not null;
    }

    private List<string> FilesHere() => Directory.Exists(Files.Folder) ? [.. Directory.GetFiles(Files.Folder, "*", SearchOption.AllDirectories).Order()] : [];

    private string[] Arriving() => Directory.Exists(Path.Combine(Files.Folder, "arriving")) ? Directory.GetFiles(Path.Combine(Files.Folder, "arriving")) : [];

    private async Task<long> SiteAsync(string name)
    {
        await using var operation = await Database.WriteAsync();
        var site = new Site { Name = name, Slug = Slug.For(name), Status = "active" };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().SaveAsync(site, Cancel));
        await operation.CommitAsync(Cancel);
        return site.Id;
    }

    private async Task<ImageAttachment> KeptAsync(long site, string name, byte[] file)
    {
        var kept = Assert.IsType<Upload.Kept>(await Uploader.AddAsync(Ana, "dcim.site", site, name, new MemoryStream(file), Cancel));
        await using var db = Database.Open();
        return await db.Set<ImageAttachment>().AsNoTracking().SingleAsync(i => i.Id == kept.Id, Cancel);
    }

    private async Task<string> RefusedAsync(long site, string name, byte[] file) =>
        Assert.IsType<Upload.Refused>(await Uploader.AddAsync(Ana, "dcim.site", site, name, new MemoryStream(file), Cancel)).Message;
}

public sealed class ImagesOnSqlite(SqliteDatabase database) : ImageTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImagesOnPostgres(PostgresDatabase database) : ImageTests(database), IClassFixture<PostgresDatabase>;

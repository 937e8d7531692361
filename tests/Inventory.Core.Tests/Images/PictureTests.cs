using System.Text;
using Inventory.Core.Images;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Images;

public sealed class PictureTests
{
    private static readonly Dictionary<string, (PictureFormat Format, Func<int, int, byte[]> Make)> Samples = new()
    {
        ["png"] = (PictureFormat.Png, SamplePictures.Png),
        ["jpeg"] = (PictureFormat.Jpeg, SamplePictures.Jpeg),
        ["gif"] = (PictureFormat.Gif, SamplePictures.Gif),
        ["bmp"] = (PictureFormat.Bmp, SamplePictures.Bmp),
        ["webp"] = (PictureFormat.WebP, SamplePictures.WebP),
        ["webp of the old kind"] = (PictureFormat.WebP, SamplePictures.WebPOfOldKind),
        ["webp of many parts"] = (PictureFormat.WebP, SamplePictures.WebPOfManyParts),
        ["avif"] = (PictureFormat.Avif, SamplePictures.Avif),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Picture_IsKnownByItsBytes_WithItsSize(string name)
    {
        var (format, make) = Samples[name];
        Assert.Equal(new Picture(format, 130, 70), Picture.Read(make(130, 70)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Picture_ThatBreaksOffAnywhere_IsNotWhole(string name)
    {
        var (format, make) = Samples[name];
        var whole = make(20, 10);
        for (var length = whole.Length - 1; length > 0; length--)
            Assert.True(Picture.Read(whole.AsSpan(0, length)) is null or { Pixels: 0 }, $"{format.Extension} of {length} of {whole.Length} bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PNG")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("BMW is no picture, whatever its first two letters say")]
    [InlineData("RIFF____WAVEfmt of a sound that is long enough")]
    [InlineData("%PDF-1.7")]
    public void OtherFiles_AreNoPictures(string text) => Assert.Null(Picture.Read(Encoding.UTF8.GetBytes(text)));

    [Theory, MemberData(nameof(Names))]
    public void AnyByteThatIsWrong_IsNoError(string name)
    {
        var whole = Samples[name].Make(20, 10);
        for (var at = 0; at < whole.Length; at++)
            foreach (var wrong in new byte[] { 0x00, 0x7F, 0x80, 0xFF })
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] = wrong;
                Assert.True(Picture.Read(bytes) is null or { Width: >= 0, Height: >= 0 });
            }
    }

    [Fact]
    public void FrameThatIsLargerThanItsScreen_Counts()
    {
        var gif = SamplePictures.Gif(20, 10);
        (gif[6], gif[8]) = (1, 1);
        Assert.Equal(new Picture(PictureFormat.Gif, 20, 10), Picture.Read(gif));
    }

    [Fact]
    public void SizeThatNoPictureHas_IsNotWrapped() => Assert.Equal(int.MaxValue, Picture.Read(SamplePictures.Png(int.MaxValue, 2))!.Width);
}

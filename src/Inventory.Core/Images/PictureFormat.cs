namespace Inventory.Core.Images;

/// <summary>A way of keeping pictures that every browser shows.</summary>
public sealed record PictureFormat(string Extension, string MediaType)
{
    public static readonly PictureFormat Bmp = new("bmp", "image/bmp");
    public static readonly PictureFormat Gif = new("gif", "image/gif");
    public static readonly PictureFormat Jpeg = new("jpg", "image/jpeg");
    public static readonly PictureFormat Png = new("png", "image/png");
    public static readonly PictureFormat WebP = new("webp", "image/webp");
    public static readonly PictureFormat Avif = new("avif", "image/avif");

    private static readonly PictureFormat[] All = [Bmp, Gif, Jpeg, Png, WebP, Avif];

    /// <summary>The format of a file that we named ourselves.</summary>
    public static PictureFormat Of(string image) => All.First(f => image.EndsWith("." + f.Extension, StringComparison.Ordinal));
}

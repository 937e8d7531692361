using Inventory.Blazor.Fields;
using Inventory.Blazor.Resources;
using Inventory.Core.Images;

namespace Inventory.Blazor.Images;

/// <summary>How pictures look beside what they show, and how they come and go.</summary>
internal static class ImageSetup
{
    public static void AddImages(this IServiceCollection services)
    {
        services.AddRelatedView<ImageAttachment, ImagesTab>();
        services.AddCell<Thumbnail, ThumbnailCell>();
        services.AddHostedService<ImageSweepService>();
    }
}

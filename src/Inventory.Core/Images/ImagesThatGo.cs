using Inventory.Core.Data;

namespace Inventory.Core.Images;

/// <summary>A file goes when its row is gone for good, and not before.</summary>
internal sealed class ImagesThatGo(ImageFiles files) : Follower
{
    public override Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var gone = rows.Where(w => w.IsGone).Select(w => w.Row).OfType<ImageAttachment>().Select(i => i.Image).ToList();
        if (gone.Count > 0) operation.Afterwards(() => gone.ForEach(files.Remove));
        return Task.CompletedTask;
    }
}

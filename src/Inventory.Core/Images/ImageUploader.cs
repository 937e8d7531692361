using System.Text;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Images;

/// <summary>What became of one file that was handed in, by the name that it came with.</summary>
public abstract record Upload(string FileName)
{
    public sealed record Kept(string FileName, long Id, string Name) : Upload(FileName);

    public sealed record Refused(string FileName, string Message) : Upload(FileName);
}

/// <summary>Takes pictures in: each file is looked at, put in its place, and only then has a row. One that is refused does not hold the others back.</summary>
public sealed class ImageUploader(Operations operations, Catalog catalog, ImageFiles files)
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostPixels = 50_000_000;
    private const int LongestName = 100;

    /// <summary>Why nothing can be handed in at this row; null when the way is open.</summary>
    public async Task<SaveResult?> RefusalAsync(Viewer viewer, string objectType, long objectId, CancellationToken cancel = default)
    {
        if (!viewer.May(Verb.Add, catalog.Of<ImageAttachment>().ObjectType)) return new SaveResult.Forbidden();
        if (catalog.WithObjectType(objectType) is not { } kind) return SaveResult.Refused.Because($"There is no kind of rows called {objectType}.");
        if (ImageAttachment.ObjectTypes.Seeds.All(k => k.Value != objectType)) return SaveResult.Refused.Because($"{kind.Plural} have no images.");
        await using var operation = operations.Read(viewer);
        return await operation.FindAnyAsync(kind, objectId, cancel: cancel) is null ? new SaveResult.Gone() : null;
    }

    /// <exception cref="ImageFolderException">The folder takes nothing.</exception>
    /// <exception cref="IOException">What arrives breaks off.</exception>
    public async Task<Upload> AddAsync(Viewer viewer, string objectType, long objectId, string fileName, Stream content, CancellationToken cancel = default)
    {
        var name = NameOf(fileName);
        await using var file = await files.TakeAsync(content, MostBytes, cancel);
        if (file.IsTooLarge) return new Upload.Refused(name, $"{name} is larger than {MostBytes / 1024 / 1024} MB.");
        var picture = Picture.Read(await file.ReadAsync(cancel));
        if (Objection(name, picture) is { } objection) return new Upload.Refused(name, objection);
        var row = new ImageAttachment { ObjectType = objectType, ObjectId = objectId, Name = name };
        row.Hold(files.Keep(file, picture!.Format), picture, file.Size);
        return await SaveAsync(viewer, row, cancel);
    }

    private async Task<Upload> SaveAsync(Viewer viewer, ImageAttachment row, CancellationToken cancel)
    {
        var isKept = false;
        try
        {
            await using var operation = await operations.WriteAsync(viewer, cancel: cancel);
            var result = await operation.Records<ImageAttachment>().SaveAsync(row, cancel);
            if (result is not SaveResult.Saved) return new Upload.Refused(row.Name, $"{row.Name}: {Why(result)}");
            // Nobody knows what became of a commit that fails: a file without a row is swept, a row without a file stays.
            isKept = true;
            await operation.CommitAsync(cancel);
            return new Upload.Kept(row.Name, row.Id, row.Name);
        }
        finally
        {
            if (!isKept) files.Remove(row.Image);
        }
    }

    private static string? Objection(string name, Picture? picture) => picture switch
    {
        null => $"{name} is no picture that is kept here: BMP, GIF, JPEG, PNG, WebP or AVIF.",
        { Pixels: 0 } => $"{name} is damaged or not whole.",
        { Pixels: > MostPixels } => $"{name} has {Math.Ceiling(picture.Pixels / 1_000_000m):0} megapixels; {MostPixels / 1_000_000} are the most.",
        _ => null,
    };

    private static string Why(SaveResult result) => (result as SaveResult.Refused)?.Problems.ToString() ?? "Your rights do not cover it.";

    // Only its last part, as it may be shown anywhere; the folder knows it by another name.
    private static string NameOf(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.EnumerateRunes().Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar)).Trim();
        if (shown.Length > LongestName) shown = shown[..(char.IsHighSurrogate(shown[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd();
        return shown.Length == 0 ? "Picture" : shown;
    }
}

using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Inventory.Core.Images;

/// <summary>The disk takes nothing: it is full, away, or not ours to write on.</summary>
public sealed class ImageFolderException(string message, Exception cause) : Exception(message, cause);

/// <summary>
/// The folder in which the files of pictures lie, named by us and never by who hands them in: two letters, then the whole name, so that no folder gets long.
/// What is not such a name is not touched. Servers of one database share the folder.
/// </summary>
public sealed partial class ImageFiles(string folder)
{
    private const string Arriving = "arriving";
    private const string Owner = "database";

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The file for reading; null when there is none of that name.</summary>
    public Stream? Open(string image)
    {
        try
        {
            return Kept().IsMatch(image) ? new FileStream(PathOf(image), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous) : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes what arrives under a name that is no picture's yet.</summary>
    /// <exception cref="ImageFolderException">The folder takes nothing.</exception>
    internal async Task<ArrivingFile> TakeAsync(Stream content, long most, CancellationToken cancel)
    {
        var file = new ArrivingFile(Create());
        try
        {
            await file.FillAsync(content, most, cancel);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the file its name for good.</summary>
    /// <exception cref="ImageFolderException">The folder takes nothing.</exception>
    internal string Keep(ArrivingFile file, PictureFormat format)
    {
        var name = NewName();
        var image = $"{name[..2]}/{name}.{format.Extension}";
        Write(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(image))!);
            file.MoveTo(PathOf(image));
            return image;
        });
        return image;
    }

    /// <summary>What cannot be deleted now, the sweep takes later.</summary>
    internal void Remove(string image)
    {
        if (!Kept().IsMatch(image)) return;
        try
        {
            File.Delete(PathOf(image));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it, or the disk is away.
        }
    }

    /// <summary>Whether the folder is that database's; one that is nobody's so far becomes it.</summary>
    /// <exception cref="ImageFolderException">The folder takes nothing.</exception>
    internal bool IsOf(string database)
    {
        var mark = Path.Combine(Folder, Owner);
        if (!File.Exists(mark))
            Write(() =>
            {
                Directory.CreateDirectory(Folder);
                File.WriteAllText(mark, database);
                return mark;
            });
        return File.ReadAllText(mark).Trim() == database;
    }

    /// <summary>The files of pictures that were written before.</summary>
    internal IEnumerable<string> Before(DateTime utc) =>
        from file in FilesBelow(Folder)
        let image = Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/')
        where Kept().IsMatch(image) && file.LastWriteTimeUtc < utc
        select image;

    /// <summary>Deletes what began to arrive before, and never did.</summary>
    internal int ForgetArriving(DateTime utc)
    {
        var left = FilesBelow(Path.Combine(Folder, Arriving)).Where(f => f.LastWriteTimeUtc < utc).ToList();
        foreach (var file in left) file.Delete();
        return left.Count;
    }

    private FileStream Create() => Write(() =>
    {
        var arriving = Directory.CreateDirectory(Path.Combine(Folder, Arriving)).FullName;
        return new FileStream(Path.Combine(arriving, NewName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
    });

    private T Write<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new ImageFolderException($"The folder {Folder} takes nothing.", error);
        }
    }

    private static string NewName() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static IEnumerable<FileInfo> FilesBelow(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }) : [];

    private string PathOf(string image) => Path.Combine(Folder, image);

    [GeneratedRegex(@"\A[0-9a-f]{2}/[0-9a-f]{32}\.(bmp|gif|jpg|png|webp|avif)\z")]
    private static partial Regex Kept();
}

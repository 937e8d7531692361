using System.Buffers;

namespace Inventory.Core.Images;

/// <summary>A file that is being handed in. What is not moved to its place is gone at the end.</summary>
internal sealed class ArrivingFile(FileStream file) : IAsyncDisposable
{
    private const int Slice = 64 * 1024;
    private readonly string _path = file.Name;

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public bool IsTooLarge { get; private set; }

    /// <summary>Writes until the end, or until it is more than may be; then the rest is not read.</summary>
    public async Task FillAsync(Stream content, long most, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Slice);
        try
        {
            while (await content.ReadAsync(buffer.AsMemory(0, Slice), cancel) is var count and > 0)
            {
                Size += count;
                if (IsTooLarge = Size > most) return;
                await WriteAsync(buffer.AsMemory(0, count), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        await EndAsync();
    }

    public Task<byte[]> ReadAsync(CancellationToken cancel) => File.ReadAllBytesAsync(_path, cancel);

    public void MoveTo(string path) => File.Move(_path, path);

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        File.Delete(_path);
    }

    // What the disk says and what the line says are both input and output; only one of them is ours.
    private async Task WriteAsync(ReadOnlyMemory<byte> slice, CancellationToken cancel)
    {
        try
        {
            await file.WriteAsync(slice, cancel);
        }
        catch (IOException error)
        {
            throw new ImageFolderException($"{_path} cannot be written.", error);
        }
    }

    // A row never points at what a power cut leaves half.
    private async Task EndAsync()
    {
        try
        {
            file.Flush(flushToDisk: true);
            await file.DisposeAsync();
        }
        catch (IOException error)
        {
            throw new ImageFolderException($"{_path} cannot be written.", error);
        }
    }
}

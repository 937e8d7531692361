namespace Inventory.Core.Exchange;

/// <summary>What an archive wrote and nobody sent yet: archives write in passing, also where only waiting is allowed.</summary>
internal sealed class Unsent : Stream
{
    private readonly MemoryStream _bytes = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public async Task SendAsync(Stream to, CancellationToken cancel)
    {
        await to.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), cancel);
        _bytes.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

    public override void Flush()
    {
        // It is sent when its owner says so.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

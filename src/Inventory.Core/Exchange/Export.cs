namespace Inventory.Core.Exchange;

/// <summary>A list on its way into a file.</summary>
public abstract record Export
{
    private Export()
    {
    }

    /// <summary>Nothing is written, because of this.</summary>
    public sealed record Refused(string Why) : Export;

    /// <summary>Nothing speaks against it; the rows are read while they are written.</summary>
    /// <param name="FileName">"inventory_device_types.csv".</param>
    /// <param name="WriteAsync">Writes all of it. Before the first row is found nothing is written; what breaks off later throws.</param>
    public sealed record Ready(string FileName, string ContentType, Func<Stream, CancellationToken, Task> WriteAsync) : Export;
}

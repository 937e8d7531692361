namespace Inventory.Core.Audits;

/// <summary>One press of Enter, as the device kept it.</summary>
/// <param name="ScanId">Made by the device; the same id again is the same scan.</param>
/// <param name="ObjectId">The start object of the flow.</param>
/// <param name="Code">What was read.</param>
/// <param name="Page">The page in front; null means the first.</param>
/// <param name="QueuedMs">Milliseconds that the device held it; its clock is not trusted.</param>
/// <param name="Input">"scan", "camera", "click", "bulk" or "api".</param>
public sealed record ScanRequest(Guid ScanId, long FlowId, long ObjectId, string Code, long? Page = null, long? Run = null, long QueuedMs = 0, string Input = "scan")
{
    /// <summary>Longest code, in characters, after cleaning.</summary>
    public const int LongestCode = 256;

    /// <summary>Trimmed, without control characters: what scanners add.</summary>
    public static string Clean(string code) => new string([.. code.Where(c => !char.IsControl(c))]).Trim();
}

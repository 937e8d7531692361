using Inventory.Core.Audits;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Audits;

/// <summary>A way to add what is here but not in the records, with the place filled in.</summary>
public sealed record AddLink(string Label, string Href)
{
    /// <summary>The same with the code that nobody knows as the serial; the scan box puts it in for "{code}".</summary>
    public string HrefForCode => Href + "&serial={code}";
}

/// <summary>The Add buttons of a page.</summary>
internal static class AddLinks
{
    public static IReadOnlyList<AddLink> For(string objectType, string startType, long startId, Catalog catalog)
    {
        if (catalog.WithObjectType(objectType) is not { } resource || !resource.Acts.HasFlag(Acts.Add)) return [];
        var place = (objectType, startType) switch
        {
            (AuditTypes.Asset, AuditTypes.Location) => $"storage_location={startId}",
            _ => $"{startType[(startType.IndexOf('.', StringComparison.Ordinal) + 1)..]}={startId}",
        };
        return [new($"Add {resource.Label.ToLowerInvariant()}", $"/{resource.Slug}/add?{place}")];
    }
}

using Inventory.Core.Audits;
using Inventory.Core.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace Inventory.Blazor.Audits;

/// <summary>A way to add what is here but not in the records, with the form filled in.</summary>
/// <param name="HrefForCode">The same for a code that nobody knows; the scan box puts it in for "{code}".</param>
public sealed record AddLink(string Label, string Href, string HrefForCode);

/// <summary>The Add buttons of a page: its offers as links to the form, which leads back to the audit.</summary>
internal static class AddLinks
{
    public static async Task<IReadOnlyList<AddLink>> OfAsync(Operation operation, RunState audit, RunPageState page, CancellationToken cancel)
    {
        var offers = await AddOffers.OfAsync(operation, page.Id, audit.StartType, audit.StartId, cancel);
        if (offers.Count == 0 || operation.Catalog.WithObjectType(page.ObjectType) is not { } resource) return [];
        var back = KeyValuePair.Create<string, string?>("returnUrl", $"/audit-flows/{audit.FlowId}/run?object_id={audit.StartId}&tab={page.Id}");
        var hasSerial = resource.Form.SelectMany(g => g.Fields).Any(f => f.Name == "serial");
        return [.. offers.Select(offer =>
        {
            var href = QueryHelpers.AddQueryString($"/{resource.Slug}/add", [.. offer.Values.Select(v => KeyValuePair.Create<string, string?>(v.Key, v.Value)), back]);
            return new AddLink($"Add {(offer.Label.Length > 0 ? offer.Label : resource.Label.ToLowerInvariant())}", href, hasSerial ? href + "&serial={code}" : href);
        })];
    }
}

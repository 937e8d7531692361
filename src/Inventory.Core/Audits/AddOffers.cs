using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>Finds how an object that belongs on a page of an audit may be added: with its place and with what the page's conditions ask for.</summary>
public static class AddOffers
{
    /// <summary>The most offers beside the one that leaves the choice open.</summary>
    public const int Most = 20;

    /// <summary>Offers for a page at a start object, that which leaves the choice open last; none for who may not add such objects.</summary>
    public static async Task<IReadOnlyList<AddOffer>> OfAsync(Operation operation, long pageId, string startType, long startId, CancellationToken cancel = default)
    {
        var page = await operation.Db.Set<AuditFlowPage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == pageId, cancel);
        if (page is null || operation.Catalog.WithObjectType(page.ObjectType) is not { } resource || operation.Catalog.WithObjectType(startType) is not { } startResource) return [];
        if (!resource.Acts.HasFlag(Acts.Add) || !operation.Viewer.May(Verb.Add, resource.ObjectType)) return [];
        if (await operation.FindAnyAsync(startResource, startId, Verb.View, cancel) is not { } start) return [];

        var fields = resource.Form.SelectMany(g => g.Fields).Where(f => f.CanEdit).ToList();
        var known = PlaceOf(start, resource.Form.SelectMany(g => g.Narrowing).Concat(fields));
        var groups = await PageHints.ReadAsync(operation, page.ObjectFilter, [.. fields.Where(f => !known.ContainsKey(f.Name))], cancel);
        foreach (var (field, options) in groups)
            if (options is [var only]) known[field.Name] = only.Value;

        IEnumerable<Hint[]> variants = [[]];
        foreach (var (field, options) in groups.Where(g => g.Options.Count > 1))
            variants = variants.SelectMany(chosen => options.Select(option => (Hint[])[.. chosen, option])).Take(Most);
        return [.. variants.Where(v => v.Length > 0).Select(v => Offer(v)), Offer([])];

        AddOffer Offer(Hint[] chosen) => new(
            string.Join(' ', chosen.Select(h => h.Label)), [.. known, .. chosen.Select(h => KeyValuePair.Create(h.Field, h.Value))]);
    }

    // A rack stands in a location and a site, a location in a site: whichever of them the form asks for.
    private static Dictionary<string, string> PlaceOf(Entity start, IEnumerable<Field> fields)
    {
        var places = new Dictionary<Type, long?> { [start.GetType()] = start.Id };
        if (start is Rack rack) (places[typeof(Location)], places[typeof(Site)]) = (rack.LocationId, rack.SiteId);
        if (start is Location location) places[typeof(Site)] = location.SiteId;
        var known = new Dictionary<string, string>();
        foreach (var field in fields)
            if (field is IReference reference && places.GetValueOrDefault(reference.TargetType) is { } id) known[field.Name] = Hint.Text(id);
        return known;
    }
}

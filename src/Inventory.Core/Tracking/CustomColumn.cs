using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>A custom field as a column of a list. It sorts by the value of its type; what points at rows or holds several values does not.</summary>
internal sealed class CustomColumn<T>(CustomField definition, Catalog catalog) : SideField<T>(CustomFilters<T>.Prefix + definition.Name, definition.Title)
    where T : PrimaryEntity
{
    public override IReadOnlyList<Sort<T>> Order => definition.Type switch
    {
        "integer" or "decimal" => [Sort<T>.By(CustomFilters<T>.Number(definition.Name))],
        "text" or "longtext" or "url" or "date" or "datetime" or "boolean" or "select" => [Sort<T>.ByText(CustomFilters<T>.Written(definition.Name))],
        _ => [],
    };

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        Expression<Func<T, bool>> among = x => ids.Contains(x.Id);
        var kept = await rows.Of<T>().Where(among).Select(x => new { x.Id, x.CustomFieldData }).ToListAsync(cancel);
        var values = kept.ToDictionary(k => k.Id, k => (JsonNode.Parse(k.CustomFieldData) as JsonObject)?[definition.Name]);
        var links = definition.IsObject && catalog.WithObjectType(definition.RelatedObjectType ?? "") is { } target
            ? await target.LinksAsync(rows, [.. values.Values.SelectMany(v => CustomValues.Ids(v)).Distinct()], cancel)
            : new Dictionary<long, Link>();
        return values.ToDictionary(v => v.Key, v => CustomValues.Read(definition, v.Value, links) is { } value
            ? (object?)new CustomValue(definition.GroupName, definition.Title, definition.Description, definition.Type, value)
            : null);
    }
}

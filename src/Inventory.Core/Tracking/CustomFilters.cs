using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>The list filters of custom fields: "cf_" and the field's name. A value that is null and a key that is absent are the same.</summary>
internal sealed class CustomFilters<T>(string objectType, Catalog catalog)
    where T : PrimaryEntity
{
    public const string Prefix = "cf_";

    public async Task<IReadOnlyList<Filter<T>>> AllAsync(IAllRows rows, CancellationToken cancel)
    {
        var definitions = await Filterable(rows).OrderBy(f => f.GroupName).ThenBy(f => f.Weight).ThenBy(f => f.Name).ToListAsync(cancel);
        return [.. definitions.Select(Make).OfType<Filter<T>>()];
    }

    public async Task<Filter<T>?> FindAsync(string name, IAllRows rows, CancellationToken cancel)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var field = name[Prefix.Length..];
        return await Filterable(rows).FirstOrDefaultAsync(f => f.Name == field, cancel) is { } definition ? Make(definition) : null;
    }

    private IQueryable<CustomField> Filterable(IAllRows rows) => rows.Of<CustomField>().AsNoTracking().Include(f => f.ChoiceSet)
        .Where(f => f.FilterLogic != "disabled" && ("," + f.ObjectTypes + ",").Contains("," + objectType + ","));

    private Filter<T>? Make(CustomField field)
    {
        var (name, label, key) = (Prefix + field.Name, field.Title, field.Name);
        Filter<T>? filter = field.Type switch
        {
            "text" or "longtext" or "url" => new TextFilter<T>(name, label, Written(key), field.FilterLogic == "loose" ? Lookup.Contains : Lookup.Is),
            "integer" or "decimal" => new OrderedFilter<T, double?>(name, label, Number(key)),
            "date" => new WrittenTimeFilter<T>(name, label, Written(key), hasTime: false),
            "datetime" => new WrittenTimeFilter<T>(name, label, Written(key), hasTime: true),
            "boolean" => new BoolFilter<T>(name, label, Says(key, "true"), Says(key, "false")),
            "select" => new WrittenChoiceFilter<T>(name, label, Written(key), Choices(field)),
            "multiselect" => new MemberFilter<T>(name, label, key, new FilterInput.OneOf(Choices(field)), text => JsonValue.Create(text)),
            "object" or "multiobject" => new MemberFilter<T>(name, label, key, Row(field), Id),
            _ => null,
        };
        filter?.Wire(catalog);
        return filter;
    }

    private FilterInput Row(CustomField field) =>
        catalog.WithObjectType(field.RelatedObjectType ?? "") is { } target ? new FilterInput.Row(target) : new FilterInput.Number();

    private static JsonValue? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? JsonValue.Create(id) : null;

    private static ChoiceList Choices(CustomField field)
    {
        var choices = JsonNode.Parse(field.ChoiceSet?.ExtraChoices ?? "[]") as JsonArray ?? [];
        return ChoiceList.Closed(
            Prefix + field.Name, [.. choices.OfType<JsonArray>().Where(c => c.Count > 1).Select(c => new Choice(c[0]?.ToString() ?? "", c[1]?.ToString() ?? ""))]);
    }

    internal static Expression<Func<T, string?>> Written(string key) => Of<string?>(nameof(Functions.JsonText), key);

    internal static Expression<Func<T, double?>> Number(string key) => Of<double?>(nameof(Functions.JsonNumber), key);

    private static Expression<Func<T, bool>> Says(string key, string value) => Written(key).Among([value]);

    private static Expression<Func<T, TValue>> Of<TValue>(string function, string key)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var data = Expression.Property(row, nameof(PrimaryEntity.CustomFieldData));
        return Expression.Lambda<Func<T, TValue>>(Expression.Call(typeof(Functions), function, null, data, Expressions.Parameter(key)), row);
    }
}

using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>By what a row of a kind may be told: its name, slug, other short texts, and its id.</summary>
internal sealed class RowKeys<T>
    where T : Entity, new()
{
    public const string Id = "id";

    /// <summary>In a tree: the names from the root, "Hall 1 / Room 2".</summary>
    public const string Way = "path";

    private readonly Dictionary<string, Expression<Func<T, string?>>> _paths = [];
    private readonly Dictionary<string, Func<T, string?>> _read;

    /// <param name="usual">The key when nothing is said; null for the name.</param>
    public RowKeys(Catalog catalog, string? usual = null)
    {
        var resource = catalog.Of<T>();
        foreach (var field in resource.Fields.Where(f => f.CanEdit && f.Name != "description"))
            if (Path(field) is { } path) _paths[field.Name] = path;
        _read = _paths.ToDictionary(p => p.Key, p => p.Value.Compile());
        usual ??= resource.NameField?.Name ?? "";
        Names = [.. _paths.Keys.Append(Id).Concat(typeof(T).IsAssignableTo(typeof(ITree)) ? [Way] : []).OrderBy(n => n != usual)];
        Name = resource.NameField?.Name ?? Id;
        Only = new[] { "slug", resource.NameField?.Name }.OfType<string>().FirstOrDefault(n => _paths.TryGetValue(n, out var path) && IsOnly(path)) ?? Id;
    }

    public string Name { get; }

    /// <summary>The usual one first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The one by which no two rows are alike.</summary>
    public string Only { get; }

    /// <summary>Null for the id.</summary>
    public Expression<Func<T, string?>>? PathOf(string key) => _paths.GetValueOrDefault(key);

    public string Read(string key, T row) => _read.TryGetValue(key, out var read) ? read(row) ?? "" : row.Id.ToString(CultureInfo.InvariantCulture);

    private static Expression<Func<T, string?>>? Path(Field<T> field) => field switch
    {
        TextField<T> text => text.Path,
        SlugField<T> slug => slug.Path,
        _ => null,
    };

    private static bool IsOnly(Expression<Func<T, string?>> path) =>
        Mappings.Of<T>().UniqueRules.Any(r => r is { IsIndexed: true, IsPartial: false } && r.Columns.ToList() is [var column] && column == (PropertyInfo)((MemberExpression)path.Body).Member);
}

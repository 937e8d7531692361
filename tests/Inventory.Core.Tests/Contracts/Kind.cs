using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Contracts;

/// <summary>One kind of row, worked on without knowing its type; and valid rows of it, no two alike, made by what the fields of its form say.</summary>
internal abstract class Kind(Resource resource)
{
    private static readonly string[] AlsoPicked = ["assets.device_type", "module-bay-templates.device_type"];

    // What a row's own rules ask for and no field says.
    private static readonly Dictionary<string, object> Given = new()
    {
        ["sites.time_zone"] = "Europe/Ljubljana",
        ["contacts.email"] = "ana@example.org",
        ["contacts.link"] = "https://example.org/ana",
        ["custom-fields.object_types"] = "dcim.rackrole",
        ["saved-filters.object_types"] = "dcim.site",
        ["saved-filters.shared"] = false,
        ["users.email"] = "ana@example.org",
        ["permissions.object_types"] = "dcim.site,dcim.rack",
        ["permissions.actions"] = "view,change",
        ["changes.changed_object_type"] = "dcim.site",
        ["custom-field-choice-sets.extra_choices"] = "new: New\nworn",
    };

    private static int _number;

    public Resource Resource { get; } = resource;

    public string Type => Resource.ObjectType;

    /// <summary>What a person may enter.</summary>
    public IReadOnlyList<Field> Form { get; } = [.. resource.Form.SelectMany(g => g.Fields).Where(f => f.CanEdit)];

    public static Kind Of(Resource resource) =>
        (Kind)Activator.CreateInstance(typeof(Kind<>).MakeGenericType(resource.EntityType), resource)!;

    /// <summary>What a person would enter for one more row. What it must point at is made along, unless it is given by the name of the key.</summary>
    public abstract Task<Dictionary<Field, object?>> EntryAsync(Operation operation, params IEnumerable<(string Key, long Id)> pointing);

    /// <summary>One more row, of kinds without a form too.</summary>
    public abstract Task<Entity> AddAsync(Operation operation, params IEnumerable<(string Key, long Id)> pointing);

    public abstract Task<(IReadOnlyList<long> Ids, int Total)> ListAsync(Operation operation, ListQuery query, params IEnumerable<Field> fields);

    /// <summary>All values of all rows on the first page.</summary>
    public abstract Task<IReadOnlyList<object?>> ReadAllAsync(Operation operation);

    public abstract Task<IReadOnlyList<long>> SuggestAsync(Operation operation);

    /// <summary>The row, and what each field of its form reads; null when there is none for the viewer.</summary>
    public abstract Task<(Entity Row, ImmutableDictionary<Field, object?> Values)?> FindAsync(Operation operation, long id);

    public abstract Task<SaveResult> SaveAsync(Operation operation, long? id, IReadOnlyDictionary<Field, object?> entry, long? version = null);

    public abstract Task<Deletion?> PreviewDeleteAsync(Operation operation, long id);

    public abstract Task<SaveResult> DeleteAsync(Operation operation, long id);

    public abstract Task<BulkResult> ChangeAsync(Operation operation, Selection selection, Edit edit);

    public abstract Task<BulkResult> DeleteAsync(Operation operation, Selection selection);

    public abstract Task<Deletion?> PreviewDeleteAsync(Operation operation, Selection selection);

    /// <summary>A file of these rows that comes back unchanged, as CSV; of all of them when none are named.</summary>
    public abstract Task<string> FileAsync(Operation operation, bool hasIds, params IReadOnlyList<long> ids);

    /// <summary>Names of the fields whose values, perhaps together with others, no two rows share.</summary>
    public abstract IReadOnlySet<string> Unique { get; }

    /// <summary>Whether another row of the same values is refused: some rules hold below a parent only.</summary>
    public abstract bool IsUnique(Entity row);

    public override string ToString() => Resource.Slug;

    protected static int NextNumber() => Interlocked.Increment(ref _number);

    protected bool IsPicked(Field reference) => reference.IsRequired || AlsoPicked.Contains($"{Resource.Slug}.{reference.Name}");

    protected object? Own(Field field) => Given.GetValueOrDefault($"{Resource.Slug}.{field.Name}");
}

/// <inheritdoc cref="Kind"/>
internal sealed class Kind<T>(Resource<T> resource) : Kind(resource)
    where T : Entity, new()
{
    public override IReadOnlySet<string> Unique { get; } = Mappings.Of<T>().UniqueRules.Select(r => r.Field).ToHashSet();

    public override bool IsUnique(Entity row) => Mappings.Of<T>().UniqueRules.Any(r => r.SameAs((T)row) is not null);

    private IEnumerable<Field> Entered => Form.Count > 0 && Resource.Acts.HasFlag(Acts.Add) ? Form : resource.Fields.Where(f => f.CanEdit);

    public override async Task<Dictionary<Field, object?>> EntryAsync(Operation operation, params IEnumerable<(string Key, long Id)> pointing)
    {
        var (blank, number) = (new T(), NextNumber());
        var entry = new Dictionary<Field, object?>();
        foreach (var field in Entered)
            entry[field] = field is ReferenceField<T> reference
                ? await TargetAsync(operation, reference, entry, pointing)
                : field is IObjectId any ? await AnyAsync(operation, (string)entry[any.KindField]!)
                : field is SideField<T> ? null : Own(field) ?? Value(field, field.Read(blank), number);
        return entry;
    }

    public override async Task<Entity> AddAsync(Operation operation, params IEnumerable<(string Key, long Id)> pointing)
    {
        var row = new T();
        foreach (var (field, value) in await EntryAsync(operation, pointing)) field.Write(row, value);
        // What proves a token nobody enters.
        if (row is Token token) token.Digest = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var result = await operation.Records<T>().SaveAsync(row);
        Assert.True(result is SaveResult.Saved, $"{resource.Label}: {(result as SaveResult.Refused)?.Problems.ToString() ?? result.ToString()}");
        return row;
    }

    public override async Task<(IReadOnlyList<long> Ids, int Total)> ListAsync(Operation operation, ListQuery query, params IEnumerable<Field> fields)
    {
        var page = await operation.Records<T>().ListAsync(query, fields);
        return ([.. page.Rows.Select(r => r.Id)], page.Total);
    }

    public override async Task<IReadOnlyList<object?>> ReadAllAsync(Operation operation)
    {
        var page = await operation.Records<T>().ListAsync(new ListQuery { Take = 1000 }, resource.Fields);
        return [.. page.Rows.SelectMany(row => resource.Fields.Select(f => page.Read(f, row)))];
    }

    public override async Task<IReadOnlyList<long>> SuggestAsync(Operation operation) =>
        [.. (await operation.Records<T>().SuggestAsync(new ListQuery { Take = 1000 })).Select(r => r.Id)];

    public override async Task<(Entity Row, ImmutableDictionary<Field, object?> Values)?> FindAsync(Operation operation, long id) =>
        await operation.Records<T>().FindAsync(id, Form) is { } page
            ? (page.Rows[0], Form.ToImmutableDictionary(f => f, f => page.Read(f, page.Rows[0])))
            : null;

    public override Task<SaveResult> SaveAsync(Operation operation, long? id, IReadOnlyDictionary<Field, object?> entry, long? version = null) =>
        operation.Records<T>().SaveAsync(id, entry, version);

    public override Task<Deletion?> PreviewDeleteAsync(Operation operation, long id) => operation.Records<T>().PreviewDeleteAsync(id);

    public override Task<SaveResult> DeleteAsync(Operation operation, long id) => operation.Records<T>().DeleteAsync(id);

    public override Task<BulkResult> ChangeAsync(Operation operation, Selection selection, Edit edit) => operation.Records<T>().ChangeAsync(selection, edit);

    public override Task<BulkResult> DeleteAsync(Operation operation, Selection selection) => operation.Records<T>().DeleteAsync(selection);

    public override Task<Deletion?> PreviewDeleteAsync(Operation operation, Selection selection) => operation.Records<T>().PreviewDeleteAsync(selection);

    public override async Task<string> FileAsync(Operation operation, bool hasIds, params IReadOnlyList<long> ids)
    {
        var columns = (await ImportColumns.OfAsync<T>(operation)).Where(c => c.IsWritten && (hasIds || c.Name != "id")).ToList();
        var query = new ListQuery { Take = 1000, Filters = ids.Count == 0 ? [] : [("id", [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))])] };
        var page = await operation.Records<T>().ListAsync(query, columns.SelectMany(c => c.Needs).Distinct());
        var lines = page.Rows.Select(row => columns.Select(c => Formula.Guard(c.Write(row, page)))).Prepend(columns.Select(c => c.Header));
        return string.Join("\r\n", lines.Select(cells => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
    }

    // What a picker offers: a row that fits what was picked before it, as a bay of the device.
    private async Task<object?> TargetAsync(Operation operation, ReferenceField<T> reference, Dictionary<Field, object?> entry, IEnumerable<(string Key, long Id)> pointing)
    {
        foreach (var (key, id) in pointing)
            if (key == reference.KeyProperty.Name) return id;
        if (!IsPicked(reference)) return null;
        var fitting = from narrowing in reference.NarrowedBy
                      where entry.GetValueOrDefault(narrowing.Field) is long
                      select (narrowing.TargetMember, (long)entry[narrowing.Field]!);
        return (await Of(reference.Target).AddAsync(operation, [.. fitting])).Id;
    }

    private static async Task<object> AnyAsync(Operation operation, string kind) => (await Of(operation.Catalog.WithObjectType(kind)!).AddAsync(operation)).Id;

    private object? Value(Field field, object? blank, int number) => field switch
    {
        SlugField<T> => Cut(field, $"{number}-{resource.Slug}"),
        TextField<T> when typeof(T) == typeof(CustomField) && field.Name == "name" => $"field_{number}",
        TextField<T> when typeof(T) == typeof(CustomField) && field.Name == "validation_regex" => $"^{number}",
        TextField<T> => Cut(field, $"{number} {field.Label}"),
        MarkdownField<T> => $"*{number}*",
        DateField<T> => new DateOnly(2026, 1, 1).AddDays(Form.ToList().IndexOf(field)),
        IChoice choice when blank is null or "" => field.IsRequired || field.RefusesNull ? choice.List.Seeds[0].Value : null,
        _ => blank,
    };

    private static string Cut(Field field, string text) => text.Length <= field.MaxLength || field.MaxLength is null ? text : text[..field.MaxLength.Value].Trim();
}

using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Rest;

/// <summary>
/// Rows as scripts read them. What they point at is fetched once a kind, however many rows point there: nothing is asked of the database while they are written,
/// and nothing for fields that are not.
/// </summary>
internal sealed class RestRows<T> : IBeside
    where T : Entity, new()
{
    private readonly Operation _operation;
    private readonly Resource<T> _resource;
    private readonly IReadOnlyList<Field<T>> _fields;
    private readonly Dictionary<Field, IReadOnlyDictionary<long, object?>> _beside = [];
    private readonly Dictionary<Resource, IReadOnlyDictionary<long, Entity>> _visible = [];
    private RestCustom? _custom;

    private RestRows(Operation operation, IReadOnlyList<Field<T>> fields) => (_operation, _resource, _fields) = (operation, operation.Catalog.Of<T>(), fields);

    public IReadOnlyList<T> Rows { get; private set; } = [];

    /// <summary>The rows of these ids, in that order; those that are gone meanwhile are left out.</summary>
    public static async Task<RestRows<T>> LoadAsync(Operation operation, IReadOnlyList<long> ids, IReadOnlyList<Field> fields, CancellationToken cancel)
    {
        var loaded = new RestRows<T>(operation, [.. fields.Cast<Field<T>>()]);
        await loaded.FetchAsync(ids, cancel);
        return loaded;
    }

    public void Write(JsonOutput output, T row) => output.Write(row, _fields);

    object? IBeside.Of(Field field, long id) => _beside.TryGetValue(field, out var values) ? values.GetValueOrDefault(id) : null;

    Entity? IBeside.Row(Resource kind, long id) => _visible.TryGetValue(kind, out var rows) ? rows.GetValueOrDefault(id) : null;

    Choice IBeside.Show(ChoiceList list, string value) => _operation.Choices.Show(list, value);

    void IBeside.WriteCustom(JsonOutput output, string objectType, string? data) => _custom!.Write(output, data);

    private async Task FetchAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return;
        var isNamed = _fields.Any(f => f.Name == "display");
        var references = _resource.Fields.OfType<ReferenceField<T>>().Where(r => _fields.Contains(r) || (isNamed && NeedsOf(r).Any())).ToList();
        var needs = _fields.Where(f => f is not ReferenceField<T>).SelectMany(f => f.Needs).Concat(isNamed ? DirectNeeds(references) : []);
        var rows = needs.Distinct().Aggregate(_operation.Parts<T>(), (all, path) => all.Include(path));
        var found = await rows.WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
        Rows = [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        foreach (var ofTarget in references.GroupBy(r => r.Target)) await PointAsync(ofTarget.Key, [.. ofTarget], isNamed, cancel);
        if (_fields.Any(f => f is CustomDataField<T>)) _custom = await RestCustom.LoadAsync(_operation, _resource.ObjectType, Rows.Select(r => ((ICustomized)r).CustomFieldData), cancel);
        await FindAnyAsync(cancel);
        await LookBesideAsync(cancel);
    }

    private IEnumerable<string> NeedsOf(ReferenceField<T> reference) =>
        _resource.DisplayNeeds.Where(n => n == reference.Navigation || n.StartsWith(reference.Navigation + '.', StringComparison.Ordinal));

    // What the name needs and no reference leads to.
    private IEnumerable<string> DirectNeeds(IReadOnlyList<ReferenceField<T>> references) => _resource.DisplayNeeds.Except(references.SelectMany(NeedsOf));

    private async Task PointAsync(Resource target, IReadOnlyList<ReferenceField<T>> references, bool isNamed, CancellationToken cancel)
    {
        var ids = references.SelectMany(_ => Rows, (r, row) => r.Key(row)).OfType<long>().ToHashSet();
        if (ids.Count == 0) return;
        var needs = isNamed ? references.SelectMany(r => NeedsOf(r).Where(n => n != r.Navigation).Select(n => n[(r.Navigation.Length + 1)..])) : [];
        var targets = await target.BriefRowsAsync(_operation, onlyVisible: false, needs, ids, cancel);
        foreach (var reference in references)
            foreach (var row in Rows)
                if (reference.Key(row) is { } id && targets.TryGetValue(id, out var found)) reference.SetTarget(row, found);
    }

    // Rows of any kind, and those that custom fields point at: as far as the reader may see them.
    private async Task FindAnyAsync(CancellationToken cancel)
    {
        var wanted = _fields.OfType<ObjectField<T>>().SelectMany(_ => Rows, (f, row) => f.Pointed(row)).Concat(_custom?.Pointed ?? []);
        foreach (var kind in wanted.Where(p => p.Kind is not null && p.Id > 0).GroupBy(p => p.Kind!, p => p.Id))
            _visible[kind.Key] = await kind.Key.BriefRowsAsync(_operation, onlyVisible: true, [], kind.ToHashSet(), cancel);
    }

    private async Task LookBesideAsync(CancellationToken cancel)
    {
        var wanted = new Dictionary<Field, HashSet<long>>();
        foreach (var field in _fields.OfType<SideField<T>>().Where(f => f is not ObjectField<T>)) wanted[field] = [.. Rows.Select(r => r.Id)];
        foreach (var row in Rows)
            foreach (var field in _fields)
            {
                if (field is ReferenceField<T> reference && reference.Pointed(row) is { } target) reference.Target.WalkBrief(target, Want);
                else if (field is ManyField<T> many)
                    foreach (var one in many.Pointed(row)) many.Target.WalkBrief(one, Want);
            }
        foreach (var (kind, rows) in _visible)
            foreach (var row in rows.Values) kind.WalkBrief(row, Want);
        foreach (var (field, ids) in wanted) _beside[field] = await ((IBesideField)field).ReadManyAsync(_operation, [.. ids], cancel);

        void Want(Field field, long id)
        {
            if (!wanted.TryGetValue(field, out var ids)) wanted[field] = ids = [];
            ids.Add(id);
        }
    }
}

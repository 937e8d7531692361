using Inventory.Blazor.Fields;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Resources;

/// <summary>What both saved in one field. <see cref="TakesMine"/> is the person's choice.</summary>
public sealed class Conflict<T>(Field<T> field, object? mine, object? theirs)
    where T : Entity
{
    public Field<T> Field { get; } = field;

    public object? Mine { get; } = mine;

    public object? Theirs { get; } = theirs;

    public bool TakesMine { get; set; } = true;
}

/// <summary>Inputs under one heading; <paramref name="IsOneOf"/>: exactly one of them is entered. Before them those that only narrow what they offer.</summary>
public sealed record FormGroup<T>(string Heading, IReadOnlyList<Field<T>> Narrowing, IReadOnlyList<Field<T>> Fields, bool IsOneOf)
    where T : Entity;

/// <summary>What a person has entered so far, and what follows from it inside the form. Knows no page and no database.</summary>
public sealed class FormModel<T>
    where T : Entity, new()
{
    private readonly Dictionary<Field, object?> _values = [];
    private readonly Dictionary<Field, object?> _read = [];
    private readonly Dictionary<Field, object?> _beside = [];
    private readonly Dictionary<(Field Field, long Id), IReadOnlyList<Belonging>> _belongings = [];
    private readonly IReadOnlyList<Field> _cloned;
    private readonly bool _isNew;
    private List<Problem> _problems = [];

    /// <param name="page">The page that the row was read with: what lies beside the row comes from there.</param>
    public FormModel(Resource<T> resource, T row, bool isNew, Page<T>? page = null)
    {
        _isNew = isNew;
        _cloned = resource.Clone;
        Groups = [.. resource.Form.Select(g => new FormGroup<T>(g.Heading, [.. g.Narrowing.OfType<Field<T>>()], [.. g.Fields.OfType<Field<T>>().Where(f => f.CanEdit)], g.IsOneOf)).Where(g => g.Fields.Count > 0)];
        Fields = [.. Groups.SelectMany(g => g.Narrowing.Concat(g.Fields))];
        Version = isNew ? null : row.Version;
        foreach (var field in Fields) _values[field] = _read[field] = Read(field, row, page);
        ReadBeside(row);
    }

    public IReadOnlyList<FormGroup<T>> Groups { get; }

    public IReadOnlyList<Field<T>> Fields { get; }

    /// <summary>The row's as it was read; null for a new one.</summary>
    public long? Version { get; private set; }

    public bool IsDirty => Fields.Any(IsChanged);

    /// <summary>What is wrong with the row as a whole, or with a field that the form does not show.</summary>
    public IEnumerable<string> Summary => _problems.Where(p => p.Field is null || Fields.All(f => f.Name != p.Field)).Select(p => p.Message);

    public bool HasProblems => _problems.Count > 0;

    /// <summary>What is saved: all of a new row, of an old one only what differs.</summary>
    public IReadOnlyDictionary<Field, object?> ToSave => Fields.Where(f => f.CanEdit && (_isNew || IsChanged(f))).ToDictionary(f => (Field)f, Complete);

    /// <summary>What the form reads of a row: its inputs, and what decides whether they are open.</summary>
    public static IEnumerable<Field> Needs(Resource resource)
    {
        var fields = resource.Form.SelectMany(g => g.Narrowing.Concat(g.Fields)).ToList();
        return fields.Union(fields.Select(f => f.FixedBy).OfType<Field>());
    }

    public object? this[Field field] => _values.GetValueOrDefault(field);

    public IReadOnlyList<string> ProblemsOf(Field field) => [.. _problems.Where(p => p.Field == field.Name).Select(p => p.Message)];

    public void Show(Problems problems) => _problems = [.. problems.List];

    /// <summary>Whether the field follows from another one at the moment.</summary>
    public bool IsFixed(Field field) => field.FixedBy is { } by && (_values.TryGetValue(by, out var value) ? value : _beside.GetValueOrDefault(by)) is not (null or "");

    /// <summary>Why nothing in the whole group is entered, where that is one reason; null else.</summary>
    public string? BecauseOf(FormGroup<T> group) =>
        group.Fields.All(IsFixed) && group.Fields.Select(f => f.FixedBecause).Distinct().ToList() is [var because] ? because : null;

    /// <summary>The fields that follow from this one.</summary>
    public IReadOnlyList<Field<T>> Following(Field field) => [.. Fields.Where(f => f.FixedBy == field)];

    /// <summary>The chosen rows of which the form has to learn where they belong, before it can tell what follows from setting the value.</summary>
    public IReadOnlyList<(Field<T> Field, Link Row)> Unknown(Field<T> field, object? value) =>
    [
        .. from chosen in Narrowed(field).Select(child => (Field: child, Value: _values[child])).Prepend((Field: field, Value: value))
           where chosen.Field is IReference { NarrowedBy.Count: > 0 }
           let row = chosen.Value as Link
           where row is not null && !_belongings.ContainsKey((chosen.Field, row.Id))
           select (chosen.Field, row),
    ];

    public void Learn(Field<T> field, long id, IReadOnlyList<Belonging> belongings) => _belongings[(field, id)] = belongings;

    /// <summary>
    /// Takes a value and what follows from it: the slug of a name; where the chosen row belongs; pickers that no longer fit, and others of which there is only one, are cleared.
    /// Answers which fields changed.
    /// </summary>
    public IReadOnlyList<Field<T>> Set(Field<T> field, object? value)
    {
        if (Same(field, _values[field], value)) return [];
        var before = _values[field];
        var changed = new List<Field<T>> { field };
        _values[field] = value;
        _problems = [.. _problems.Where(p => p.Field != field.Name)];
        foreach (var slug in Fields.OfType<SlugField<T>>().Where(s => s.From == field && _isNew))
        {
            var own = _values[slug] as string ?? "";
            if (own.Length == 0 || own == Derived(slug, before)) changed.AddRange(Set(slug, Derived(slug, value)));
        }
        foreach (var child in Narrowed(field))
            if (_values[child] is Link chosen && !Fits(child, chosen, field, value as Link)) changed.AddRange(Set(child, null));
        foreach (var child in Fields.Where(f => f is IObjectId ofKind && ofKind.KindField == field))
            if (_values[child] is not null) changed.AddRange(Set(child, null));
        if (value is not Link row) return changed;
        foreach (var (parent, _, link) in _belongings.GetValueOrDefault((field, row.Id), []))
            if (link is not null && parent is Field<T> own && Fields.Contains(own) && _values[own] is null) changed.AddRange(Set(own, link));
        foreach (var other in Groups.Where(g => g.IsOneOf && g.Fields.Contains(field)).SelectMany(g => g.Fields).Where(f => f != field)) changed.AddRange(Set(other, null));
        return changed;
    }

    /// <summary>Derives a slug anew, whatever it holds.</summary>
    public IReadOnlyList<Field<T>> Derive(SlugField<T> slug) => Set(slug, Derived(slug, _values.GetValueOrDefault(slug.From)));

    /// <summary>The form starts with what it holds: nothing has been entered yet.</summary>
    public void Begin()
    {
        foreach (var field in Fields) _read[field] = _values[field];
    }

    /// <summary>The form for another row like this one: what such rows share stays, what names a row goes.</summary>
    public void StartAnother(T blank)
    {
        _problems = [];
        foreach (var field in Fields)
        {
            _values[field] = !IsShared(field) ? field.Read(blank) : CloneLink.Next<T>(field, _values[field]);
            _read[field] = _values[field];
        }
    }

    /// <summary>
    /// Somebody else saved meanwhile: what only they changed is taken over, what both changed is asked. Afterwards the form stands on their version.
    /// </summary>
    public (IReadOnlyList<Conflict<T>> Conflicts, IReadOnlyList<Field<T>> TakenOver) Meet(T theirs, Page<T>? page = null)
    {
        var conflicts = new List<Conflict<T>>();
        var takenOver = new List<Field<T>>();
        foreach (var field in Fields)
        {
            var (mine, now) = (_values[field], Read(field, theirs, page));
            if (!Same(field, now, _read[field]))
            {
                if (!IsChanged(field))
                {
                    _values[field] = now;
                    takenOver.Add(field);
                }
                else if (!Same(field, mine, now))
                {
                    conflicts.Add(new(field, mine, now));
                }
            }
            _read[field] = now;
        }
        Version = theirs.Version;
        ReadBeside(theirs);
        return (conflicts, takenOver);
    }

    public void Settle(IEnumerable<Conflict<T>> conflicts)
    {
        foreach (var conflict in conflicts) _values[conflict.Field] = conflict.TakesMine ? conflict.Mine : conflict.Theirs;
    }

    // Where the resource does not say, it is what many rows have alike.
    private bool IsShared(Field field) =>
        field is IReferences or ITags or { CanEdit: false } || (_cloned.Count > 0 ? _cloned.Contains(field) : field is IReference or IChoice or BoolField<T> or DateField<T>);

    private IEnumerable<Field<T>> Narrowed(Field by) => Fields.Where(f => f is IReference reference && reference.NarrowedBy.Any(n => n.Field == by));

    // Without a parent nothing fits, nor where nobody knows where the row belongs.
    private bool Fits(Field child, Link chosen, Field parent, Link? value) =>
        value is not null && _belongings.GetValueOrDefault((child, chosen.Id), []).Any(b => b.Field == parent && b.Id == value.Id);

    // A slug is never left blank.
    private object? Complete(Field<T> field) => field is SlugField<T> slug && string.IsNullOrWhiteSpace(_values[slug] as string) ? Derived(slug, _values.GetValueOrDefault(slug.From)) : _values[field];

    private static string Derived(SlugField<T> slug, object? from) => slug.Derive(from as string ?? "");

    private void ReadBeside(T row)
    {
        foreach (var field in Fields.Select(f => f.FixedBy).OfType<Field<T>>().Except(Fields)) _beside[field] = _isNew ? null : field.Read(row);
    }

    // Tags are shown as chips and picked as links.
    private static object? Read(Field<T> field, T row, Page<T>? page)
    {
        var value = page is not null ? page.Read(field, row) : field is SideField<T> ? null : field.Read(row);
        return value is IEnumerable<TagChip> tags ? (IReadOnlyList<Link>)[.. tags.Select(t => t.Link)] : value;
    }

    private bool IsChanged(Field<T> field) => !Same(field, _values[field], _read[field]);

    private static bool Same(Field field, object? left, object? right) => FieldText.Write(field, left) == FieldText.Write(field, right);
}

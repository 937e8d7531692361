using Inventory.Blazor.Fields;
using Inventory.Core.Resources;

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

/// <summary>What a person has entered so far, and what follows from it inside the form. Knows no page and no database.</summary>
public sealed class FormModel<T>
    where T : Entity, new()
{
    private readonly Dictionary<Field, object?> _values = [];
    private readonly Dictionary<Field, object?> _read = [];
    private readonly bool _isNew;
    private List<Problem> _problems = [];

    public FormModel(Resource<T> resource, T row, bool isNew)
    {
        _isNew = isNew;
        Groups = [.. resource.Form.Select(g => (g.Heading, (IReadOnlyList<Field<T>>)[.. g.Fields.OfType<Field<T>>().Where(f => f.CanEdit)])).Where(g => g.Item2.Count > 0)];
        Fields = [.. Groups.SelectMany(g => g.Fields)];
        Version = isNew ? null : row.Version;
        foreach (var field in Fields) _values[field] = _read[field] = field.Read(row);
    }

    public IReadOnlyList<(string Heading, IReadOnlyList<Field<T>> Fields)> Groups { get; }

    public IReadOnlyList<Field<T>> Fields { get; }

    /// <summary>The row's as it was read; null for a new one.</summary>
    public long? Version { get; private set; }

    public bool IsDirty => Fields.Any(IsChanged);

    /// <summary>What is wrong with the row as a whole, or with a field that the form does not show.</summary>
    public IEnumerable<string> Summary => _problems.Where(p => p.Field is null || Fields.All(f => f.Name != p.Field)).Select(p => p.Message);

    public bool HasProblems => _problems.Count > 0;

    /// <summary>What is saved: all of a new row, of an old one only what differs.</summary>
    public IReadOnlyDictionary<Field, object?> ToSave => Fields.Where(f => _isNew || IsChanged(f)).ToDictionary(f => (Field)f, f => _values[f]);

    public object? this[Field field] => _values.GetValueOrDefault(field);

    public IReadOnlyList<string> ProblemsOf(Field field) => [.. _problems.Where(p => p.Field == field.Name).Select(p => p.Message)];

    public void Show(Problems problems) => _problems = [.. problems.List];

    /// <summary>Takes a value and what follows from it: the slug of a name, pickers that no longer fit are cleared. Answers which fields changed.</summary>
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
            if (own.Length == 0 || own == slug.Derive(before as string ?? "")) changed.AddRange(Set(slug, slug.Derive(value as string ?? "")));
        }
        foreach (var child in Fields.Where(f => f is IReference reference && reference.NarrowedBy.Any(n => n.Field == field)))
            if (_values[child] is not null) changed.AddRange(Set(child, null));
        foreach (var child in Fields.Where(f => f is IObjectId ofKind && ofKind.KindField == field))
            if (_values[child] is not null) changed.AddRange(Set(child, null));
        return changed;
    }

    /// <summary>A value that the form starts with: nothing has been entered yet.</summary>
    public void Prefill(Field<T> field, object? value)
    {
        Set(field, value);
        foreach (var entered in Fields) _read[entered] = _values[entered];
    }

    /// <summary>The form for another row like this one: what such rows share stays, what names a row goes.</summary>
    public void StartAnother(T blank)
    {
        _problems = [];
        foreach (var field in Fields)
        {
            if (field is not (IReference or IReferences or IChoice or BoolField<T> or DateField<T>)) _values[field] = field.Read(blank);
            _read[field] = _values[field];
        }
    }

    /// <summary>
    /// Somebody else saved meanwhile: what only they changed is taken over, what both changed is asked. Afterwards the form stands on their version.
    /// </summary>
    public (IReadOnlyList<Conflict<T>> Conflicts, IReadOnlyList<Field<T>> TakenOver) Meet(T theirs)
    {
        var conflicts = new List<Conflict<T>>();
        var takenOver = new List<Field<T>>();
        foreach (var field in Fields)
        {
            var (mine, now) = (_values[field], field.Read(theirs));
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
        return (conflicts, takenOver);
    }

    public void Settle(IEnumerable<Conflict<T>> conflicts)
    {
        foreach (var conflict in conflicts) _values[conflict.Field] = conflict.TakesMine ? conflict.Mine : conflict.Theirs;
    }

    private bool IsChanged(Field<T> field) => !Same(field, _values[field], _read[field]);

    private static bool Same(Field field, object? left, object? right) => FieldText.Write(field, left) == FieldText.Write(field, right);
}

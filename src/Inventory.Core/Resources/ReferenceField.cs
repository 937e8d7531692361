using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Resources;

/// <summary>Where a value leads: the page of another row.</summary>
public sealed record Link(string Slug, long Id, string Text)
{
    public string Href => $"/{Slug}/{Id}";

    /// <summary>In what the row lies, where rows elsewhere may have the same name; told where rows are chosen.</summary>
    public string? Within { get; init; }

    public override string ToString() => Text;
}

/// <summary>What every reference can tell, whichever rows it joins.</summary>
public interface IReference
{
    Type TargetType { get; }

    Resource Target { get; }

    /// <summary>Fields beside this one that narrow the choice, with the target's member that must equal them: location by site.</summary>
    IReadOnlyList<(Field Field, string TargetMember)> NarrowedBy { get; }

    /// <summary>What the target's page calls the rows that point at it this way; null for their plural.</summary>
    string? Back => null;
}

/// <summary>A row of another kind that this one points at.</summary>
public abstract class ReferenceField<T>(PropertyInfo navigation) : Field<T>(Names.Of(navigation), Names.Sentence(navigation.Name)), IReference
    where T : Entity
{
    private readonly PropertyInfo _key = typeof(T).GetProperty(navigation.Name + "Id")
        ?? throw new ArgumentException($"{typeof(T).Name}.{navigation.Name} has no {navigation.Name}Id beside it.");

    /// <summary>The resource that is pointed at, set when the catalogue is made.</summary>
    public Resource Target { get; private set; } = null!;

    public abstract Type TargetType { get; }

    public IReadOnlyList<(Field Field, string TargetMember)> NarrowedBy { get; private set; } = [];

    public string? Back { get; private protected set; }

    /// <summary>By what files that are imported tell the row that is meant; null for its name.</summary>
    public string? UsualKey { get; private set; }

    /// <summary>The foreign key as it stands in the row.</summary>
    public long? Key(T row) => _key.GetValue(row) is long id && id != 0 ? id : null;

    public PropertyInfo KeyProperty => _key;

    internal override string? Member => _key.Name;

    /// <summary>False for what follows from other columns: nobody sets the key.</summary>
    public override bool CanEdit => _key.SetMethod is { IsPublic: true };

    public ReferenceField<T> Narrowed(Field<T> by, string targetMember)
    {
        NarrowedBy = [.. NarrowedBy, (by, targetMember)];
        return this;
    }

    /// <summary>Says by what files that are imported tell the row that is meant, where that is not its name.</summary>
    public ReferenceField<T> ToldBy(string key)
    {
        UsualKey = key;
        return this;
    }

    internal void SetTarget(T row, Entity target) => navigation.SetValue(row, target);

    internal override void Wire(Catalog catalog) => Target = catalog.Of(TargetType);

    public override string Format(object? value) => (value as Link)?.Text ?? "";

    public override void Write(Entity row, object? value)
    {
        var id = value switch { Link link => link.Id, long number => number, _ => (long?)null };
        if (Key((T)row) == id) return;
        _key.SetValue(row, _key.PropertyType == typeof(long) ? id ?? 0L : id);
        navigation.SetValue(row, null);
    }

    public override void Learn(IEntityType entity) => IsRequired = RefusesNull = _key.PropertyType == typeof(long);

    /// <summary>The row that it points at, where that is loaded.</summary>
    internal abstract Entity? Pointed(T row);

    internal override async ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) =>
        json.ValueKind != JsonValueKind.Null ? await input.RowAsync(Target, json) : RefusesNull ? input.Refuse("This field may not be null.") : null;

    public override JsonObject Schema(bool isWritten) => isWritten ? Schemas.Row(!RefusesNull) : Schemas.Brief(Target, !RefusesNull);

    /// <summary>The member that holds the row it points at.</summary>
    internal string Navigation => navigation.Name;
}

/// <inheritdoc cref="ReferenceField{T}"/>
public sealed class ReferenceField<T, TTarget>(Expression<Func<T, TTarget?>> path)
    : ReferenceField<T>((PropertyInfo)((MemberExpression)path.Body).Member)
    where T : Entity, new()
    where TTarget : Entity, new()
{
    private readonly Func<T, TTarget?> _get = path.Compile();
    private bool _isCounted;
    private bool _isListed;
    private string[]? _brief;
    private IReadOnlyList<Field>? _briefFields;

    public override Type TargetType => typeof(TTarget);

    public override IReadOnlyList<Sort<T>> Order => [.. ((Resource<TTarget>)Target).Order.Select(s => s.Through(path!))];

    public override IEnumerable<Filter<T>> Filters
    {
        get
        {
            // In a tree "parent" asks for the children, "ancestor" for everything below.
            var isParent = typeof(T) == typeof(TTarget);
            var hasHandle = ((Resource<TTarget>)Target).Handle is not null;
            yield return new RowFilter<T, TTarget>(Name + "_id", Label, KeyPath, alone: isParent);
            if (hasHandle) yield return new RowFilter<T, TTarget>(Name, Label, KeyPath, RowName.Slug, alone: isParent);
            if (!isParent || !typeof(T).IsAssignableTo(typeof(ITree))) yield break;
            yield return new RowFilter<T, TTarget>("ancestor_id", "Below", KeyPath);
            if (hasHandle) yield return new RowFilter<T, TTarget>("ancestor", "Below", KeyPath, RowName.Slug);
        }
    }

    /// <summary>The target counts the rows that point at it: for targets that lie below and do not know this kind. Its list shows how many, unless that is for scripts alone.</summary>
    public ReferenceField<T, TTarget> Counted(bool isListed = true)
    {
        (_isCounted, _isListed) = (true, isListed);
        return this;
    }

    /// <summary>Scripts read these of the target, beside what every row tells, and not what it usually tells in brief.</summary>
    public ReferenceField<T, TTarget> Briefly(params string[] names)
    {
        _brief = names;
        return this;
    }

    /// <summary>Says what the target's page calls the rows that point at it this way: for kinds that point there in two ways.</summary>
    public ReferenceField<T, TTarget> SeenBack(string label)
    {
        Back = label;
        return this;
    }

    /// <summary>The row that it points at, where that is loaded.</summary>
    internal TTarget? Get(T row) => _get(row);

    internal override void Wire(Catalog catalog)
    {
        base.Wire(catalog);
        if (_isCounted) ((Resource<TTarget>)Target).AddCount(new CountField<TTarget, T>(path!), catalog, _isListed);
    }

    public override IEnumerable<string> Needs => Target.DisplayNeeds.Select(n => $"{Navigation}.{n}").Prepend(Navigation);

    public override object? Read(Entity row) =>
        _get((T)row) is { } target ? new Link(Target.Slug, target.Id, Target.Display(target)) : null;

    internal override Entity? Pointed(T row) => _get(row);

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        if (_get((T)row) is { } target) output.Brief(Target, target, _brief is null ? null : _briefFields ??= [.. ((Resource<TTarget>)Target).ScriptsNamed(_brief)]);
        else output.Json.WriteNullValue();
    }

    public override Expression<Func<T, bool>>? Containing(string folded) =>
        ((Resource<TTarget>)Target).NameContains(folded) is { } inTarget ? path!.Then(inTarget) : null;

    internal override IQueryable<long> FoundBeside(string folded, IAllRows rows)
    {
        var named = ((Resource<TTarget>)Target).Named(folded, rows).Select(x => (long?)x.Id);
        return rows.Of<T>().Where(KeyPath.In(named)).Select(x => x.Id);
    }

    private Expression<Func<T, long?>> KeyPath
    {
        get
        {
            var key = Expression.Property(path.Parameters[0], KeyProperty);
            return Expression.Lambda<Func<T, long?>>(KeyProperty.PropertyType == typeof(long) ? Expression.Convert(key, typeof(long?)) : key, path.Parameters);
        }
    }
}

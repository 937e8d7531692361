using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>What every field that leads to any number of rows can tell, whichever rows it joins.</summary>
public interface IReferences
{
    Type TargetType { get; }

    Resource Target { get; }

    /// <summary>What filters call one of them: "group" where the field is "groups".</summary>
    string One { get; }
}

/// <summary>Any number of rows of another kind that this one points at. Its value is a list of links; a list of ids is understood too.</summary>
public abstract class ManyField<T>(PropertyInfo navigation, string one) : Field<T>(Names.Of(navigation), Names.Sentence(navigation.Name)), IReferences
    where T : Entity
{
    public abstract Type TargetType { get; }

    public Resource Target { get; private set; } = null!;

    public string One => one;

    /// <summary>The member of the row that holds them.</summary>
    public string Collection => navigation.Name;

    public override bool CanEdit => true;

    internal override void Wire(Catalog catalog) => Target = catalog.Of(TargetType);

    public override string Format(object? value) => string.Join(", ", (value as IReadOnlyList<Link> ?? []).Select(l => l.Text));

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => input.RowsAsync(Target, json);

    public override JsonObject Schema(bool isWritten) => Schemas.List(isWritten ? Schemas.Row(mayBeNull: false) : Schemas.Brief(Target, mayBeNull: false));

    /// <summary>The rows that it points at, as they are loaded.</summary>
    internal abstract IEnumerable<Entity> Pointed(T row);

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        output.Json.WriteStartArray();
        foreach (var target in Pointed((T)row)) output.Brief(Target, target);
        output.Json.WriteEndArray();
    }

    /// <summary>Nothing to put: what is picked must be found first, see <c>Records</c>.</summary>
    public override void Write(Entity row, object? value)
    {
        if (Ids(value).Count > 0) throw new NotSupportedException($"{Name} are rows that must be found before.");
    }

    /// <summary>The ids that a value means.</summary>
    public static IReadOnlyList<long> Ids(object? value) => value switch
    {
        IEnumerable<Link> links => [.. links.Select(l => l.Id).Distinct()],
        IEnumerable<long> ids => [.. ids.Distinct()],
        _ => [],
    };
}

/// <inheritdoc cref="ManyField{T}"/>
public sealed class ManyField<T, TTarget>(Expression<Func<T, List<TTarget>>> path, string one) : ManyField<T>((PropertyInfo)((MemberExpression)path.Body).Member, one)
    where T : Entity, new()
    where TTarget : Entity, new()
{
    private readonly Func<T, List<TTarget>> _get = path.Compile();
    private readonly Expression<Func<T, IEnumerable<TTarget>>> _all = Expression.Lambda<Func<T, IEnumerable<TTarget>>>(path.Body, path.Parameters);
    private bool _isCounted;

    public override Type TargetType => typeof(TTarget);

    internal override IEnumerable<Entity> Pointed(T row) => _get(row).OrderBy(t => t.Id);

    public override IEnumerable<Filter<T>> Filters =>
    [
        new ManyFilter<T, TTarget>(One + "_id", Label, _all, RowName.Id),
        new ManyFilter<T, TTarget>(One, Label, _all, RowName.Slug),
    ];

    /// <summary>The target's list counts the rows that point at it.</summary>
    public ManyField<T, TTarget> Counted()
    {
        _isCounted = true;
        return this;
    }

    /// <summary>The rows that it points at, where those are loaded.</summary>
    internal IReadOnlyList<TTarget> Get(T row) => _get(row);

    public override IEnumerable<string> Needs => [Collection];

    public override object Read(Entity row) =>
        _get((T)row) is { Count: > 0 } targets ? (IReadOnlyList<Link>)[.. targets.Select(t => new Link(Target.Slug, t.Id, Target.Display(t))).OrderBy(l => l.Text, StringComparer.CurrentCulture)] : (IReadOnlyList<Link>)[];

    internal override void Wire(Catalog catalog)
    {
        base.Wire(catalog);
        if (_isCounted) ((Resource<TTarget>)Target).AddCount(new ManyCountField<TTarget, T>(_all, One), catalog, isListed: true);
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Resources;

/// <summary>A field that is a column of the row itself.</summary>
public abstract class Column<T, TValue> : Field<T>
    where T : Entity
{
    private readonly PropertyInfo _property;
    private readonly Func<T, TValue> _get;
    private readonly Action<T, TValue>? _set;

    protected Column(Expression<Func<T, TValue>> path)
        : this(path, PropertyOf(path))
    {
    }

    private Column(Expression<Func<T, TValue>> path, PropertyInfo property)
        : base(Names.Of(property), Names.Sentence(property.Name))
    {
        Path = path;
        _property = property;
        _get = path.Compile();
        _set = property.SetMethod is { IsPublic: true } set ? set.CreateDelegate<Action<T, TValue>>() : null;
    }

    public Expression<Func<T, TValue>> Path { get; }

    public override bool CanEdit => _set is not null;

    public override IReadOnlyList<Sort<T>> Order => [Path is Expression<Func<T, string?>> text ? Sort<T>.ByText(text) : Sort<T>.By(Path)];

    internal override string? Member => _property.Name;

    public TValue Get(T row) => _get(row);

    public override object? Read(Entity row) => _get((T)row);

    public override void Write(Entity row, object? value) => _set!((T)row, (TValue)value!);

    public override void Learn(IEntityType entity)
    {
        var column = entity.FindProperty(_property.Name);
        MaxLength = column?.GetMaxLength();
        RefusesNull = column is { IsNullable: false };
        IsRequired = RefusesNull && _property.GetValue(Activator.CreateInstance(entity.ClrType)) is null;
    }

    private static PropertyInfo PropertyOf(Expression<Func<T, TValue>> path) =>
        path.Body is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException($"A column is one property of {typeof(T).Name}, not {path.Body}.");
}

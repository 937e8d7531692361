using System.Globalization;
using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>A whole or decimal number; people enter it as a decimal, the row keeps its own type.</summary>
public abstract class NumberField<T>(string name, string label) : Field<T>(name, label)
    where T : Entity
{
    public abstract bool IsWhole { get; }

    public decimal? Min { get; protected set; }

    public decimal? Max { get; protected set; }

    /// <summary>The distance between two values that may stand beside each other; null when any may.</summary>
    public decimal? Step { get; protected set; }
}

/// <inheritdoc cref="NumberField{T}"/>
public sealed class NumberField<T, TNumber> : NumberField<T>
    where T : Entity
{
    private readonly Storage _column;
    private Sort<T>? _sort;

    public NumberField(Expression<Func<T, TNumber>> path)
        : this(new Storage(path))
    {
    }

    private NumberField(Storage column)
        : base(column.Name, column.Label) => _column = column;

    public override bool IsWhole => Underlying != typeof(decimal) && Underlying != typeof(double);

    public override bool CanEdit => _column.CanEdit;

    public override IReadOnlyList<Sort<T>> Order => _sort is null ? _column.Order : [_sort];

    public Expression<Func<T, TNumber>> Path => _column.Path;

    private static Type Underlying => Nullable.GetUnderlyingType(typeof(TNumber)) ?? typeof(TNumber);

    public override IEnumerable<Filter<T>> Filters => [new OrderedFilter<T, TNumber>(Name, Label, Path)];

    public NumberField<T, TNumber> Between(decimal? min, decimal? max)
    {
        (Min, Max) = (min, max);
        return this;
    }

    public NumberField<T, TNumber> InSteps(decimal step)
    {
        Step = step;
        return this;
    }

    /// <summary>Sorts by another column: numbers of different units by one that compares.</summary>
    public NumberField<T, TNumber> SortedBy<TKey>(Expression<Func<T, TKey>> key)
    {
        _sort = Sort<T>.By(key);
        return this;
    }

    public override string? Objection(object? value)
    {
        if (value is null) return null;
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        if (number < Min) return $"{Label} is at least {Format(Min)}.";
        if (number > Max) return $"{Label} is at most {Format(Max)}.";
        return Step is { } step && number % step != 0 ? $"{Label} goes in steps of {Format(step)}." : null;
    }

    public override object? Read(Entity row) => _column.Read(row);

    public override void Write(Entity row, object? value) =>
        _column.Write(row, value is null ? default(TNumber) : Convert.ChangeType(value, Underlying, CultureInfo.InvariantCulture));

    public override string Format(object? value) => value is IFormattable number ? number.ToString("0.######", CultureInfo.CurrentCulture) : "";

    public override void Learn(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity)
    {
        _column.Learn(entity);
        IsRequired = default(TNumber) is not null;
    }

    private sealed class Storage(Expression<Func<T, TNumber>> path) : Column<T, TNumber>(path);
}

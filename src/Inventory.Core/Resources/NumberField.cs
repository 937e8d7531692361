using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    private int? _scale;
    private decimal? _most;

    public NumberField(Expression<Func<T, TNumber>> path)
        : this(new Storage(path))
    {
    }

    private NumberField(Storage column)
        : base(column.Name, column.Label) => _column = column;

    public override bool IsWhole => Underlying != typeof(decimal) && Underlying != typeof(double);

    public override bool CanEdit => _column.CanEdit;

    internal override string? Member => _column.Member;

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

    /// <summary>A row's own type holds less than a person can enter: no fractions where it is whole, and nothing when it is blank.</summary>
    public override string? Misfit(object? value)
    {
        if (value is null) return IsRequired ? $"{Label} is required." : null;
        if (!IsWhole) return null;
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        if (number != decimal.Truncate(number)) return $"{Label} is a whole number.";
        var (least, most) = Underlying == typeof(long) ? (long.MinValue, long.MaxValue) : ((decimal)int.MinValue, (decimal)int.MaxValue);
        return number < least || number > most ? OutOfRange(number, Min ?? least, Max ?? most) : null;
    }

    public override string? Objection(object? value)
    {
        if (value is null) return null;
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        if (OutOfRange(number, Min, Max) is { } outside) return outside;
        if (Step is { } step && number % step != 0) return $"{Label} goes in steps of {Format(step)}.";
        if (_scale is { } scale && decimal.Round(number, scale) != number) return $"{Label} has at most {scale} decimal places.";
        return OutOfRange(number, -_most, _most);
    }

    public override object? Read(Entity row) => _column.Read(row);

    public override void Write(Entity row, object? value) =>
        _column.Write(row, value is null ? default(TNumber) : Convert.ChangeType(value, Underlying, CultureInfo.InvariantCulture));

    public override string Format(object? value) => value is IFormattable number ? number.ToString("0.######", CultureInfo.CurrentCulture) : "";

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Number(json, IsWhole, default(TNumber) is null));

    public override JsonObject Schema(bool isWritten)
    {
        var schema = Schemas.Of(IsWhole ? "integer" : "number", default(TNumber) is null);
        if (Min is { } least) schema["minimum"] = least;
        if (Max is { } most) schema["maximum"] = most;
        if (Step is { } step) schema["multipleOf"] = step;
        return schema;
    }

    public override void Learn(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity)
    {
        _column.Learn(entity);
        IsRequired = default(TNumber) is not null;
        if (entity.FindProperty(Member!) is not { } column || column.GetPrecision() is not { } digits || column.GetScale() is not { } scale) return;
        _scale = scale;
        // All nines, with the point where the column has it.
        _most = (decimal)Math.Pow(10, digits - scale) - new decimal(1, 0, 0, false, (byte)scale);
    }

    private string? OutOfRange(decimal number, decimal? least, decimal? most) =>
        number < least ? $"{Label} is at least {Format(least)}."
        : number > most ? $"{Label} is at most {Format(most)}."
        : null;

    private sealed class Storage(Expression<Func<T, TNumber>> path) : Column<T, TNumber>(path);
}

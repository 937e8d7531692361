using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>A calendar day, without zone.</summary>
public sealed class DateField<T>(Expression<Func<T, DateOnly?>> path) : Column<T, DateOnly?>(path)
    where T : Entity
{
    public override IEnumerable<Filter<T>> Filters => [new OrderedFilter<T, DateOnly?>(Name, Label, Path)];

    public override string Format(object? value) => value is DateOnly day ? day.ToString("d", CultureInfo.CurrentCulture) : "";

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Day(json));

    public override JsonObject Schema(bool isWritten) => Schemas.Text(mayBeNull: true, format: "date");
}

/// <summary>A moment, UTC in the row, in the person's zone on the page. Most follow from what happens; few are entered.</summary>
public sealed class InstantField<T>(Expression<Func<T, DateTime?>> path) : Column<T, DateTime?>(path)
    where T : Entity
{
    private Sort<T>? _sort;
    private bool _isEntered;

    public override bool CanEdit => _isEntered;

    public override IReadOnlyList<Sort<T>> Order => _sort is null ? base.Order : [_sort];

    public override IEnumerable<Filter<T>> Filters => [new OrderedFilter<T, DateTime?>(Name, Label, Path)];

    /// <summary>People and scripts say when.</summary>
    public InstantField<T> Entered()
    {
        _isEntered = true;
        return this;
    }

    /// <summary>No row is without it: sorting need not ask, and walks the index.</summary>
    public InstantField<T> Always()
    {
        _sort = Sort<T>.By(Expression.Lambda<Func<T, DateTime>>(Expression.Convert(Path.Body, typeof(DateTime)), Path.Parameters));
        return this;
    }

    public override string Format(object? value) => value is DateTime at ? at.ToString("g", CultureInfo.CurrentCulture) : "";

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => CanEdit ? new(input.Moment(json)) : base.TakeJsonAsync(input, json);

    public override JsonObject Schema(bool isWritten) => Schemas.Text(mayBeNull: true, format: "date-time");
}

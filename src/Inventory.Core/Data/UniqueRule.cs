using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Data;

/// <summary>
/// Said once, it yields the index that enforces it and the check that explains it: a database error names columns, not rules.
/// </summary>
public sealed class UniqueRule<T>
    where T : Entity
{
    private readonly IReadOnlyList<PropertyInfo> _columns;
    private PropertyInfo? _mustBeNull;

    internal UniqueRule(Expression<Func<T, object?>> columns, string message)
    {
        _columns = Members(columns.Body);
        Message = message;
    }

    public string Message { get; }

    /// <summary>False for rules that NetBox does not enforce: its rows must come in, ours are checked.</summary>
    public bool IsIndexed { get; private set; } = true;

    /// <summary>The field that the message belongs to: the last column, which is what people just typed.</summary>
    public string Field => Reference(_columns[^1]) is { } reference ? Names.Of(reference) : Names.Of(_columns[^1]).Replace("_key", "", StringComparison.Ordinal);

    /// <summary>Whether it holds among some rows only.</summary>
    internal bool IsPartial => _mustBeNull is not null;

    internal IEnumerable<PropertyInfo> Columns => _columns;

    /// <summary>The rule holds among rows where this column is null.</summary>
    public UniqueRule<T> WhenMissing(Expression<Func<T, object?>> column)
    {
        _mustBeNull = Members(column.Body)[0];
        return this;
    }

    public UniqueRule<T> CheckedOnly()
    {
        IsIndexed = false;
        return this;
    }

    /// <summary>Whether a change of these columns can break it.</summary>
    internal bool Concerns(IReadOnlySet<string> changed) => _columns.Append(_mustBeNull).Any(c => c is not null && changed.Contains(c.Name));

    /// <summary>Other rows that hold the same values; null when the rule does not concern the row.</summary>
    public Expression<Func<T, bool>>? SameAs(T row)
    {
        if (_mustBeNull?.GetValue(row) is not null) return null;
        var other = Expression.Parameter(typeof(T), "other");
        Expression test = Expression.NotEqual(Expression.Property(other, nameof(Entity.Id)), Expressions.Parameter(row.Id));
        foreach (var column in _columns)
        {
            if (column.GetValue(row) is not { } value) return null;
            test = Expression.AndAlso(test, Expression.Equal(Expression.Property(other, column), Expressions.Parameter(value, column.PropertyType)));
        }
        if (_mustBeNull is not null)
            test = Expression.AndAlso(test, Expression.Equal(Expression.Property(other, _mustBeNull), Expression.Constant(null, _mustBeNull.PropertyType)));
        return Expression.Lambda<Func<T, bool>>(test, other);
    }

    /// <summary>Rows among which those are that hold the same values as any of these; null when the rule concerns none of them.</summary>
    internal Expression<Func<T, bool>>? Near(IEnumerable<T> rows)
    {
        var column = _columns[^1];
        var values = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(column.PropertyType))!;
        foreach (var value in rows.Where(r => KeyOf(r) is not null).Select(column.GetValue).Distinct()) values.Add(value);
        if (values.Count == 0) return null;
        var other = Expression.Parameter(typeof(T), "other");
        var among = Expression.Call(Expressions.Parameter(values, values.GetType()), nameof(List<>.Contains), null, Expression.Property(other, column));
        return Expression.Lambda<Func<T, bool>>(among, other);
    }

    /// <summary>Equal for rows that the rule does not let be beside each other; null when it does not concern the row.</summary>
    internal string? KeyOf(T row)
    {
        if (_mustBeNull?.GetValue(row) is not null) return null;
        var values = _columns.Select(c => c.GetValue(row)).ToList();
        return values.Contains(null) ? null : string.Join('\n', values);
    }

    internal void AddIndex(EntityTypeBuilder<T> builder)
    {
        var names = _columns.Select(c => c.Name).ToArray();
        var suffix = _mustBeNull is null ? "" : "_without_" + Names.Snake(_mustBeNull.Name);
        var index = builder.HasIndex(names, $"ux_{Names.Snake(typeof(T).Name)}_{string.Join('_', _columns.Select(c => Names.Snake(c.Name)))}{suffix}").IsUnique();
        if (_mustBeNull is not null) index.HasFilter($"{Names.Snake(_mustBeNull.Name)} IS NULL");
    }

    private static PropertyInfo? Reference(PropertyInfo key) =>
        key.Name.EndsWith("Id", StringComparison.Ordinal) ? typeof(T).GetProperty(key.Name[..^2]) : null;

    private static PropertyInfo[] Members(Expression body) => body switch
    {
        NewExpression { Arguments: var parts } => [.. parts.SelectMany(Members)],
        UnaryExpression { Operand: var inner } => Members(inner),
        MemberExpression { Member: PropertyInfo property } => [property],
        _ => throw new ArgumentException($"Columns are named as x => new {{ x.A, x.B }}, not {body}."),
    };
}

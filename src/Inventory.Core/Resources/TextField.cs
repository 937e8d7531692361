using System.Linq.Expressions;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>One line of plain text.</summary>
public sealed class TextField<T>(Expression<Func<T, string?>> path) : Column<T, string?>(path)
    where T : Entity
{
    private Sort<T>? _sort;

    public override IReadOnlyList<Sort<T>> Order => _sort is null ? base.Order : [_sort];

    /// <summary>Whether pages offer to copy it: serials, tags.</summary>
    public bool IsCopied { get; private set; }

    /// <summary>Whether another row like this one is offered the next number: tags.</summary>
    public bool IsCountedUp { get; private set; }

    /// <summary>Sorts by a stored natural key instead of the text.</summary>
    public TextField<T> SortedBy(Expression<Func<T, string>> key)
    {
        _sort = Sort<T>.By(key);
        return this;
    }

    public TextField<T> Copied()
    {
        IsCopied = true;
        return this;
    }

    public TextField<T> CountedUp()
    {
        IsCountedUp = true;
        return this;
    }

    public override IEnumerable<Filter<T>> Filters => [new TextFilter<T>(Name, Label, Path)];

    public override void Write(Entity row, object? value) => base.Write(row, Clean((string?)value));

    public override Expression<Func<T, bool>> Containing(string folded) => Text.Containing(Path, folded);

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Text(json, !RefusesNull));

    private string? Clean(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? (IsOptionalText ? null : "") : trimmed;
    }

    private bool IsOptionalText { get; set; }

    public override void Learn(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity)
    {
        base.Learn(entity);
        IsOptionalText = IsRequired || entity.FindProperty(((MemberExpression)Path.Body).Member.Name) is { IsNullable: true };
    }
}

internal static class Text
{
    /// <summary>No NUL and no half of a character: what both databases can be asked for.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i])) return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i]))) return false;
        }
        return true;
    }

    /// <summary>What quick search looks for: trimmed, upper-cased, without what no row can hold.</summary>
    public static string Folded(string text)
    {
        var trimmed = text.Trim();
        return IsStorable(trimmed) ? trimmed.ToUpperInvariant() : string.Concat(trimmed.Where(c => c != '\0' && !char.IsSurrogate(c))).ToUpperInvariant();
    }

    /// <summary>Full Unicode on both databases: SQLite's own upper() is replaced on every connection.</summary>
    public static Expression<Func<T, bool>> Containing<T>(Expression<Func<T, string?>> path, string folded)
    {
        var upper = Expression.Call(path.Body, typeof(string).GetMethod(nameof(string.ToUpper), Type.EmptyTypes)!);
        var contains = Expression.Call(upper, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Expressions.Parameter(folded));
        return Expression.Lambda<Func<T, bool>>(contains, path.Parameters);
    }
}

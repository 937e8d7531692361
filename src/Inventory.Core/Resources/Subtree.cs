using System.Linq.Expressions;
using System.Reflection;

namespace Inventory.Core.Resources;

/// <summary>The rows at and below others in a tree, as ranges of <see cref="ITree.Path"/>.</summary>
public static class Subtree
{
    private static readonly MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary><typeparamref name="T"/> is an <see cref="ITree"/>.</summary>
    public static Expression<Func<T, bool>> At<T>(IEnumerable<string> paths)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var path = Expression.Property(row, nameof(ITree.Path));
        // '0' follows '/': the range holds the path and everything that begins with it.
        var ranges = paths.Select(p => Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(Compare, path, Expressions.Parameter(p)), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(Compare, path, Expressions.Parameter(p[..^1] + "0")), Expression.Constant(0))));
        return Expression.Lambda<Func<T, bool>>(ranges.Aggregate(Expression.OrElse), row);
    }
}

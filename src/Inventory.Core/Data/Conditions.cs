using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>
/// The JSON conditions of permissions and audit pages: one object of which all must hold, or a list of objects of which one must.
/// Nothing, and an empty object, mean every row. <c>$user</c> is the id of who asks; while nobody does, it equals nothing.
/// </summary>
public static class Conditions
{
    /// <summary>The test that rows must pass.</summary>
    /// <exception cref="ConditionException">The text is not of this grammar, or names what a row does not have.</exception>
    public static Expression<Func<T, bool>> Compile<T>(string? json, InventoryDb db, long? userId)
        where T : Entity
    {
        var problems = new List<string>();
        var test = Build(typeof(T), json, db, userId, problems);
        return problems.Count == 0 ? (Expression<Func<T, bool>>)test : throw new ConditionException(string.Join(" ", problems));
    }

    /// <summary>All that is wrong with the text, in sentences for who wrote it; empty when it may be used.</summary>
    public static IReadOnlyList<string> Problems(Type entity, string? json, InventoryDb db)
    {
        var problems = new List<string>();
        Build(entity, json, db, userId: 0, problems);
        return problems;
    }

    private static LambdaExpression Build(Type entity, string? json, InventoryDb db, long? userId, List<string> problems)
    {
        var row = Expression.Parameter(entity, "row");
        Expression? any = null;
        foreach (var all in Read(json, userId, problems))
        {
            var scope = new ConditionScope(db, db.Model.FindEntityType(entity)!, row);
            foreach (var condition in all) Try(() => scope.Add(condition), problems);
            any = any is null ? scope.Test : Expression.OrElse(any, scope.Test);
        }
        return Expression.Lambda(typeof(Func<,>).MakeGenericType(entity, typeof(bool)), any ?? Expression.Constant(true), row);
    }

    private static IReadOnlyList<IReadOnlyList<Condition>> Read(string? json, long? userId, List<string> problems)
    {
        IReadOnlyList<IReadOnlyList<Condition>> read = [];
        Try(() => read = ConditionText.Read(json, userId), problems);
        return read;
    }

    private static void Try(Action step, List<string> problems)
    {
        try
        {
            step();
        }
        catch (ConditionException error)
        {
            problems.Add(error.Message);
        }
    }
}

/// <summary>Conditions that cannot be used. The message names the part of the path that is wrong, in a sentence for who wrote it.</summary>
public sealed class ConditionException(string message) : Exception(message);

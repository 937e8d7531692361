using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>A value that follows from the row: a reader, what it needs loaded, and how it sorts.</summary>
public sealed class ComputedField<T>(string name, string label, Func<T, object?> read, string[] needs, Sort<T>[] order) : Field<T>(name, label)
    where T : Entity
{
    /// <summary>The column in which it is searched; null when it is not.</summary>
    public Expression<Func<T, string?>>? SearchedPath { get; private set; }

    public override IReadOnlyList<Sort<T>> Order => order;

    /// <summary>Quick search looks into this column for it.</summary>
    public ComputedField<T> SearchedIn(Expression<Func<T, string?>> path)
    {
        (SearchedPath, IsSearched) = (path, true);
        return this;
    }

    public override Expression<Func<T, bool>>? Containing(string folded) => SearchedPath is null ? null : Text.Containing(SearchedPath, folded);

    internal override IQueryable<long>? FoundBeside(string folded, IAllRows rows) =>
        Containing(folded) is { } test ? rows.Of<T>().Where(test).Select(x => x.Id) : null;

    public override IEnumerable<string> Needs => needs;

    public override object? Read(Entity row) => read((T)row);
}

/// <summary>What every field can do whose values lie beside its rows.</summary>
public interface IBesideField
{
    Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel);
}

/// <summary>A value that lies beside the row and is read for a whole page of rows at once: counts, tags.</summary>
public abstract class SideField<T>(string name, string label) : Field<T>(name, label), IBesideField
    where T : Entity
{
    public sealed override object? Read(Entity row) => throw new InvalidOperationException($"{Name} is read for many rows at once.");

    public abstract Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel);
}

/// <summary>The rows that somebody may see.</summary>
public interface IVisibleRows
{
    IQueryable<TRow> Of<TRow>()
        where TRow : Entity;

    /// <summary>What belongs to rows and has no page of its own: tags, choices.</summary>
    IQueryable<TPart> Parts<TPart>()
        where TPart : class;
}

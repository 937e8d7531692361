using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>All rows, whoever asks: where filters and quick search look things up. What they find is narrowed to what may be seen afterwards.</summary>
public interface IAllRows
{
    IQueryable<TRow> Of<TRow>()
        where TRow : class;

    /// <summary>Ids of the rows whose own search text holds the upper-cased text.</summary>
    IQueryable<long> Holding<TRow>(string folded)
        where TRow : Entity;

    /// <summary>The values of an open choice list as people keep it.</summary>
    Task<IReadOnlyList<string>> ValuesOfAsync(ChoiceList list, CancellationToken cancel);

    /// <summary>Whether some part of the text matches a <see cref="Pattern"/>.</summary>
    Expression Matching(Expression text, string pattern, bool anyCase);
}

using System.Linq.Expressions;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <inheritdoc cref="IAllRows"/>
internal sealed class AllRows(InventoryDb db, Dialect dialect) : IAllRows
{
    public IQueryable<TRow> Of<TRow>()
        where TRow : class => db.Set<TRow>();

    public IQueryable<long> Holding<TRow>(string folded)
        where TRow : Entity => dialect.Search(db, db.Model.FindEntityType(typeof(TRow))!.GetTableName()!, folded);

    public async Task<IReadOnlyList<string>> ValuesOfAsync(ChoiceList list, CancellationToken cancel) =>
        await db.Set<ChoiceRow>().Where(c => c.List == list.Name).OrderBy(c => c.Weight).ThenBy(c => c.Id).Select(c => c.Value).ToListAsync(cancel);

    public Expression Matching(Expression text, string pattern, bool anyCase) => Expression.Call(
        typeof(Functions), anyCase ? nameof(Functions.MatchesAnyCase) : nameof(Functions.Matches), null, text, Expressions.Parameter(pattern));
}

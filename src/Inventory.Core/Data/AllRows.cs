using System.Linq.Expressions;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <inheritdoc cref="IAllRows"/>
internal sealed class AllRows(InventoryDb db, Dialect dialect) : IAllRows
{
    public IQueryable<TRow> Of<TRow>()
        where TRow : class => db.Set<TRow>();

    public IQueryable<long> Holding<TRow>(string folded)
        where TRow : Entity => dialect.Search(db, db.Model.FindEntityType(typeof(TRow))!.GetTableName()!, folded);

    public Expression Matching(Expression text, string pattern, bool anyCase) => Expression.Call(
        typeof(Functions), anyCase ? nameof(Functions.MatchesAnyCase) : nameof(Functions.Matches), null, text, Expressions.Parameter(pattern));
}

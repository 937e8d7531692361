using System.Linq.Expressions;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <inheritdoc cref="IAllRows"/>
internal sealed class AllRows(InventoryDb db, Dialect.Dialect dialect) : IAllRows
{
    public IQueryable<TRow> Of<TRow>()
        where TRow : class => db.Set<TRow>();

    public IQueryable<long> Holding<TRow>(string folded)
        where TRow : Entity => dialect.Search(db, db.Model.FindEntityType(typeof(TRow))!.GetTableName()!, folded);

    public Expression Matching(Expression text, string pattern, bool anyCase) => dialect.Matching(text, pattern, anyCase);
}

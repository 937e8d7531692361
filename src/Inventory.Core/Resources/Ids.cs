using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>Rows that are told by their ids.</summary>
internal static class Ids
{
    private const int Many = 100;

    /// <summary>Those of the rows. Many ids are handed over as one value: of many parameters SQLite finds each by going through their names.</summary>
    public static IQueryable<T> WithIds<T>(this IQueryable<T> rows, IReadOnlyCollection<long> ids)
        where T : Entity
    {
        List<long> list = [.. ids];
        return list.Count < Many ? rows.Where(x => list.Contains(x.Id)) : rows.Where(x => EF.Parameter(list).Contains(x.Id));
    }
}

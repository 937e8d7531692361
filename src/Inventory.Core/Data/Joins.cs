using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>Rows that a row points at by a table between them: which it did, which it does now.</summary>
internal sealed record Joins(string Name, IReadOnlyList<long> Before, IReadOnlyList<long> After)
{
    public bool Differ => !Before.SequenceEqual(After);

    /// <summary>Of a tracked row, as far as they are loaded.</summary>
    public static IEnumerable<Joins> Of(EntityEntry row) =>
        from navigation in row.Metadata.GetSkipNavigations()
        where navigation.PropertyInfo is not null
        let joined = Joined(row, navigation).ToList()
        select new Joins(Names.Of(navigation.PropertyInfo!), Ids(joined, isBefore: true), Ids(joined, isBefore: false));

    public static JsonArray Json(IEnumerable<long> ids) => [.. ids.Select(id => (JsonNode)id)];

    private static IEnumerable<(long Id, EntityState State)> Joined(EntityEntry row, ISkipNavigation navigation)
    {
        var (own, other) = (navigation.ForeignKey.Properties[0].Name, navigation.Inverse.ForeignKey.Properties[0].Name);
        var id = ((Entity)row.Entity).Id;
        return from between in row.Context.ChangeTracker.Entries<Dictionary<string, object>>()
               where between.Metadata == navigation.JoinEntityType && Equals(between.Property(own).CurrentValue, id)
               select ((long)between.Property(other).CurrentValue!, between.State);
    }

    private static IReadOnlyList<long> Ids(IEnumerable<(long Id, EntityState State)> joined, bool isBefore) =>
    [
        .. joined.Where(j => j.State != (isBefore ? EntityState.Added : EntityState.Deleted))
            .Select(j => j.Id).Order(),
    ];
}

using System.Collections.Concurrent;
using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>Keeps at every save what no person enters: times, versions, keys; and makes blank unique text null.</summary>
internal sealed class Keeper(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<(string Name, PropertyInfo Member)>> OptionalOf = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep((InventoryDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep((InventoryDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Keep(InventoryDb db)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var entry in db.ChangeTracker.Entries<Entity>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            BlankToNull(entry);
            (entry.Entity as IKeyed)?.RefreshKeys();
            entry.Entity.Version++;
            if (db.IsImporting) continue;
            if (entry.State == EntityState.Added) entry.Entity.Created = now;
            entry.Entity.LastUpdated = now;
        }
    }

    // Many rows without an asset tag must live beside each other.
    private static void BlankToNull(EntityEntry entry)
    {
        foreach (var (name, member) in OptionalOf.GetOrAdd(entry.Metadata, Optional))
            if (member.GetValue(entry.Entity) is string text && string.IsNullOrWhiteSpace(text))
                entry.Property(name).CurrentValue = null;
    }

    private static IReadOnlyList<(string Name, PropertyInfo Member)> Optional(IEntityType entity) =>
        [.. from property in entity.GetProperties()
            where property is { IsNullable: true, PropertyInfo: not null } && property.ClrType == typeof(string) && !property.PropertyInfo.IsDefined(typeof(DerivedAttribute))
            select (property.Name, property.PropertyInfo)];
}

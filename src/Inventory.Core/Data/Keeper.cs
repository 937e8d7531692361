using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inventory.Core.Data;

/// <summary>Keeps at every save what no person enters: times, versions, keys; and makes blank unique text null.</summary>
internal sealed class Keeper(TimeProvider clock) : SaveChangesInterceptor
{
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
        foreach (var property in entry.Metadata.GetProperties())
            if (property is { IsNullable: true, PropertyInfo: { } member } && property.ClrType == typeof(string)
                && member.GetValue(entry.Entity) is string text && string.IsNullOrWhiteSpace(text) && member.GetCustomAttribute<DerivedAttribute>() is null)
                entry.Property(property.Name).CurrentValue = null;
    }
}

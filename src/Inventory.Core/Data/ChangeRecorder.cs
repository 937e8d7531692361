using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>Writes a change record for every row that is created, updated or deleted, in the same transaction.</summary>
internal sealed class ChangeRecorder(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The marks on members are read once.
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<(IProperty Property, string Name)>> ToldOf = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        ((InventoryDb)eventData.Context!).Operation is null ? result : throw new NotSupportedException("Rows are saved asynchronously.");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (InventoryDb)eventData.Context!;
        if (db.Operation is { } operation && !db.IsImporting) operation.Pending.AddRange(Collect(db, operation));
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (InventoryDb)eventData.Context!;
        if (db.Operation is not { Pending.Count: > 0 } operation) return result;
        foreach (var (written, change) in operation.Pending)
        {
            var row = written.Row;
            if (change.Action == "create")
            {
                change.ObjectId = row.Id;
                var entry = db.Entry(row);
                change.After = Write(entry, isBefore: false);
            }
            change.Display = Cut(row.ToString() ?? "");
            operation.Wrote(written);
            db.Add(change);
        }
        operation.Pending.Clear();
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private IEnumerable<(Written Written, Change Change)> Collect(InventoryDb db, Operation operation)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().ToList())
        {
            if (Names.ObjectType(entry.Metadata.ClrType) is not { } type || entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            var change = new Change
            {
                Time = clock.GetUtcNow().UtcDateTime,
                UserId = operation.Viewer.UserId,
                UserName = operation.Viewer.Name,
                OperationId = operation.Id,
                Message = operation.Message,
                ObjectType = type,
                ObjectId = entry.Entity.Id,
                RelatedObjectType = (entry.Entity as IAttached)?.ObjectType,
                RelatedObjectId = (entry.Entity as IAttached)?.ObjectId,
                Action = entry.State switch { EntityState.Added => "create", EntityState.Deleted => "delete", _ => "update" },
            };
            HashSet<IProperty> differs = entry.State == EntityState.Added ? [.. Told(entry).Select(t => t.Property)] : [];
            if (entry.State == EntityState.Deleted) change.Before = Write(entry, isBefore: true);
            if (entry.State == EntityState.Modified)
            {
                differs = [.. Told(entry).Select(t => t.Property).Where(p => !Equals(entry.Property(p.Name).OriginalValue, entry.Property(p.Name).CurrentValue))];
                if (differs.Count == 0 && !Joins.Of(entry).Any(j => j.Differ)) continue;
                change.Before = Write(entry, isBefore: true, differs);
                change.After = Write(entry, isBefore: false, differs);
            }
            yield return (new(entry.Entity, differs.Select(p => p.Name).ToHashSet()), change);
        }
    }

    private static string Write(EntityEntry entry, bool isBefore, HashSet<IProperty>? only = null)
    {
        var fields = new JsonObject();
        foreach (var (property, name) in Told(entry))
            if (only is null || only.Contains(property))
                fields[name] = Value(property, isBefore ? entry.Property(property.Name).OriginalValue : entry.Property(property.Name).CurrentValue);
        foreach (var joins in Joins.Of(entry))
            if (only is null || joins.Differ)
                fields[joins.Name] = Joins.Json(isBefore ? joins.Before : joins.After);
        return fields.ToJsonString(Json);
    }

    private static IReadOnlyList<(IProperty Property, string Name)> Told(EntityEntry entry) => ToldOf.GetOrAdd(entry.Metadata, entity =>
        [.. entity.GetProperties().Where(IsTold).Select(p => (p, NameOf(p)))]);

    private static bool IsTold(IProperty property) =>
        property.PropertyInfo is { } member
        && !member.IsDefined(typeof(DerivedAttribute)) && !member.IsDefined(typeof(SecretAttribute))
        && member.Name is not (nameof(Entity.Id) or nameof(Entity.Created) or nameof(Entity.LastUpdated));

    // A foreign key is told by the name of its navigation: "supplier".
    private static string NameOf(IProperty property) =>
        property.GetContainingForeignKeys().FirstOrDefault()?.DependentToPrincipal?.PropertyInfo is { } navigation ? Names.Of(navigation)
        : property.Name == nameof(PrimaryEntity.CustomFieldData) ? "custom_fields"
        : Names.Of(property.PropertyInfo!);

    private static JsonNode? Value(IProperty property, object? value) => value switch
    {
        null => null,
        string text when property.Name == nameof(PrimaryEntity.CustomFieldData) => JsonNode.Parse(text),
        string text => text,
        bool flag => flag,
        long number => number,
        int number => number,
        decimal number => number,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200];
}

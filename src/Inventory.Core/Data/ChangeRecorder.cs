using System.Collections.Concurrent;
using System.Collections.ObjectModel;
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

    // Of all new rows of a kind one and the same: there may be a hundred thousand.
    private static readonly ConcurrentDictionary<IEntityType, HashSet<string>> AllOf = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        ((InventoryDb)eventData.Context!).Operation is null ? result : throw new NotSupportedException("Rows are saved asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (InventoryDb)eventData.Context!;
        if (db.Operation is not { } operation || db.IsImporting) return result;
        if (db.ChangeTracker.AutoDetectChangesEnabled) db.ChangeTracker.DetectChanges();
        using var _ = new Unlooked(db.ChangeTracker);
        var written = Collect(db, operation).ToList();
        foreach (var (row, _) in written) await LoadNameAsync(db, operation, row.Row, cancellationToken);
        operation.Pending.AddRange(written);
        var changes = await TagChange.OfAsync(db, cancellationToken);
        if (changes.Count == 0) return result;
        var told = operation.Pending.Select(p => p.Change).Concat(db.ChangeTracker.Entries<Change>().Select(e => e.Entity).OrderByDescending(c => c.Id)).ToLookup(c => (c.ObjectType, c.ObjectId));
        foreach (var tags in changes) await TellAsync(db, operation, tags, told[(tags.ObjectType, tags.ObjectId)].FirstOrDefault(), cancellationToken);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (InventoryDb)eventData.Context!;
        if (db.Operation is not { Pending.Count: > 0 } operation) return result;
        using var _ = new Unlooked(db.ChangeTracker);
        foreach (var (written, change) in operation.Pending)
        {
            var row = written.Row;
            if (change.Action == "create")
            {
                change.ObjectId = row.Id;
                change.After = Write(db.Entry(row), isBefore: false, isNew: true);
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
            if (entry.Entity is Change || Names.ObjectType(entry.Metadata.ClrType) is not { } type || entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            var change = New(operation, type, entry.Entity.Id, entry.State switch { EntityState.Added => "create", EntityState.Deleted => "delete", _ => "update" });
            if (entry.Entity is IAttached about) (change.RelatedObjectType, change.RelatedObjectId) = (about.ObjectType, about.ObjectId);
            IReadOnlyDictionary<string, object?> before = ReadOnlyDictionary<string, object?>.Empty;
            HashSet<string> changed = entry.State == EntityState.Added ? AllOf.GetOrAdd(entry.Metadata, _ => [.. Told(entry).Select(t => t.Property.Name)]) : [];
            if (entry.State == EntityState.Deleted) change.Before = Write(entry, isBefore: true);
            if (entry.State == EntityState.Modified)
            {
                HashSet<IProperty> differs = [.. Told(entry).Select(t => t.Property).Where(p => !Equals(entry.Property(p.Name).OriginalValue, entry.Property(p.Name).CurrentValue))];
                if (differs.Count == 0 && !Joins.Of(entry).Any(j => j.Differ)) continue;
                change.Before = Write(entry, isBefore: true, differs);
                change.After = Write(entry, isBefore: false, differs);
                before = differs.ToDictionary(p => p.Name, p => entry.Property(p.Name).OriginalValue);
                changed = [.. before.Keys];
            }
            yield return (new(entry.Entity, changed) { Before = before }, change);
        }
    }

    // Tags are told by the record of their row: by the one that is written now, by one that this act has written, else by one of their own.
    private async Task TellAsync(InventoryDb db, Operation operation, TagChange tags, Change? change, CancellationToken cancel)
    {
        if (change is null)
        {
            if (operation.Catalog.WithObjectType(tags.ObjectType) is not { } resource || await db.FindAsync(resource.EntityType, [tags.ObjectId], cancel) is not Entity row) return;
            await LoadNameAsync(db, operation, row, cancel);
            change = New(operation, tags.ObjectType, tags.ObjectId, "update");
            operation.Pending.Add((new(row, new HashSet<string> { TagChange.Name }), change));
        }
        if (change.Action != "create") change.Before = With(change.Before, tags.Before, keep: true);
        if (change.Action != "delete") change.After = With(change.After, tags.After);
    }

    private Change New(Operation operation, string type, long id, string action) => new()
    {
        Created = clock.GetUtcNow().UtcDateTime,
        UserId = operation.Viewer.UserId,
        UserName = operation.Viewer.Name,
        OperationId = operation.Id,
        Message = operation.Message,
        ObjectType = type,
        ObjectId = id,
        Action = action,
    };

    // What the row's name touches beyond the row itself.
    private static async Task LoadNameAsync(InventoryDb db, Operation operation, Entity row, CancellationToken cancel)
    {
        foreach (var path in operation.Catalog.Find(row.GetType())?.DisplayNeeds ?? [])
        {
            object? at = row;
            foreach (var step in path.Split('.'))
            {
                if (at is null) break;
                var reference = db.Entry(at).Reference(step);
                if (reference.CurrentValue is null) await reference.LoadAsync(cancel);
                at = reference.CurrentValue;
            }
        }
    }

    private static string With(string? fields, IReadOnlyList<string> tags, bool keep = false)
    {
        var all = fields is null ? [] : JsonNode.Parse(fields)!.AsObject();
        if (!keep || !all.ContainsKey(TagChange.Name)) all[TagChange.Name] = new JsonArray([.. tags.Select(t => (JsonNode?)t)]);
        return all.ToJsonString(Json);
    }

    private static string Write(EntityEntry entry, bool isBefore, HashSet<IProperty>? only = null, bool isNew = false)
    {
        var fields = new JsonObject();
        foreach (var (property, name) in Told(entry))
            if (only is null || only.Contains(property))
                fields[name] = Value(property, isBefore ? entry.Property(property.Name).OriginalValue : entry.Property(property.Name).CurrentValue);
        foreach (var joins in Joins.Of(entry))
            if (only is null || joins.Differ)
                fields[joins.Name] = Joins.Json(isBefore ? joins.Before : joins.After);
        // Its tags are told when they come.
        if (isNew && entry.Entity is PrimaryEntity) fields[TagChange.Name] = new JsonArray();
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

    // While nothing but records is added, nobody looks through all rows for what may have changed in them: each asking for one row would.
    private readonly struct Unlooked : IDisposable
    {
        private readonly ChangeTracker _tracker;
        private readonly bool _looks;

        public Unlooked(ChangeTracker tracker) => (_tracker, _looks, tracker.AutoDetectChangesEnabled) = (tracker, tracker.AutoDetectChangesEnabled, false);

        public void Dispose() => _tracker.AutoDetectChangesEnabled = _looks;
    }
}

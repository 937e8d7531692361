using System.Reflection;
using System.Runtime.CompilerServices;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>
/// Definitions that change take the values along: a default is written to the rows that get the field, another name moves them, and what goes takes them with it.
/// </summary>
internal sealed class CustomFieldChanges : Follower
{
    // What a definition was before it is saved.
    private static readonly ConditionalWeakTable<CustomField, Former> Formers = [];

    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is CustomFieldChoiceSet { Id: > 0 } set) await CheckUsedAsync(operation, set, problems, cancel);
        if (row is not CustomField field) return;
        var name = field.Name.ToUpperInvariant();
        if (await operation.Db.Set<CustomField>().AnyAsync(x => x.Id != field.Id && x.Name != field.Name && x.Name.ToUpper() == name, cancel))
            problems.Add("name", "A custom field of that name exists, in other letters.");
        if (field.Id == 0) return;
        var before = operation.Db.Entry(field).OriginalValues;
        Formers.AddOrUpdate(field, new(before.GetValue<string>(nameof(CustomField.Name)), before.GetValue<string>(nameof(CustomField.ObjectTypes))));
        if (operation.Changed(field).Contains(nameof(CustomField.Type))) problems.Add("type", "The type stays as it was made.");
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is not CustomField field) return;
        var (name, kinds) = Formers.TryGetValue(field, out var former) ? (former.Name, Split(former.ObjectTypes)) : (field.Name, []);
        Formers.Remove(field);
        var now = field.KindsOf().ToHashSet();
        foreach (var kind in kinds.Except(now)) await EachAsync(operation, kind, nameof(PurgeAsync), [name], cancel);
        if (name != field.Name)
            foreach (var kind in kinds.Intersect(now)) await EachAsync(operation, kind, nameof(RenameAsync), [name, field.Name], cancel);
        if (field.Default is { } start)
            foreach (var kind in now.Except(kinds)) await EachAsync(operation, kind, nameof(FillAsync), [field.Name, start], cancel);
    }

    public override async Task BeforeDeleteAsync(Operation operation, Entity row, CancellationToken cancel)
    {
        if (row is not CustomField field) return;
        foreach (var kind in field.KindsOf()) await EachAsync(operation, kind, nameof(PurgeAsync), [field.Name], cancel);
    }

    /// <summary>A value that rows hold stays choosable.</summary>
    private static async Task CheckUsedAsync(Operation operation, CustomFieldChoiceSet set, Problems problems, CancellationToken cancel)
    {
        if (!operation.Changed(set).Contains(nameof(CustomFieldChoiceSet.ExtraChoices))) return;
        var before = CustomFieldChoiceSet.Read(operation.Db.Entry(set).OriginalValues.GetValue<string>(nameof(CustomFieldChoiceSet.ExtraChoices)));
        foreach (var gone in before.Select(c => c.Value).Where(v => !set.Holds(v)))
            foreach (var field in await operation.Db.Set<CustomField>().AsNoTracking().Where(f => f.ChoiceSetId == set.Id).ToListAsync(cancel))
                foreach (var kind in field.KindsOf())
                    if (await EachAsync(operation, kind, nameof(HoldAsync), [field.Name, System.Text.Json.JsonSerializer.Serialize(gone)], cancel) > 0)
                    {
                        problems.Add("extra_choices", $"“{gone}” is in use.");
                        return;
                    }
    }

    private static async Task<int> EachAsync(Operation operation, string kind, string act, object[] arguments, CancellationToken cancel)
    {
        if (operation.Catalog.WithObjectType(kind) is not { EntityType: var type } || !type.IsAssignableTo(typeof(ICustomized))) return 0;
        return await (Task<int>)typeof(CustomFieldChanges).GetMethod(act, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(null, [operation.Db, .. arguments, cancel])!;
    }

    private static Task<int> FillAsync<T>(InventoryDb db, string name, string value, CancellationToken cancel)
        where T : Entity, ICustomized =>
        db.Set<T>().Where(x => !Functions.JsonHas(x.CustomFieldData, name)).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.CustomFieldData, x => Functions.JsonWith(x.CustomFieldData, name, value)!).SetProperty(x => x.Version, x => x.Version + 1), cancel);

    private static Task<int> RenameAsync<T>(InventoryDb db, string from, string to, CancellationToken cancel)
        where T : Entity, ICustomized =>
        db.Set<T>().Where(x => Functions.JsonHas(x.CustomFieldData, from)).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.CustomFieldData, x => Functions.JsonWith(Functions.JsonWithout(x.CustomFieldData, from), to, Functions.JsonPart(x.CustomFieldData, from))!)
                .SetProperty(x => x.Version, x => x.Version + 1), cancel);

    private static Task<int> PurgeAsync<T>(InventoryDb db, string name, CancellationToken cancel)
        where T : Entity, ICustomized =>
        db.Set<T>().Where(x => Functions.JsonHas(x.CustomFieldData, name)).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.CustomFieldData, x => Functions.JsonWithout(x.CustomFieldData, name)!).SetProperty(x => x.Version, x => x.Version + 1), cancel);

    private static Task<int> HoldAsync<T>(InventoryDb db, string name, string value, CancellationToken cancel)
        where T : Entity, ICustomized => db.Set<T>().CountAsync(x => Functions.JsonHolds(x.CustomFieldData, name, value), cancel);

    private static IReadOnlyList<string> Split(string kinds) => [.. kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private sealed record Former(string Name, string ObjectTypes);
}

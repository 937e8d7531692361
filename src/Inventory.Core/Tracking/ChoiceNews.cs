using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>What a list offers is read anew once somebody changed it. A value that rows hold stays what it is.</summary>
internal sealed class ChoiceNews : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not ChoiceRow { Id: > 0 } choice || !operation.Changed(choice).Overlaps([nameof(ChoiceRow.List), nameof(ChoiceRow.Value)])) return;
        var before = operation.Db.Entry(choice).OriginalValues;
        var (list, value) = (before.GetValue<string>(nameof(ChoiceRow.List)), before.GetValue<string>(nameof(ChoiceRow.Value)));
        foreach (var resource in operation.Catalog.All)
        {
            var holds = typeof(ChoiceNews).GetMethod(nameof(HoldsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(resource.EntityType);
            if (!await (Task<bool>)holds.Invoke(null, [operation, resource, list, value, cancel])!) continue;
            problems.Add(value == choice.Value ? "list" : "value", $"{resource.Plural} hold “{value}”, so it stays. Change its label, or add another choice.");
            return;
        }
    }

    public override Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        if (rows.Any(w => w.Row is ChoiceRow)) operation.Announce(new ChoicesChanged());
        return Task.CompletedTask;
    }

    private static async Task<bool> HoldsAsync<T>(Operation operation, Resource<T> resource, string list, string value, CancellationToken cancel)
        where T : Entity, new()
    {
        foreach (var field in resource.Fields.OfType<ChoiceField<T>>().Where(f => f.List.Name == list))
            if (await operation.Db.Set<T>().AnyAsync(field.Path.Among<T, string?>([value]), cancel)) return true;
        return false;
    }
}

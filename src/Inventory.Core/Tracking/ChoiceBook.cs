using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>The choice lists as they stand in the database, kept in memory and read again when somebody changes them.</summary>
public sealed class ChoiceBook
{
    private readonly Dialect _dialect;
    private Dictionary<string, IReadOnlyList<Choice>>? _lists;

    public ChoiceBook(Dialect dialect, Feed feed)
    {
        _dialect = dialect;
        feed.Subscribe(notice =>
        {
            if (notice is EverythingChanged or ChoicesChanged) Volatile.Write(ref _lists, null);
        });
    }

    /// <summary>The values that may be chosen, in their order.</summary>
    public IReadOnlyList<Choice> Of(ChoiceList list) =>
        list.IsOpen ? Lists().GetValueOrDefault(list.Name) ?? list.Seeds : list.Seeds;

    /// <summary>How a stored value is shown: as it is, in gray, when the list does not know it.</summary>
    public Choice Show(ChoiceList list, string value) =>
        Of(list).FirstOrDefault(c => c.Value == value) ?? new Choice(value, value);

    /// <summary>Puts the seeds of the lists that the database does not hold yet.</summary>
    internal static async Task SeedAsync(InventoryDb db, IEnumerable<ChoiceList> lists, CancellationToken cancel)
    {
        var known = await db.Set<ChoiceRow>().Select(c => c.List).Distinct().ToListAsync(cancel);
        foreach (var list in lists.Where(l => l.IsOpen && !known.Contains(l.Name)))
            db.AddRange(list.Seeds.Select((c, i) => new ChoiceRow { List = list.Name, Value = c.Value, Label = c.Label, Color = c.Color, Weight = (i + 1) * 10 }));
        await db.SaveChangesAsync(cancel);
    }

    private Dictionary<string, IReadOnlyList<Choice>> Lists()
    {
        if (Volatile.Read(ref _lists) is { } lists) return lists;
        using var db = _dialect.Create();
        lists = db.Set<ChoiceRow>().AsNoTracking().OrderBy(c => c.Weight).ThenBy(c => c.Id).AsEnumerable()
            .GroupBy(c => c.List).ToDictionary(g => g.Key, g => (IReadOnlyList<Choice>)[.. g.Select(c => new Choice(c.Value, c.Label, c.Color))]);
        Volatile.Write(ref _lists, lists);
        return lists;
    }
}

/// <summary>Somebody changed a choice list.</summary>
public sealed record ChoicesChanged : Notice;

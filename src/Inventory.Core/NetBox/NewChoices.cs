using System.Globalization;
using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Adds to the open choice lists the values that the source has and we do not.</summary>
internal sealed class NewChoices(InventoryDb db, ImportReport report)
{
    private const int Spacing = 10;
    private readonly Dictionary<string, HashSet<string>> _lists = [];
    private readonly HashSet<(string List, string Value)> _told = [];
    private readonly List<ChoiceRow> _new = [];

    /// <summary>Makes sure that the list knows the value. Ask <see cref="LoadAsync"/> before.</summary>
    public void Meet(ChoiceList list, string endpoint, long id, string display, string value, JsonElement given)
    {
        if (_lists[list.Name].Contains(value)) return;
        if (!list.IsOpen)
        {
            report.Mind(endpoint, id, display, $"“{value}” is no value of {list.Name}; it is kept as it is");
            return;
        }
        if (!_told.Add((list.Name, value))) return;
        report.Mind(endpoint, id, display, $"“{value}” is new among the values of {list.Name} and was added to them, for this row first");
        _new.Add(new() { List = list.Name, Value = value, Label = JsonValues.Label(given) ?? Title(value), Weight = (_lists[list.Name].Count + 1) * Spacing });
        _lists[list.Name].Add(value);
    }

    /// <summary>Writes the new values; before the rows that hold them, which may be refused.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        if (_new.Count == 0) return;
        db.AddRange(_new);
        _new.Clear();
        await db.SaveChangesAsync(cancel);
    }

    public async Task LoadAsync(ChoiceList list, CancellationToken cancel)
    {
        if (_lists.ContainsKey(list.Name)) return;
        if (list.IsOpen) await ChoiceBook.SeedAsync(db, [list], cancel);
        _lists[list.Name] = list.IsOpen
            ? [.. await db.Set<ChoiceRow>().Where(c => c.List == list.Name).Select(c => c.Value).ToListAsync(cancel)]
            : [.. list.Seeds.Select(s => s.Value)];
    }

    private static string Title(string value) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value.Replace('-', ' ').Replace('_', ' '));
}

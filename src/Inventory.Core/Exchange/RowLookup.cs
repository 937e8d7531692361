using System.Globalization;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Exchange;

/// <summary>Finds rows by what a file calls them, many in one statement, as far as who imports may see them. What was found is remembered.</summary>
internal sealed class RowLookup<T>(RowKeys<T> keys)
    where T : Entity, new()
{
    private readonly Dictionary<(string Key, string Text), IReadOnlyList<T>> _known = [];

    /// <summary>The rows of each text: exactly so called, else in any letter case.</summary>
    public async Task<ILookup<string, T>> FindAsync(Operation operation, string key, IEnumerable<string> texts, CancellationToken cancel)
    {
        var asked = texts.Distinct().ToList();
        var unknown = asked.Where(t => !_known.ContainsKey((key, t))).ToList();
        if (unknown.Count > 0) await LearnAsync(operation.Db, operation.Viewer, key, unknown, cancel);
        return (from text in asked
                from row in _known.GetValueOrDefault((key, text)) ?? []
                select (text, row)).ToLookup(f => f.text, f => f.row);
    }

    /// <summary>Forgets what was found: rows were made that are called so too.</summary>
    public void Forget() => _known.Clear();

    private async Task LearnAsync(InventoryDb db, Viewer viewer, string key, List<string> texts, CancellationToken cancel)
    {
        var rows = db.Set<T>().AsNoTracking().VisibleTo(viewer, db);
        if (key == RowKeys<T>.Way)
        {
            await LearnWaysAsync(rows, texts, cancel);
            return;
        }
        if (keys.PathOf(key) is not { } path)
        {
            var ids = texts.Select(t => long.TryParse(t.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToList();
            var found = await rows.Where(x => ids.Contains(x.Id)).ToListAsync(cancel);
            Remember(key, texts, found, (text, row) => text.Trim() == row.Id.ToString(CultureInfo.InvariantCulture));
            return;
        }
        var spelt = texts.Concat(texts.Select(t => t.Trim())).Distinct().Cast<string?>().ToList();
        Remember(key, texts, await rows.Where(path.Among(spelt)).ToListAsync(cancel), (text, row) => IsCalled(key, row, text, StringComparison.Ordinal));
        var missing = texts.Where(t => !_known.ContainsKey((key, t))).ToList();
        if (missing.Count == 0) return;
        var upper = path.Then<T, string?, string?>(text => text!.ToUpper());
        var folded = missing.Select(t => (string?)t.Trim().ToUpperInvariant()).Distinct().ToList();
        Remember(key, missing, await rows.Where(upper.Among(folded)).ToListAsync(cancel), (text, row) => IsCalled(key, row, text, StringComparison.OrdinalIgnoreCase));
    }

    // By the last name of each, and then by the names around it.
    private async Task LearnWaysAsync(IQueryable<T> rows, List<string> texts, CancellationToken cancel)
    {
        var ways = texts.ToDictionary(t => t, t => string.Join('/', t.Split('/', StringSplitOptions.TrimEntries)));
        var upper = keys.PathOf(keys.Name)!.Then<T, string?, string?>(text => text!.ToUpper());
        var last = ways.Values.Select(w => (string?)w[(w.LastIndexOf('/') + 1)..].ToUpperInvariant()).Distinct().ToList();
        var found = await rows.Where(upper.Among(last)).ToListAsync(cancel);
        var around = found.SelectMany(r => TreePaths.Ids(((ITree)r).Path)).Distinct().ToList();
        var names = (await rows.Where(x => around.Contains(x.Id)).ToListAsync(cancel)).ToDictionary(r => r.Id, r => keys.Read(keys.Name, r));
        Remember(RowKeys<T>.Way, texts, found, (text, row) =>
            ways[text].Equals(string.Join('/', TreePaths.Ids(((ITree)row).Path).Select(id => names.GetValueOrDefault(id))), StringComparison.OrdinalIgnoreCase));
    }

    private bool IsCalled(string key, T row, string text, StringComparison comparison) =>
        keys.Read(key, row) is var name && (name.Equals(text, comparison) || name.Trim().Equals(text.Trim(), comparison));

    // What is not found may be made by a later row.
    private void Remember(string key, IEnumerable<string> texts, List<T> found, Func<string, T, bool> isIt)
    {
        if (found.Count == 0) return;
        foreach (var text in texts)
            if (found.Where(row => isIt(text, row)).ToList() is { Count: > 0 } rows) _known[(key, text)] = rows;
    }
}

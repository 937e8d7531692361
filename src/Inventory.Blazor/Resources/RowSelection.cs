using System.Globalization;
using Inventory.Core.Data;

namespace Inventory.Blazor.Resources;

/// <summary>The rows of a list that somebody ticked, or all that match it.</summary>
public sealed class RowSelection
{
    private readonly HashSet<long> _ids = [];
    private long? _last;

    public int Count => All ?? _ids.Count;

    /// <summary>How many match, once all of them are meant; null while rows are ticked one by one.</summary>
    public int? All { get; private set; }

    public bool Has(long id) => All is not null || _ids.Contains(id);

    public bool HasAll(IReadOnlyList<long> page) => page.Count > 0 && page.All(Has);

    /// <summary>Ticks a row or takes it away; with <paramref name="through"/> also those between it and the one ticked before.</summary>
    public void Toggle(long id, IReadOnlyList<long> page, bool through)
    {
        Narrow(page);
        var on = !_ids.Contains(id);
        var (from, to) = (_last is { } last ? page.ToList().IndexOf(last) : -1, page.ToList().IndexOf(id));
        IEnumerable<long> meant = through && from >= 0 ? page.Take(Math.Max(from, to) + 1).Skip(Math.Min(from, to)) : [id];
        if (on) _ids.UnionWith(meant);
        else _ids.ExceptWith(meant);
        _last = id;
    }

    public void TogglePage(IReadOnlyList<long> page)
    {
        var on = !HasAll(page);
        Narrow(page);
        if (on) _ids.UnionWith(page);
        else _ids.ExceptWith(page);
        _last = null;
    }

    public void Take(int all) => All = all;

    public void Clear()
    {
        _ids.Clear();
        (All, _last) = (null, null);
    }

    /// <summary>The query of the address that carries it to another page.</summary>
    public string ToQuery(ListState state, KeptSelections kept)
    {
        if (All is { } all) return $"{Join(state with { Page = 1 })}{BulkAddress.All}={all.ToString(CultureInfo.InvariantCulture)}";
        var (name, value) = _ids.Count <= BulkAddress.MostIds ? (BulkAddress.Ids, string.Join(',', _ids)) : (BulkAddress.Kept, kept.Keep([.. _ids]));
        return $"{Join(state)}{name}={value}";
    }

    private static string Join(ListState state) => state.ToQuery() is { Length: > 0 } query ? query + "&" : "?";

    // From all that match back to those of the page.
    private void Narrow(IReadOnlyList<long> page)
    {
        if (All is null) return;
        All = null;
        _ids.UnionWith(page);
    }
}

/// <summary>Selections too long for an address, for as long as the person's circuit lives.</summary>
public sealed class KeptSelections
{
    private readonly Dictionary<string, IReadOnlyList<long>> _kept = [];

    public string Keep(IReadOnlyList<long> ids)
    {
        var key = Guid.NewGuid().ToString("N")[..8];
        _kept[key] = ids;
        return key;
    }

    public IReadOnlyList<long>? Find(string key) => _kept.GetValueOrDefault(key);
}

/// <summary>What the address of a page for many rows says: which rows, and the list that they come from.</summary>
public sealed record BulkAddress(Selection? Selection, ListState List)
{
    public const string All = "all";
    public const string Ids = "ids";
    public const string Kept = "kept";

    /// <summary>More make an address too long.</summary>
    public const int MostIds = 200;

    /// <summary>The selection is null where the address names none, or one that nobody keeps any more.</summary>
    public static BulkAddress Read(string query, KeptSelections kept)
    {
        var state = ListState.Read(query);
        var list = state with { Filters = [.. state.Filters.Where(f => f.Name is not (All or Ids or Kept))] };
        if (Value(All) is { } all && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return new(new Selection.Matching(list.ToListQuery(), count), list);
        var ids = Value(Kept) is { } key ? kept.Find(key) : Fields.FieldText.Ids(Value(Ids) ?? "");
        return new(ids is { Count: > 0 } ? new Selection.Picked(ids) : null, list);

        string? Value(string name) => state.Filters.FirstOrDefault(f => f.Name == name)?.Values[^1];
    }
}

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    // Rows are written one after the other, each after the one that holds what it takes: those that exchange it would wait for each other for ever.
    private void CheckExchanges(IReadOnlyList<Candidate> rows)
    {
        var rules = Mappings.Of<T>().UniqueRules.Where(r => r.IsIndexed).ToList();
        var changing = rows.Where(r => !r.IsNew && rules.Exists(rule => rule.Concerns(r.Changed))).ToList();
        if (changing.Count < 2) return;
        var before = changing.ToDictionary(r => r, r => (T)Db.Entry(r.Row).OriginalValues.ToObject());
        var waits = rules.SelectMany(rule => Waits(rule, before)).ToList();
        while (true)
        {
            var waiting = waits.Select(w => w.One).ToHashSet();
            if (waits.RemoveAll(w => !waiting.Contains(w.Holder)) == 0) break;
        }
        foreach (var (one, _, rule) in waits) one.Problems.Add(rule.Field, "Another of these rows holds this and takes what this one holds. Save one of them with another value first.");
    }

    private static IEnumerable<(Candidate One, Candidate Holder, UniqueRule<T> Rule)> Waits(UniqueRule<T> rule, Dictionary<Candidate, T> before)
    {
        var holders = new Dictionary<string, Candidate>();
        foreach (var (one, was) in before)
            if (rule.Concerns(one.Changed) && rule.KeyOf(was) is { } held) holders.TryAdd(held, one);
        return from one in before.Keys
               where rule.Concerns(one.Changed)
               let taken = rule.KeyOf((T)one.Row)
               where taken is not null && holders.ContainsKey(taken) && holders[taken] != one
               select (one, holders[taken], rule);
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;

namespace Inventory.Core.NetBox;

/// <summary>Numbers of rows. They lie close together, so 64 of them share a word.</summary>
internal sealed class IdSet
{
    private readonly Dictionary<long, ulong> _words = [];

    public bool Contains(long id) => _words.TryGetValue(id >> 6, out var word) && (word & Bit(id)) != 0;

    public bool Add(long id)
    {
        var word = _words.GetValueOrDefault(id >> 6);
        _words[id >> 6] = word | Bit(id);
        return (word & Bit(id)) == 0;
    }

    /// <summary>All of them, ascending.</summary>
    public IEnumerable<long> Ids()
    {
        foreach (var (key, word) in _words.OrderBy(w => w.Key))
            for (var rest = word; rest != 0; rest &= rest - 1)
                yield return (key << 6) + BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote: "1-302 305".</summary>
    public static IdSet Parse(string text)
    {
        var set = new IdSet();
        foreach (var range in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            var (first, last) = (long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
            for (var id = first; id <= last; id++) set.Add(id);
        }
        return set;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var (first, last) = (0L, long.MinValue);
        foreach (var id in Ids())
        {
            if (id != last + 1)
            {
                Close();
                first = id;
            }
            last = id;
        }
        Close();
        return text.ToString();

        void Close()
        {
            if (last == long.MinValue) return;
            if (text.Length > 0) text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{first}");
            if (last > first) text.Append(CultureInfo.InvariantCulture, $"-{last}");
        }
    }

    private static ulong Bit(long id) => 1UL << (int)(id & 63);
}

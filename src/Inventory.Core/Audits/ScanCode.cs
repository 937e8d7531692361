using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>The ways in which one code may be read.</summary>
internal sealed class ScanCode
{
    private ScanCode(string text, RowKey? label, ScanKeys keys, long? id) => (Text, Label, Keys, Id) = (text, label, keys, id);

    public string Text { get; }

    /// <summary>The object that a printed label names; null when the code is no address of ours or NetBox's.</summary>
    public RowKey? Label { get; }

    /// <summary>The text itself, and without the "S" that makers put before a serial in Code 128.</summary>
    public ScanKeys Keys { get; }

    /// <summary>The number, when the text is nothing but a number.</summary>
    public long? Id { get; }

    public static ScanCode Read(string text, Catalog catalog)
    {
        var key = Resources.Keys.Normal(text)!;
        long? id = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(text, LabelOf(text, catalog), new(key, key.Length > 1 && key[0] == 'S' ? key[1..] : key), id);
    }

    // "https://host/assets/5", "/plugins/inventory/assets/5/": the last part is the id, what precedes it the kind.
    private static RowKey? LabelOf(string text, Catalog catalog)
    {
        var path = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsolutePath : text;
        if (!path.StartsWith('/') || path.Trim('/').Split('/') is not [.., _, _] parts) return null;
        if (!long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var kind = string.Join('/', parts[..^1]).ToLowerInvariant();
        var resource = catalog.All.FirstOrDefault(r => r.NetBoxPath.Length > 0 && ("/" + kind).EndsWith("/" + r.NetBoxPath, StringComparison.Ordinal))
            ?? catalog.WithSlug(parts[^2].ToLowerInvariant());
        return resource is null ? null : new RowKey(resource.ObjectType, id);
    }
}

/// <summary>The key of a serial or tag, and another one of a serial alone; the same twice where there is no other: a list of them would have its statement made anew at every scan.</summary>
internal readonly record struct ScanKeys(string One, string Other);

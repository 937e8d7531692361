using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;

namespace Inventory.Core.Assets;

/// <summary>How many of the assets that the viewer may see have to do with a row in one way: those of the list that <paramref name="Query"/> asks for.</summary>
public sealed record AssetNumber(string Label, ListQuery Query, int Number)
{
    /// <summary>The list that it counts.</summary>
    public string Href => "/assets?" + string.Join('&', Query.Filters.SelectMany(f => f.Values.Select(v => $"{f.Filter}={Uri.EscapeDataString(v)}")));
}

/// <summary>The numbers of assets that places, manufacturers, tenants and contacts tell. An asset is where its hardware is, else where it is stored: so it is counted once.</summary>
public static class AssetNumbers
{
    private const string Others = "Of another status";

    /// <summary>Whether rows of this kind have numbers of assets.</summary>
    public static bool Has(Type kind) => Questions(kind, 0, []).Count > 0;

    public static async Task<IReadOnlyList<AssetNumber>> OfAsync(Operation operation, Type kind, long id, Settings settings, CancellationToken cancel = default)
    {
        // A status that the settings name and nobody knows would restrict nothing.
        var stored = operation.Choices.Of(Asset.Statuses).Select(c => c.Value).Intersect(settings.Assets.StoredStatuses).ToArray();
        var numbers = new List<AssetNumber>();
        foreach (var (label, filters) in Questions(kind, id, stored))
        {
            var query = new ListQuery { Filters = filters };
            var number = await operation.Records<Asset>().CountAsync(query, cancel);
            if (number > 0 || label != Others) numbers.Add(new(label, query, number));
        }
        return numbers;
    }

    private static List<Question> Questions(Type kind, long id, string[] stored)
    {
        var here = id.ToString(CultureInfo.InvariantCulture);
        return kind == typeof(Site) ? AtPlace("site_id", here, stored)
            : kind == typeof(Location) ? AtPlace("location_id", here, stored)
            : kind == typeof(Rack) ? [new("Installed", ("installed_rack_id", here))]
            : kind == typeof(Manufacturer) ? ByMaker(here)
            : kind == typeof(Tenant) ? [new("Assigned", ("tenant_id", here)), new("Owned", ("owning_tenant_id", here))]
            : kind == typeof(Contact) ? [new("Assigned", ("contact_id", here))]
            : [];
    }

    // Kept here and neither installed nor of a status that counts as stored: lent, lost. Told where there are any, so that the numbers add up.
    private static List<Question> AtPlace(string place, string here, string[] stored)
    {
        var (located, free) = (Ask("located_" + place, here), Ask("is_assigned", "false"));
        List<Question> numbers = [new("Installed", ("installed_" + place, here))];
        if (stored.Length == 0) numbers.Add(new("Stored", located, free));
        else numbers.AddRange([new("Stored", located, free, Ask("status", stored)), new(Others, located, free, Ask("status__n", stored))]);
        return [.. numbers, new("Total", located)];
    }

    private static List<Question> ByMaker(string maker) =>
    [
        .. Asset.Kinds.Seeds.Select(k => new Question(k.Label + "s", ("manufacturer_id", maker), ("kind", k.Value))),
        new("Total", ("manufacturer_id", maker)),
    ];

    private static (string, IReadOnlyList<string>) Ask(string filter, params string[] values) => (filter, values);

    private sealed record Question(string Label, params IReadOnlyList<(string, IReadOnlyList<string>)> Filters)
    {
        public Question(string label, params (string Filter, string Value)[] filters)
            : this(label, [.. filters.Select(f => Ask(f.Filter, f.Value))])
        {
        }
    }
}

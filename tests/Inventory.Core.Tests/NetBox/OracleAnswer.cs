using System.Text.Json;
using System.Text.Json.Serialization;
using System.Web;
using Inventory.Core.Resources;

namespace Inventory.Core.Tests.NetBox;

/// <summary>What the captured NetBox answered to one list with filters; null ids: that it was refused.</summary>
internal sealed record OracleAnswer(string Endpoint, string Query, int Status, IReadOnlyList<long>? Ids)
{
    // Paging and order choose no rows.
    private static readonly string[] NoFilters = ["limit", "offset", "ordering"];

    public static IReadOnlyList<OracleAnswer> All { get; } =
        JsonSerializer.Deserialize<OracleAnswer[]>(File.ReadAllText(Path.Combine(Capture.Folder, "filter-oracle.json")), JsonSerializerOptions.Web)!;

    /// <summary>"assets?status=stored": how a test names it.</summary>
    [JsonIgnore]
    public string Name => $"{Endpoint.Trim('/').Split('/')[^1]}?{Query}";

    /// <summary>Whether the ids are all that match, and not one page of them.</summary>
    [JsonIgnore]
    public bool IsWhole => !Query.Contains("limit=", StringComparison.Ordinal) && !Query.Contains("offset=", StringComparison.Ordinal);

    [JsonIgnore]
    public IReadOnlyList<(string Filter, IReadOnlyList<string> Values)> Filters =>
    [
        .. from part in Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let sides = part.Split('=', 2)
           where !NoFilters.Contains(sides[0])
           select (sides[0], (IReadOnlyList<string>)[HttpUtility.UrlDecode(sides[1])]),
    ];

    /// <summary>The list that was asked; the plugin's own lists of hardware are those of the hardware. Null while there is none.</summary>
    public Resource? ResourceIn(Catalog catalog)
    {
        var path = Endpoint.Trim('/')["api/".Length..].Replace("plugins/inventory/dcim/", "dcim/", StringComparison.Ordinal);
        return catalog.All.FirstOrDefault(r => r.NetBoxPath == path);
    }
}

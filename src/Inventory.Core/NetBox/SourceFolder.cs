using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>What a NetBox holds, as a folder of JSON files: one for each list, named by its path.</summary>
public sealed class SourceFolder
{
    private readonly string _path;
    private readonly Dictionary<string, Endpoint> _files;

    /// <exception cref="ImportException">There is no such folder, or no list in it.</exception>
    public SourceFolder(string path)
    {
        _path = path;
        if (File.Exists(path)) throw new ImportException($"{path} is a file; what is imported is a folder of JSON files.");
        if (!Directory.Exists(path)) throw new ImportException($"There is no folder {path}.");
        var names = Directory.EnumerateFileSystemEntries(path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal).ToList();
        _files = names.Where(n => File.Exists(Path.Combine(path, n)) && Endpoints.OfFile(n) is not null).ToDictionary(n => n, n => Endpoints.OfFile(n)!);
        if (_files.Count == 0) throw new ImportException($"{path} holds no list of NetBox: they are named like dcim_sites.json.");
        OtherFiles = [.. names.Where(n => !_files.ContainsKey(n))];
    }

    /// <summary>The lists that are here.</summary>
    public IReadOnlyCollection<Endpoint> Lists => _files.Values;

    /// <summary>Names of what is no list.</summary>
    public IReadOnlyList<string> OtherFiles { get; }

    public bool Has(Endpoint endpoint) => _files.ContainsKey(endpoint.FileName);

    internal JsonRows Rows(Endpoint endpoint) => new(Path.Combine(_path, endpoint.FileName));

    /// <summary>Which NetBox gave the rows: "netbox.example.org"; null when they do not say.</summary>
    internal async Task<string?> HomeAsync(CancellationToken cancel)
    {
        foreach (var endpoint in _files.Values)
            await foreach (var row in Rows(endpoint).ReadAsync(cancel))
            {
                if (Endpoint.HomeOf(row) is { } home) return home;
                break;
            }
        return null;
    }

    /// <summary>The row's number in its list.</summary>
    /// <exception cref="ImportException">It has none.</exception>
    internal static long IdOf(Endpoint endpoint, JsonElement row, int index) =>
        row.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && number > 0
            ? number
            : throw new ImportException($"{endpoint.FileName}: row {index} has no id.");
}

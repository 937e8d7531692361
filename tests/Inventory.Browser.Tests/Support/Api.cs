using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Inventory.Browser.Tests.Support;

/// <summary>What the records say, asked with a token: the truth behind the screens.</summary>
public sealed class Api : IDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef01234567";
    private readonly HttpClient _client;

    public Api(RunningProgram program)
    {
        _client = new() { BaseAddress = new Uri(program.Address) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", Token);
    }

    /// <summary>Keys of the rows that are seen, with the trail of each.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SeenAsync(long flow, long start)
    {
        var state = await _client.GetFromJsonAsync<JsonElement>(FormattableString.Invariant($"/api/plugins/inventory/audit-flows/{flow}/state/?object_id={start}"));
        return state.GetProperty("pages").EnumerateArray().SelectMany(p => p.GetProperty("rows").EnumerateArray())
            .DistinctBy(r => (r.GetProperty("object_type").GetString(), r.GetProperty("id").GetInt64()))
            .ToDictionary(r => $"{r.GetProperty("object_type").GetString()}:{r.GetProperty("id").GetInt64()}", r => r.GetProperty("trail").GetInt64());
    }

    public void Dispose() => _client.Dispose();
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>
/// Fetches the lists of a running NetBox into a folder that goes away again, so that no transaction waits for the network.
/// A page that fails is asked for again in halves; a single row that cannot be had is left out and named.
/// </summary>
internal sealed class Download : IDisposable
{
    private const int MostRows = 1000;
    private readonly HttpClient _http;
    private readonly ImportReport _report;
    private readonly Action<string> _tell;
    private readonly string _folder = Directory.CreateTempSubdirectory("inventory-netbox-").FullName;

    public Download(Uri address, string? token, ImportReport report, Action<string> tell, HttpMessageHandler? handler = null)
    {
        (_report, _tell) = (report, tell);
        var root = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (root.EndsWith("/api", StringComparison.Ordinal)) root = root[..^4];
        _http = new(handler ?? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new($"{root}/api/"), Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        // The second kind of token has a key in front.
        if (token is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(token.StartsWith("nbt_", StringComparison.Ordinal) ? "Bearer" : "Token", token);
    }

    public async Task<SourceFolder> FetchAsync(CancellationToken cancel)
    {
        await GreetAsync(cancel);
        foreach (var endpoint in Endpoints.InOrder) await FetchAsync(endpoint, endpoint.Path == "dcim/devices" ? "exclude=config_context&" : "", cancel);
        await FetchAsync(Endpoints.Users, "", cancel);
        await FetchAsync(Endpoints.Changes, "changed_object_type=netbox_inventory.audittrail&action=create&", cancel);
        return new(_folder);
    }

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task GreetAsync(CancellationToken cancel)
    {
        using var answer = await SendAsync("status/", cancel);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new ImportException($"{_http.BaseAddress} refuses the token: {await DetailAsync(answer, cancel)}");
        if (!answer.IsSuccessStatusCode) throw new ImportException($"{_http.BaseAddress}status/ answers {(int)answer.StatusCode}; is this the address of a NetBox?");
        using var status = await ParseAsync(answer, "status/", cancel);
        var root = status.RootElement;
        var plugin = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("plugins", out var plugins) && plugins.ValueKind == JsonValueKind.Object
            && plugins.TryGetProperty("netbox_inventory", out var version) ? version.ToString() : null;
        _tell($"NetBox {(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("netbox-version", out var netBox) ? netBox : "")} with netbox_inventory {plugin ?? "missing"}");
        if (plugin is null) _report.Mind("status", null, "", "this NetBox has no netbox_inventory; there are no assets to bring in");
    }

    private async Task FetchAsync(Endpoint endpoint, string filter, CancellationToken cancel)
    {
        await using var file = File.Create(Path.Combine(_folder, endpoint.FileName));
        await file.WriteAsync("{\"pages\":["u8.ToArray(), cancel);
        var walk = new Walk();
        while (!walk.IsOver)
        {
            using var answer = await TrySendAsync($"{endpoint.Path}/?{filter}{walk.Query}", cancel);
            if (answer is null or { StatusCode: >= HttpStatusCode.InternalServerError })
            {
                if (walk.Halve()) continue;
                if (walk.Failed > MostRows) throw new ImportException($"{_http.BaseAddress}{endpoint.Path}/ fails again and again{(answer is null ? "" : $" with {(int)answer.StatusCode}")}.");
                _report.Mind(endpoint.Path, null, "", $"row {walk.Skip()} of the list cannot be had from the server");
                continue;
            }
            if (answer.StatusCode == HttpStatusCode.BadRequest && walk.IsByStart)
            {
                walk.ByOffset();
                continue;
            }
            if (answer.StatusCode == HttpStatusCode.NotFound) break;
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                _report.Mind(endpoint.Path, null, "", $"the token may not read this list: {await DetailAsync(answer, cancel)}");
                break;
            }
            if (!answer.IsSuccessStatusCode) throw new ImportException($"{_http.BaseAddress}{endpoint.Path}/ answers {(int)answer.StatusCode}: {await DetailAsync(answer, cancel)}");
            using var page = await ParseAsync(answer, endpoint.Path + "/", cancel);
            if (page.RootElement.ValueKind != JsonValueKind.Object || !page.RootElement.TryGetProperty("results", out var rows) || rows.ValueKind != JsonValueKind.Array)
                throw new ImportException($"{_http.BaseAddress}{endpoint.Path}/ answers with no list of rows.");
            if (!walk.Take(page.RootElement, rows)) continue;
            if (walk.Pages > 1) await file.WriteAsync(","u8.ToArray(), cancel);
            await WriteAsync(file, rows, cancel);
            _tell($"{endpoint.Path}: {walk.Read} read");
        }
        await file.WriteAsync("]}"u8.ToArray(), cancel);
    }

    private static async Task WriteAsync(FileStream file, JsonElement rows, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WritePropertyName("results");
        rows.WriteTo(json);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await _http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        }
        catch (HttpRequestException error)
        {
            throw new ImportException($"{_http.BaseAddress} cannot be reached: {error.Message}", error);
        }
        catch (TaskCanceledException error) when (!cancel.IsCancellationRequested)
        {
            throw new ImportException($"{_http.BaseAddress} does not answer in time.", error);
        }
    }

    /// <summary>Null when the answer does not come in time: a smaller page may.</summary>
    private async Task<HttpResponseMessage?> TrySendAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            HttpResponseMessage answer;
            try
            {
                answer = await SendAsync(path, cancel);
            }
            catch (ImportException error) when (error.InnerException is TaskCanceledException)
            {
                return null;
            }
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) return answer;
            var pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5);
            answer.Dispose();
            await Task.Delay(pause, cancel);
        }
    }

    private async Task<JsonDocument> ParseAsync(HttpResponseMessage answer, string path, CancellationToken cancel)
    {
        try
        {
            return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
        }
        catch (Exception error) when (error is JsonException or IOException or HttpRequestException)
        {
            throw new ImportException($"{_http.BaseAddress}{path} answers with something that is no JSON.", error);
        }
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var text = await answer.Content.ReadAsStringAsync(cancel);
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("detail", out var detail) ? detail.ToString() : text;
        }
        catch (JsonException)
        {
            return answer.ReasonPhrase ?? answer.StatusCode.ToString();
        }
    }

    /// <summary>
    /// The way through one list in order of its numbers: from a number on, where the server knows that (it then counts nothing), else page by page.
    /// The server may give fewer rows than asked for.
    /// </summary>
    private sealed class Walk
    {
        private int _limit = MostRows;
        private long _start;

        public bool IsByStart { get; private set; } = true;

        public bool IsOver { get; private set; }

        public int Read { get; private set; }

        public int Pages { get; private set; }

        public int Failed { get; private set; }

        public string Query => IsByStart
            ? string.Create(CultureInfo.InvariantCulture, $"limit={_limit}&start={_start}")
            : string.Create(CultureInfo.InvariantCulture, $"limit={_limit}&ordering=id&offset={Read + Failed}");

        /// <summary>Asks for less next time; false when one row alone failed.</summary>
        public bool Halve()
        {
            if (_limit == 1) return false;
            _limit /= 2;
            return true;
        }

        /// <summary>Passes over one row. Answers its place in the list.</summary>
        public int Skip()
        {
            // Its number is not known, so only its place tells what comes after it.
            ByOffset();
            return Read + ++Failed;
        }

        public void ByOffset() => IsByStart = false;

        /// <summary>Notes the page; false when the server did not understand where to start.</summary>
        public bool Take(JsonElement page, JsonElement rows)
        {
            if (IsByStart && page.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number)
            {
                ByOffset();
                return false;
            }
            Pages++;
            Read += rows.GetArrayLength();
            _limit = Math.Min(_limit * 2, MostRows);
            IsOver = rows.GetArrayLength() == 0 || !page.TryGetProperty("next", out var next) || next.ValueKind != JsonValueKind.String;
            if (!IsOver) _start = rows[rows.GetArrayLength() - 1].GetProperty("id").GetInt64() + 1;
            return true;
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Calls as scripts make them.</summary>
internal static class RestCalls
{
    extension(HttpClient client)
    {
        public async Task<Answer> CallAsync(string method, string path, object? body = null, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return new(answer.StatusCode, answer, text.Length > 0 && answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonElement.Parse(text) : default);
        }

        public Task<Answer> GetJsonAsync(string path) => client.CallAsync("GET", path);
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseMessage Message, JsonElement Body)
{
    public JsonElement this[string name] => Body.GetProperty(name);

    public long Id => Body.GetProperty("id").GetInt64();

    public string? ETag => Header("ETag");

    public string? Header(string name) => Message.Headers.TryGetValues(name, out var values) ? values.First() : null;

    public IReadOnlyList<long> Ids => [.. Body.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("id").GetInt64())];

    public IEnumerable<string> Names => Body.EnumerateObject().Select(m => m.Name);

    public override string ToString() => $"{Status} {Body}";
}

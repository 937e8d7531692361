using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Requests that nobody would think of: whatever is sent, the answer is no failure of ours. INVENTORY_TEST_FUZZ says how many are tried.</summary>
public abstract class RestFuzzTests(Database database) : DatabaseTests(database)
{
    private const int Usual = 300;

    private static readonly string[] Paths = ["dcim/sites", "dcim/devices", "dcim/racks", "plugins/inventory/assets", "extras/tags", "extras/custom-fields", "extras/saved-filters", "users/tokens", "users/users", "users/permissions", "tenancy/contacts", "plugins/inventory/audit-trails", "core/object-changes", "plugins/inventory/audit-flows", "plugins/inventory/audit-flows/1/scan", "plugins/inventory/choices", "dcim/locations", "extras/journal-entries", "nonsense"];
    private static readonly string[] Names = ["name", "slug", "status", "tags", "add_tags", "custom_fields", "id", "site", "device_type", "object_types", "parent", "position", "default", "groups", "constraints", "type", "limit", "offset", "start", "ordering", "fields", "q", "name__regex", "id__gte", "created", "cf_x", "tag", "filter", "filter_id", "changelog_message", "code", "scan_id", "page", "role", "serial", "asset_tag", "object_type", "object_id", "assigned_object_type", "choices", "export"];
    private static readonly string[] Odd = ["null", "true", "-1", "1e999", "99999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud83d\"", "[]", "{}", "[[]]", "{\"id\":null}", "{\"name__in\":[1]}", "\"2026-13-45\"", "0.1e-400", "[null,{}]", "\"$user\"", "1", "\"active\"", "\"dcim.site\"", "[\"dcim.site\"]", "\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"", "{\"id\":{\"id\":{}}}"];

    [Fact]
    public async Task WhateverIsSent_IsNoFailureOfOurs()
    {
        await using var server = await RestServer.StartAsync(Database, ("Inventory:Rest:RequestsPerMinute", "0"));
        foreach (var (method, path, query, body) in Requests().Tried(Fuzz.Count(Usual)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/{path}{query}");
            if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await server.Script.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, $"{method} {path}{query}\n{body}\n{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
        Assert.Equal(System.Net.HttpStatusCode.OK, (await server.Script.GetJsonAsync("/api/dcim/sites/")).Status);
    }

    private static Gen<(string Method, string Path, string Query, string Body)> Requests() =>
        from method in Gen.Elements("GET", "GET", "POST", "POST", "PATCH", "PUT", "DELETE", "OPTIONS")
        from path in Gen.Elements(Paths)
        from row in Gen.Elements("/", "/", "/", "/1/", "/0/", "/-1/", "/x/", "/99999999999999999999/")
        from query in Query()
        from body in Body()
        where method != "DELETE" || path != "users/tokens"
        select (method, path + row, query, body);

    private static Gen<string> Query() =>
        from names in Gen.Elements(Names).ListOf()
        from values in Text().ListOf()
        select "?" + string.Join('&', names.Zip(values).Take(4).Select(p => $"{p.First}={Uri.EscapeDataString(p.Second)}"));

    private static Gen<string> Body() => Gen.OneOf(Value(3), Value(3).Select(v => $"[{v},{v}]"), Text(), Gen.Constant(""), Value(2).Select(v => v.Length > 3 ? v[..^2] : v));

    private static Gen<string> Value(int depth) => depth == 0
        ? Gen.OneOf(Gen.Elements(Odd), Text().Select(Quoted))
        : Gen.OneOf(
            Gen.Elements(Odd),
            from names in Gen.Elements(Names).ListOf()
            from values in Value(depth - 1).ListOf()
            select $"{{{string.Join(',', names.Distinct().Zip(values).Take(5).Select(p => $"\"{p.First}\":{p.Second}"))}}}");

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static Gen<string> Text() => ArbMap.Default.ArbFor<string>().Generator.Select(t => new string([.. (t ?? "").Where(c => !char.IsSurrogate(c)).Take(40)]));
}

public sealed class RestFuzzOnSqlite(SqliteDatabase database) : RestFuzzTests(database), IClassFixture<SqliteDatabase>;

public sealed class RestFuzzOnPostgres(PostgresDatabase database) : RestFuzzTests(database), IClassFixture<PostgresDatabase>;

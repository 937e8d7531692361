using System.Text.Json.Nodes;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>What scripts may call, described by OpenAPI 3.1: it follows from the fields and filters of each kind of row.</summary>
internal static class OpenApi
{
    private const string Json = "application/json";
    private static readonly string[] OfPages = ["limit", "offset", "start"];

    /// <param name="custom">Filters of custom fields, which differ from place to place.</param>
    public static JsonObject Of(Catalog catalog, IReadOnlyDictionary<Resource, IReadOnlyList<Filter>> custom)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { ["Problems"] = Problems() });
        foreach (var resource in catalog.All)
        {
            Describe(resource, schemas);
            var endpoint = RestEndpoint.Of(resource);
            paths[$"/api/{resource.ApiPath}/"] = List(resource, endpoint.OfList, custom.GetValueOrDefault(resource, []));
            paths[$"/api/{resource.ApiPath}/{{id}}/"] = Row(resource, endpoint.OfRow);
        }
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Inventory",
                ["version"] = ApiSetup.NetBoxVersion,
                ["description"] = "The dialect of NetBox's REST interface and of its inventory plugin. A filter may be asked with a suffix: `name__ic` contains, `name__n` is not, `name__isw` starts with, `name__empty`, `weight__gte` and so on; repeated, it holds for any of its values.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    private static void Describe(Resource resource, JsonObject schemas)
    {
        var name = Schemas.Name(resource);
        schemas[name] = Object(resource.ScriptFields, isWritten: false);
        schemas[$"{name}.Brief"] = Object(resource.NestedFields, isWritten: false);
        if (resource.WrittenFields.Count == 0) return;
        schemas[$"{name}.Request"] = Object(resource.WrittenFields, isWritten: true);
    }

    private static JsonObject Object(IReadOnlyList<Field> fields, bool isWritten)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Told(f, isWritten)))) };
        if (isWritten && fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name).ToArray() is { Length: > 0 } required) schema["required"] = new JsonArray(required);
        return schema;
    }

    private static JsonObject Told(Field field, bool isWritten)
    {
        var schema = field.Schema(isWritten);
        if (field.Help is { } help && !schema.ContainsKey("$ref")) schema["description"] = help;
        return schema;
    }

    private static JsonObject List(Resource resource, IReadOnlyList<string> methods, IReadOnlyList<Filter> custom)
    {
        var path = new JsonObject { ["get"] = Operation(resource, "list", 200, Page(resource), [.. OfPages.Select(n => Query(n, Schemas.Of("integer"))), .. Selections(), Query("ordering", Schemas.Of("string")), .. Exports(), .. Filters(resource.AllFilters), .. Filters(custom)]) };
        if (methods.Contains("POST")) path["post"] = Operation(resource, "create", 201, OneOrMany(Read(resource)), [], OneOrMany(Write(resource)));
        if (methods.Contains("PATCH")) path["patch"] = Operation(resource, "bulkUpdate", 200, Schemas.List(Read(resource)), [], Schemas.List(Write(resource)));
        if (methods.Contains("PUT")) path["put"] = Operation(resource, "bulkReplace", 200, Schemas.List(Read(resource)), [], Schemas.List(Write(resource)));
        if (methods.Contains("DELETE")) path["delete"] = Operation(resource, "bulkDelete", 204, null, [], Schemas.List(new() { ["type"] = "object", ["properties"] = new JsonObject { ["id"] = Schemas.Of("integer") } }));
        return path;
    }

    private static JsonObject Row(Resource resource, IReadOnlyList<string> methods)
    {
        var path = new JsonObject
        {
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = Schemas.Of("integer") }),
            ["get"] = Operation(resource, "read", 200, Read(resource), [.. Selections()]),
        };
        if (methods.Contains("PATCH")) path["patch"] = Operation(resource, "update", 200, Read(resource), [], Write(resource));
        if (methods.Contains("PUT")) path["put"] = Operation(resource, "replace", 200, Read(resource), [], Write(resource));
        if (methods.Contains("DELETE")) path["delete"] = Operation(resource, "delete", 204, null, []);
        return path;
    }

    private static JsonObject Operation(Resource resource, string act, int status, JsonObject? answer, JsonNode[] parameters, JsonObject? body = null)
    {
        var told = new JsonObject { ["description"] = status == 204 ? "Deleted." : "Done." };
        if (answer is not null) told["content"] = Content(answer);
        var operation = new JsonObject
        {
            ["operationId"] = $"{resource.ApiPath.Replace('/', '_').Replace('-', '_')}_{act}",
            ["summary"] = Summary(resource, act),
            ["tags"] = new JsonArray(resource.Plural),
            ["parameters"] = new JsonArray(parameters),
            ["responses"] = new JsonObject
            {
                [$"{status}"] = told,
                ["400"] = new JsonObject { ["description"] = "What is wrong, by the names of fields or filters.", ["content"] = Content(new() { ["$ref"] = "#/components/schemas/Problems" }) },
                ["401"] = new JsonObject { ["description"] = "Credentials are missing, or no good." },
                ["403"] = new JsonObject { ["description"] = "The right is missing." },
            },
        };
        if (body is not null) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body) };
        return operation;
    }

    private static string Summary(Resource resource, string act)
    {
        var (one, many) = (resource.Label.ToLowerInvariant(), resource.Plural.ToLowerInvariant());
        return act switch
        {
            "list" => $"List {many}",
            "create" => $"Make one or many {many}",
            "bulkUpdate" => $"Change fields of many {many}",
            "bulkReplace" => $"Replace many {many}",
            "bulkDelete" => $"Delete many {many}",
            "read" => $"Read one {one}",
            "update" => $"Change fields of one {one}",
            "replace" => $"Replace one {one}",
            _ => $"Delete one {one}",
        };
    }

    private static IEnumerable<JsonNode> Selections() =>
        [Query("fields", Schemas.Of("string")), Query("omit", Schemas.Of("string")), Query("brief", Schemas.Of("boolean"))];

    private static IEnumerable<JsonNode> Exports() =>
    [
        Query("export", new() { ["type"] = "string", ["enum"] = new JsonArray("csv", "xlsx", "import") }, "All rows that match as a file, in columns as people read them; `import` for a file that imports unchanged."),
        Query("columns", Schemas.Of("string"), "Of an export: names of columns, or `all`."),
        Query("delimiter", new() { ["type"] = "string", ["enum"] = new JsonArray([.. CsvFile.Delimiters.Keys.Select(d => (JsonNode)d)]) }, "Of an export as text."),
    ];

    private static IEnumerable<JsonNode> Filters(IEnumerable<Filter> filters) => filters.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => Query(f.Name, Schemas.List(Schemas.Of("string")), f.Label));

    private static JsonObject Query(string name, JsonObject schema, string? label = null)
    {
        var query = new JsonObject { ["name"] = name, ["in"] = "query", ["schema"] = schema };
        if (!string.IsNullOrEmpty(label)) query["description"] = label;
        return query;
    }

    private static JsonObject Page(Resource resource) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["count"] = Schemas.Of("integer", true), ["next"] = Schemas.Of("string", true), ["previous"] = Schemas.Of("string", true), ["results"] = Schemas.List(Read(resource)) },
    };

    private static JsonObject Read(Resource resource) => new() { ["$ref"] = $"#/components/schemas/{Schemas.Name(resource)}" };

    private static JsonObject Write(Resource resource) => new() { ["$ref"] = $"#/components/schemas/{Schemas.Name(resource)}{(resource.WrittenFields.Count > 0 ? ".Request" : "")}" };

    private static JsonObject OneOrMany(JsonObject one) => new() { ["anyOf"] = new JsonArray(one, Schemas.List((JsonObject)one.DeepClone())) };

    private static JsonObject Content(JsonObject schema) => new() { [Json] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Problems() => new() { ["type"] = "object", ["additionalProperties"] = Schemas.List(Schemas.Of("string")) };
}

using System.IO.Compression;
using System.Text;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Scalar.AspNetCore;

namespace Inventory.Blazor.Api;

/// <summary>The description of the API, and a page to read it: all of it comes from here, no other host is asked.</summary>
internal static class ApiDocs
{
    private const string Script = "ScalarStaticAssets.scalar.js";
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>API · Inventory</title>
          <link rel="stylesheet" href="/css/fonts.css" />
          <link rel="icon" href="/img/icon.svg" type="image/svg+xml" />
        </head>
        <body>
          <script id="api-reference" type="application/json" data-url="/api/schema/" data-configuration='{"withDefaultFonts":false,"telemetry":false,"hideClientButton":true,"agent":{"disabled":true},"mcp":{"disabled":true},"showDeveloperTools":"never","defaultOpenAllTags":false}'></script>
          <script src="/api/docs/scalar.js"></script>
        </body>
        </html>
        """;

    public static void MapDocs(this RouteGroupBuilder api, Catalog catalog)
    {
        api.MapGet("/schema/", async (HttpContext context, Operations operations, Viewers viewers, CancellationToken cancel) =>
        {
            var custom = new Dictionary<Resource, IReadOnlyList<Filter>>();
            await using var operation = operations.Read(await CurrentViewer.OfAsync(viewers, context.User, cancel));
            foreach (var resource in catalog.All) custom[resource] = [.. (await operation.FiltersAsync(resource, cancel)).Except(resource.AllFilters)];
            return Results.Text(OpenApi.Of(catalog, custom).ToJsonString(), "application/json", Encoding.UTF8);
        });
        api.MapGet("/docs", () => Results.Text(Page, "text/html", Encoding.UTF8));
        api.MapGet("/docs/scalar.js", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "private, max-age=86400";
            // It lies there compressed.
            var script = typeof(ScalarOptions).Assembly.GetManifestResourceStream(Script)!;
            if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal)) return Results.Stream(new GZipStream(script, CompressionMode.Decompress), "text/javascript");
            context.Response.Headers.ContentEncoding = "gzip";
            return Results.Stream(script, "text/javascript");
        });
    }
}

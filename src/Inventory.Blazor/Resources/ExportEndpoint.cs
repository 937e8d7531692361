using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.WebUtilities;

namespace Inventory.Blazor.Resources;

/// <summary>Downloads of lists: the query is that of the list's page, with what only the file needs beside it.</summary>
internal static class ExportEndpoint
{
    private const string Format = "format";
    private const string Columns = "columns";
    private const string Delimiter = "delimiter";
    private const string All = "all";

    public static void MapExport(this WebApplication app) => app.MapGet("/{slug}/export", ExportAsync).RequireAuthorization();

    /// <summary>The address of a file of what the list shows.</summary>
    public static string Address(Resource resource, ListState state, string format, bool hasAllColumns = false)
    {
        var query = (state with { Page = 1 }).ToQuery();
        return $"/{resource.Slug}/export{query}{(query.Length == 0 ? '?' : '&')}{Format}={format}{(hasAllColumns ? $"&{Columns}={All}" : "")}";
    }

    private static async Task<IResult> ExportAsync(HttpContext context, string slug, Catalog catalog, Viewers viewers, Preferences preferences, Exporter exporter, CancellationToken cancel)
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, cancel);
        if (catalog.WithSlug(slug) is not { } resource) return ErrorPages.Back("Nothing here", "There is no list of this name.", "/", "Home", StatusCodes.Status404NotFound);
        if (!viewer.May(Verb.View, resource.ObjectType)) return ErrorPages.Back("Your rights do not cover this", "Ask whoever looks after the accounts here.", "/", "Home", StatusCodes.Status403Forbidden);
        if (Read(context.Request, await preferences.ListAsync(viewer.UserId, slug, cancel), out var query) is { } wrong) return Refused(wrong);
        return await exporter.BeginAsync(viewer, resource, query!, cancel) switch
        {
            Export.Ready file => File(file),
            Export.Refused { Why: var why } => Refused(why),
            _ => throw new InvalidOperationException("An export is ready or refused."),
        };

        IResult Refused(string why) => ErrorPages.Back("No file was made", why, $"/{slug}{List(context.Request)}", "Back to the list", StatusCodes.Status400BadRequest);

        IResult File(Export.Ready file)
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Stream(stream => file.WriteAsync(stream, context.RequestAborted), file.ContentType, file.FileName);
        }
    }

    private static string? Read(HttpRequest request, ListPreference liked, out ExportQuery? query)
    {
        var all = QueryHelpers.ParseQuery(request.QueryString.Value);
        return ExportQuery.Read(ListState.Read(List(request), liked).ToListQuery(), Format, Last(Format), Last(Columns), Last(Delimiter), out query);

        string? Last(string name) => all.TryGetValue(name, out var values) ? values[^1] : null;
    }

    // The query as the list's page has it.
    private static string List(HttpRequest request) =>
        QueryString.Create(QueryHelpers.ParseQuery(request.QueryString.Value).Where(p => p.Key is not (Format or Columns or Delimiter))).Value ?? "";
}

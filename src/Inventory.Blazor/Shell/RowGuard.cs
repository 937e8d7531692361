using System.Globalization;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Inventory.Blazor.Shell;

/// <summary>
/// Gives a page its true status before the components render: an interactive component alone would answer 200.
/// Forbidden acts are 403; rows that are missing or forbidden are 404.
/// </summary>
internal static class RowGuard
{
    private static readonly HashSet<string> OwnPages = ["", "search"];

    public static void UseRowGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        var page = HttpMethods.IsGet(context.Request.Method) ? context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type : null;
        if (page is not null && context.User.Identity?.IsAuthenticated == true)
            Answer(context, page == typeof(NotFoundPage) ? StatusCodes.Status404NotFound : await StatusAsync(context, page));
        await next(context);
    });

    // Set as late as possible: the renderer writes no page when it finds a 404 already there.
    private static void Answer(HttpContext context, int status) => context.Response.OnStarting(() =>
    {
        if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private static async Task<int> StatusAsync(HttpContext context, Type page)
    {
        var parts = context.Request.Path.Value!.Trim('/').Split('/');
        if (OwnPages.Contains(parts[0])) return StatusCodes.Status200OK;
        var services = context.RequestServices;
        if (services.GetServices<PageGuard>().FirstOrDefault(g => g.Page == page) is { } guard)
            return await guard.StatusAsync(context, await CurrentViewer.OfAsync(services.GetRequiredService<Viewers>(), context.User, context.RequestAborted));
        if (services.GetRequiredService<Catalog>().WithSlug(parts[0]) is not { } resource) return StatusCodes.Status404NotFound;
        var viewer = await CurrentViewer.OfAsync(services.GetRequiredService<Viewers>(), context.User, context.RequestAborted);
        if (parts.Length == 1) return May(Verb.View);
        if (parts is [_, "add"]) return resource.Acts.HasFlag(Acts.Add) ? May(Verb.Add) : StatusCodes.Status404NotFound;
        if (parts is [_, "import"]) return resource.IsImported ? May(Verb.Add) : StatusCodes.Status404NotFound;
        if (parts is [_, "bulk-edit"]) return resource.Acts.HasFlag(Acts.Change) ? May(Verb.Change) : StatusCodes.Status404NotFound;
        if (parts is [_, "bulk-rename"]) return resource.Acts.HasFlag(Acts.Change) && resource.Renamed.Count > 0 ? May(Verb.Change) : StatusCodes.Status404NotFound;
        if (parts is [_, "bulk-delete"]) return resource.Acts.HasFlag(Acts.Delete) ? May(Verb.Delete) : StatusCodes.Status404NotFound;
        if (!long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return StatusCodes.Status404NotFound;
        var isEdit = parts.Length > 2 && parts[2] == "edit";
        if (isEdit && !resource.Acts.HasFlag(Acts.Change)) return StatusCodes.Status404NotFound;
        var verb = isEdit ? Verb.Change : Verb.View;
        if (May(verb) is var status and not StatusCodes.Status200OK) return status;
        await using var operation = services.GetRequiredService<Operations>().Read(viewer);
        // A form shows the row, so it must be one that may be viewed too.
        foreach (var asked in new[] { verb, Verb.View }.Distinct())
            if (await operation.FindAnyAsync(resource, id, asked, context.RequestAborted) is null) return StatusCodes.Status404NotFound;
        return StatusCodes.Status200OK;

        int May(string act) => viewer.May(act, resource.ObjectType) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }
}

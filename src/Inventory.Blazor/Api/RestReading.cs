using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Inventory.Core.Rest;

namespace Inventory.Blazor.Api;

/// <inheritdoc cref="RestEndpoint"/>
internal sealed partial class RestEndpoint<T>(Resource<T> resource) : RestEndpoint(resource)
    where T : Entity, new()
{
    protected override async Task ReadListAsync(HttpContext context)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.View, resource.ObjectType))
        {
            await RestAnswer.ForbiddenAsync(context);
            return;
        }
        if (RestQuery.Read(context.Request, out var query) is { } wrong)
        {
            await RestAnswer.DetailAsync(context, StatusCodes.Status400BadRequest, wrong);
            return;
        }
        if (query.IsExport)
        {
            await ExportAsync(context, viewer, query);
            return;
        }
        await using var operation = OperationsOf(context).Read(viewer);
        var page = await RestPage<T>.ListAsync(operation, query.List, query.Start, RestQuery.Fields(context.Request, resource), context.RequestAborted);
        if (!await IsUnderstoodAsync(context, page.NotUnderstood)) return;
        var home = RestAnswer.Home(context.Request);
        await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            if (page.Count is { } count) json.WriteNumber("count", count);
            else json.WriteNull("count");
            json.WriteString("next", page.Next is { } next ? query.From(next) : page.Count > query.Offset + query.Limit ? query.Page(query.Offset + query.Limit) : null);
            json.WriteString("previous", query.Start is null && query.Offset > 0 ? query.Page(Math.Max(0, query.Offset - query.Limit)) : null);
            json.WriteStartArray("results");
            foreach (var row in page.Rows) page.Write(json, home, row);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    protected override async Task ReadRowAsync(HttpContext context, long id)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.View, resource.ObjectType))
        {
            await RestAnswer.ForbiddenAsync(context);
            return;
        }
        await using var operation = OperationsOf(context).Read(viewer);
        var page = await RestPage<T>.OneAsync(operation, id, RestQuery.Fields(context.Request, resource), context.RequestAborted);
        if (page.Rows.Count > 0) await WriteOneAsync(context, page, StatusCodes.Status200OK);
        else await RestAnswer.NotFoundAsync(context, resource);
    }

    // All rows that match, not only those of one page. Nothing is passed over here: the file would hold more than was asked for.
    private async Task ExportAsync(HttpContext context, Viewer viewer, RestQuery query)
    {
        var answer = query.Export(out var export) is { } wrong
            ? new Export.Refused(wrong)
            : await context.RequestServices.GetRequiredService<Exporter>().BeginAsync(viewer, resource, export!, context.RequestAborted);
        if (answer is Export.Refused refused) await RestAnswer.DetailAsync(context, StatusCodes.Status400BadRequest, refused.Why);
        if (answer is not Export.Ready file) return;
        context.Response.Headers.CacheControl = "no-store";
        await Results.Stream(stream => file.WriteAsync(stream, context.RequestAborted), file.ContentType, file.FileName).ExecuteAsync(context);
    }

    private static Task WriteOneAsync(HttpContext context, RestPage<T> page, int status)
    {
        context.Response.Headers.ETag = ETag(page.Rows[0]);
        return RestAnswer.JsonAsync(context, status, json => page.Write(json, RestAnswer.Home(context.Request), page.Rows[0]));
    }

    private static string ETag(Entity row) => string.Create(CultureInfo.InvariantCulture, $"W/\"{row.Version}\"");

    private static Operations OperationsOf(HttpContext context) => context.RequestServices.GetRequiredService<Operations>();

    private static Task<Viewer> ViewerAsync(HttpContext context) =>
        CurrentViewer.OfAsync(context.RequestServices.GetRequiredService<Viewers>(), context.User, context.RequestAborted);

    // Values that a filter cannot read are refused; names that nobody knows restrict nothing, unless the administrator wants it strict.
    private static async Task<bool> IsUnderstoodAsync(HttpContext context, IReadOnlyList<Unclear> notUnderstood)
    {
        if (notUnderstood.Count == 0) return true;
        var isStrict = context.RequestServices.GetRequiredService<Settings>().Rest.StrictFilters;
        var wrong = notUnderstood.Where(u => isStrict || !u.IsUnknown).ToList();
        if (wrong.Count > 0)
        {
            await RestAnswer.ProblemsAsync(context, wrong.Select(u => ((string?)u.Filter, u.Why)));
            return false;
        }
        RestAnswer.Warn(context, "Unknown filters were ignored", notUnderstood.Select(u => u.Filter));
        return true;
    }
}

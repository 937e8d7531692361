using Inventory.Blazor.Shell;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Rest;

namespace Inventory.Blazor.Api;

/// <summary>The list of one kind of row and each row of it, for scripts.</summary>
internal abstract class RestEndpoint
{
    private static readonly string[] OfLists = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Head, HttpMethods.Options];
    private static readonly string[] OfRows = [HttpMethods.Get, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Head, HttpMethods.Options];

    public static RestEndpoint Of(Resource resource) => (RestEndpoint)Activator.CreateInstance(typeof(RestEndpoint<>).MakeGenericType(resource.EntityType), resource)!;

    public Task ListAsync(HttpContext context) => context.Request.Method switch
    {
        "GET" or "HEAD" => ReadListAsync(context),
        _ => RestAnswer.NotAllowedAsync(context, OfLists),
    };

    public Task RowAsync(HttpContext context, long id) => context.Request.Method switch
    {
        "GET" or "HEAD" => ReadRowAsync(context, id),
        _ => RestAnswer.NotAllowedAsync(context, OfRows),
    };

    protected abstract Task ReadListAsync(HttpContext context);

    protected abstract Task ReadRowAsync(HttpContext context, long id);
}

/// <inheritdoc cref="RestEndpoint"/>
internal sealed class RestEndpoint<T>(Resource<T> resource) : RestEndpoint
    where T : Entity, new()
{
    protected override async Task ReadListAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
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
        await using var operation = context.RequestServices.GetRequiredService<Operations>().Read(viewer);
        var page = await RestPage<T>.ListAsync(operation, query.List, query.Start, RestQuery.Fields(context.Request, resource), cancel);
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
        await using var operation = context.RequestServices.GetRequiredService<Operations>().Read(viewer);
        var page = await RestPage<T>.OneAsync(operation, id, RestQuery.Fields(context.Request, resource), context.RequestAborted);
        if (page.Rows.Count == 0)
        {
            await RestAnswer.NotFoundAsync(context, resource);
            return;
        }
        context.Response.Headers.ETag = ETag(page.Rows[0]);
        await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json => page.Write(json, RestAnswer.Home(context.Request), page.Rows[0]));
    }

    private static string ETag(T row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"W/\"{row.Version}\"");

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

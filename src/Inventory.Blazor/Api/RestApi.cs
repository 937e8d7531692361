using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>The lists of every kind of row at the addresses that scripts know, and the lists of those addresses.</summary>
internal static class RestApi
{
    private const string OfPlugin = "plugins/inventory";

    // Some lists of hardware stand a second time beside the assets'.
    private static readonly string[] AlsoOfPlugin = ["dcim/devices", "dcim/modules", "dcim/inventory-items"];

    public static void MapRest(this RouteGroupBuilder api, Catalog catalog)
    {
        var paths = new List<string>();
        foreach (var resource in catalog.All)
            foreach (var path in PathsOf(resource))
            {
                paths.Add(path);
                var endpoint = RestEndpoint.Of(resource);
                api.Map($"/{path}/", endpoint.ListAsync);
                api.Map($"/{path}/{{id:long}}/", endpoint.RowAsync);
            }
        foreach (var app in paths.Select(AppOf).Distinct()) api.Map($"/{app}/", context => RootAsync(context, [.. paths.Where(p => AppOf(p) == app).Select(p => p[(app.Length + 1)..])]));
        api.Map("/plugins/", context => RootAsync(context, ["inventory"]));
        api.Map("/", context => RootAsync(context, [.. paths.Select(p => p.Split('/')[0]).Append("status").Append("authentication-check").Append("schema").Distinct()]));
        api.Map("/status/", StatusAsync);
        api.Map("/authentication-check/", CheckAsync);
    }

    private static IEnumerable<string> PathsOf(Resource resource) =>
        AlsoOfPlugin.Contains(resource.ApiPath) ? [resource.ApiPath, $"{OfPlugin}/{resource.ApiPath}"] : [resource.ApiPath];

    private static string AppOf(string path) => path.StartsWith(OfPlugin + '/', StringComparison.Ordinal) ? OfPlugin : path.Split('/')[0];

    private static Task RootAsync(HttpContext context, IReadOnlyList<string> names) => GetAsync(context, () => RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        foreach (var name in names.Order(StringComparer.Ordinal))
            json.WriteString(name, $"{RestAnswer.Home(context.Request)}{context.Request.Path}{name}/{context.Request.QueryString}");
        json.WriteEndObject();
    }));

    private static Task StatusAsync(HttpContext context) => GetAsync(context, () => RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("netbox-version", ApiSetup.NetBoxVersion);
        json.WriteString("netbox-full-version", ApiSetup.NetBoxVersion);
        json.WriteString("inventory-version", typeof(RestApi).Assembly.GetName().Version?.ToString(3));
        json.WriteStartObject("installed-apps");
        json.WriteEndObject();
        json.WriteStartObject("plugins");
        json.WriteString("netbox_inventory", ApiSetup.PluginVersion);
        json.WriteEndObject();
        json.WriteNumber("rq-workers-running", 0);
        json.WriteEndObject();
    }));

    private static Task CheckAsync(HttpContext context, Viewers viewers) => GetAsync(context, async () =>
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, context.RequestAborted);
        var users = context.RequestServices.GetRequiredService<Catalog>().Of<Core.Access.Account>();
        await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", viewer.UserId ?? 0);
            json.WriteString("url", $"{RestAnswer.Home(context.Request)}/api/{users.ApiPath}/{viewer.UserId}/");
            json.WriteString("display", viewer.Name);
            json.WriteString("username", viewer.Name);
            json.WriteEndObject();
        });
    });

    private static Task GetAsync(HttpContext context, Func<Task> answer) => context.Request.Method switch
    {
        "GET" or "HEAD" => answer(),
        _ => RestAnswer.NotAllowedAsync(context, [HttpMethods.Get, HttpMethods.Head]),
    };
}

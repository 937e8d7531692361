using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>The list of one kind of row and each row of it, for scripts.</summary>
internal abstract class RestEndpoint(Resource resource)
{
    public static RestEndpoint Of(Resource resource) => (RestEndpoint)Activator.CreateInstance(typeof(RestEndpoint<>).MakeGenericType(resource.EntityType), resource)!;

    /// <summary>What may be asked of the list.</summary>
    public IReadOnlyList<string> OfList => [HttpMethods.Get, .. Acts((Core.Resources.Acts.Add, HttpMethods.Post)), .. OfRow[1..]];

    /// <summary>What may be asked of a row.</summary>
    public string[] OfRow => [HttpMethods.Get, .. Acts((Core.Resources.Acts.Change, HttpMethods.Put), (Core.Resources.Acts.Change, HttpMethods.Patch), (Core.Resources.Acts.Delete, HttpMethods.Delete)), HttpMethods.Head, HttpMethods.Options];

    public async Task ListAsync(HttpContext context)
    {
        if (!await MayAsync(context, OfList)) return;
        await (context.Request.Method switch
        {
            "POST" => CreateAsync(context),
            "PUT" or "PATCH" => ChangeManyAsync(context),
            "DELETE" => DeleteManyAsync(context),
            "OPTIONS" => RestOptions.WriteAsync(context, resource, Verb.Add),
            _ => ReadListAsync(context),
        });
    }

    public async Task RowAsync(HttpContext context, long id)
    {
        if (!await MayAsync(context, OfRow)) return;
        await (context.Request.Method switch
        {
            "PUT" or "PATCH" => ChangeAsync(context, id),
            "DELETE" => DeleteAsync(context, id),
            "OPTIONS" => RestOptions.WriteAsync(context, resource, Verb.Change),
            _ => ReadRowAsync(context, id),
        });
    }

    protected abstract Task ReadListAsync(HttpContext context);

    protected abstract Task ReadRowAsync(HttpContext context, long id);

    protected abstract Task CreateAsync(HttpContext context);

    protected abstract Task ChangeAsync(HttpContext context, long id);

    protected abstract Task ChangeManyAsync(HttpContext context);

    protected abstract Task DeleteAsync(HttpContext context, long id);

    protected abstract Task DeleteManyAsync(HttpContext context);

    private IEnumerable<string> Acts(params (Acts Act, string Method)[] acts) => acts.Where(a => resource.ScriptActs.HasFlag(a.Act)).Select(a => a.Method);

    private static async Task<bool> MayAsync(HttpContext context, IReadOnlyList<string> allowed)
    {
        if (!allowed.Contains(context.Request.Method)) await RestAnswer.NotAllowedAsync(context, allowed);
        else if (context.Request.Method is not ("GET" or "HEAD" or "OPTIONS") && Forgery.Problem(context) is { } forged) await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, forged);
        else return true;
        return false;
    }
}

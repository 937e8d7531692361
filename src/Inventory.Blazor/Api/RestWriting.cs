using System.Globalization;
using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Rest;

namespace Inventory.Blazor.Api;

internal sealed partial class RestEndpoint<T>
{
    private const int MostNamed = 50;

    protected override async Task CreateAsync(HttpContext context)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.Add, resource.ObjectType)) await RestAnswer.ForbiddenAsync(context);
        else if (await RestBody.ReadAsync(context) is { } body)
        {
            var (operation, outcomes) = await new RestChange<T>(OperationsOf(context), viewer).CreateAsync(body.Rows, body.Message, context.RequestAborted);
            await AnswerAsync(context, viewer, operation, outcomes, body.IsList, StatusCodes.Status201Created);
        }
    }

    protected override async Task ChangeAsync(HttpContext context, long id)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.Change, resource.ObjectType)) await RestAnswer.ForbiddenAsync(context);
        else if (await RestBody.ReadAsync(context) is { } body)
        {
            var isWhole = HttpMethods.IsPut(context.Request.Method);
            var (operation, outcomes) = await new RestChange<T>(OperationsOf(context), viewer).ChangeAsync([(id, body.Root)], isWhole, Expected(context), body.Message, context.RequestAborted);
            await AnswerAsync(context, viewer, operation, outcomes, isList: false, StatusCodes.Status200OK);
        }
    }

    protected override async Task ChangeManyAsync(HttpContext context)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.Change, resource.ObjectType)) await RestAnswer.ForbiddenAsync(context);
        else if (await RestBody.ReadAsync(context) is { } body && await IdsAsync(context, body) is { } ids)
        {
            var isWhole = HttpMethods.IsPut(context.Request.Method);
            var (operation, outcomes) = await new RestChange<T>(OperationsOf(context), viewer).ChangeAsync([.. ids.Zip(body.Rows)], isWhole, version: null, body.Message, context.RequestAborted);
            await AnswerAsync(context, viewer, operation, outcomes, isList: true, StatusCodes.Status200OK);
        }
    }

    protected override async Task DeleteAsync(HttpContext context, long id)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.Delete, resource.ObjectType)) await RestAnswer.ForbiddenAsync(context);
        else if (await RestBody.ReadAsync(context, isNeeded: false) is { } body)
        {
            await using var operation = await OperationsOf(context).WriteAsync(viewer, body.Message, context.RequestAborted);
            var records = operation.Records<T>();
            if (Expected(context) is { } version && await records.TakeAsync(id, Verb.Delete, context.RequestAborted) is { } row && row.Version != version) await StaleAsync(context, row);
            else
            {
                var result = await records.DeleteAsync(id, context.RequestAborted);
                if (result is SaveResult.Saved) await GoneAsync(context, operation);
                else await FailedAsync(context, operation.Catalog, result);
            }
        }
    }

    protected override async Task DeleteManyAsync(HttpContext context)
    {
        var viewer = await ViewerAsync(context);
        if (!viewer.May(Verb.Delete, resource.ObjectType)) await RestAnswer.ForbiddenAsync(context);
        else if (await RestBody.ReadAsync(context) is { } body && await IdsAsync(context, body) is { } ids)
        {
            await using var operation = await OperationsOf(context).WriteAsync(viewer, body.Message, context.RequestAborted);
            var selection = new Selection.Picked(ids);
            var selected = await operation.Records<T>().SelectAsync(selection, Verb.Delete, context.RequestAborted);
            if (selected.Ids.Count < ids.Count) await MissingAsync(context, ids.Select(selected.Ids.Contains));
            else if (await operation.Records<T>().DeleteAsync(selection, cancel: context.RequestAborted) is BulkResult.Refused refused)
                await RestAnswer.DetailAsync(context, StatusCodes.Status409Conflict, string.Join(" ", refused.Rows.Take(MostNamed).Select(r => $"{r.Name}: {r.Message}").Prepend(refused.Message)));
            else await GoneAsync(context, operation);
        }
    }

    private async Task AnswerAsync(HttpContext context, Viewer viewer, Guid done, IReadOnlyList<RestOutcome> outcomes, bool isList, int status)
    {
        if (outcomes.SelectMany(o => o.Unknown).Distinct().ToList() is { Count: > 0 } unknown) RestAnswer.Warn(context, "Unknown fields were ignored", unknown);
        await using var operation = OperationsOf(context).Read(viewer);
        if (done == Guid.Empty && outcomes.Count > 0)
        {
            if (isList) await RefusedAsync(context, outcomes);
            else await FailedAsync(context, operation.Catalog, outcomes[0].Result);
            return;
        }
        context.Response.Headers["X-Request-ID"] = done.ToString();
        var page = await RestPage<T>.WrittenAsync(operation, [.. outcomes.Select(o => o.Id).OfType<long>()], RestQuery.Fields(context.Request, resource), context.RequestAborted);
        if (!isList)
        {
            await WriteOneAsync(context, page, status);
            return;
        }
        await RestAnswer.JsonAsync(context, status, json =>
        {
            json.WriteStartArray();
            foreach (var row in page.Rows) page.Write(json, RestAnswer.Home(context.Request), row);
            json.WriteEndArray();
        });
    }

    /// <summary>A list of what is wrong with each, in the order in which they were sent; empty objects for those with which nothing is.</summary>
    private static Task RefusedAsync(HttpContext context, IReadOnlyList<RestOutcome> outcomes)
    {
        var status = outcomes.All(o => o.Id is not null || IsForbidden(o.Result)) ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
        return RestAnswer.JsonAsync(context, status, json =>
        {
            json.WriteStartArray();
            foreach (var outcome in outcomes) RestAnswer.Write(json, ProblemsOf(outcome.Result));
            json.WriteEndArray();
        });
    }

    private Task FailedAsync(HttpContext context, Catalog catalog, SaveResult result) => result switch
    {
        SaveResult.Gone => RestAnswer.NotFoundAsync(context, resource),
        SaveResult.Stale { Current: var row } => StaleAsync(context, row),
        SaveResult.Held held => HeldAsync(context, catalog, held),
        _ when IsForbidden(result) => RestAnswer.ForbiddenAsync(context),
        _ => RestAnswer.ProblemsAsync(context, ProblemsOf(result)),
    };

    private static bool IsForbidden(SaveResult result) => result is SaveResult.Forbidden or SaveResult.Refused { IsUncovered: true };

    private static IEnumerable<(string? Name, string Message)> ProblemsOf(SaveResult result) => result switch
    {
        SaveResult.Saved => [],
        SaveResult.Refused { Problems.List: var problems } => problems.Select(p => (p.Field, p.Message)),
        SaveResult.Gone => [("id", "There is no such row.")],
        SaveResult.Stale => [(null, "Meanwhile somebody else saved it.")],
        _ => [(null, "You do not have permission to perform this action.")],
    };

    private static Task StaleAsync(HttpContext context, Entity row)
    {
        var isAsked = context.Request.Headers.IfMatch.Count > 0;
        context.Response.Headers.ETag = ETag(row);
        return RestAnswer.DetailAsync(context, isAsked ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict, "Meanwhile somebody else saved it. Nothing was changed; read it again.");
    }

    private static Task HeldAsync(HttpContext context, Catalog catalog, SaveResult.Held held)
    {
        var (by, others) = (held.By, held.HasOthers ? ", and others that you may not see" : "");
        var names = by.Take(MostNamed).Select(r => string.Create(CultureInfo.InvariantCulture, $"{catalog.Find(r.GetType())?.Display(r) ?? r.ToString()} ({r.Id})"));
        return RestAnswer.DetailAsync(context, StatusCodes.Status409Conflict, (by.Count, held.HasOthers) switch
        {
            (0, false) => "Unable to delete object. Meanwhile somebody came to need it.",
            (0, true) => "Unable to delete object. Dependent objects were found that you may not see.",
            _ => $"Unable to delete object. {by.Count} dependent objects were found: {string.Join(", ", names)}{(by.Count > MostNamed ? ", …" : "")}{others}",
        });
    }

    private static async Task GoneAsync(HttpContext context, Operation operation)
    {
        await operation.CommitAsync(context.RequestAborted);
        context.Response.Headers["X-Request-ID"] = operation.Id.ToString();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<IReadOnlyList<long>?> IdsAsync(HttpContext context, RestBody body)
    {
        if (!body.IsList)
        {
            await RestAnswer.ProblemsAsync(context, [("non_field_errors", "Expected a list of items.")]);
            return null;
        }
        var ids = body.Rows.Select(r => r.ValueKind == JsonValueKind.Object && r.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : (long?)null).ToList();
        var twice = ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        if (ids.TrueForAll(i => i is not null) && twice.Count == 0) return [.. ids.OfType<long>()];
        await RestAnswer.JsonAsync(context, StatusCodes.Status400BadRequest, json =>
        {
            json.WriteStartArray();
            foreach (var id in ids) RestAnswer.Write(json, id is null ? [("id", "This field is required.")] : twice.Contains(id) ? [("id", "This row is named twice.")] : []);
            json.WriteEndArray();
        });
        return null;
    }

    private static Task MissingAsync(HttpContext context, IEnumerable<bool> areThere) => RestAnswer.JsonAsync(context, StatusCodes.Status400BadRequest, json =>
    {
        json.WriteStartArray();
        foreach (var isThere in areThere) RestAnswer.Write(json, isThere ? [] : [("id", "There is no such row.")]);
        json.WriteEndArray();
    });

    /// <summary>The version that the caller read; null when any will do. What is no tag of ours is none that a row has.</summary>
    private static long? Expected(HttpContext context)
    {
        var tag = context.Request.Headers.IfMatch.ToString().Trim();
        if (tag is "" or "*") return null;
        var text = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
        return long.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}

using System.Text.Json.Nodes;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Api;

/// <summary>What OPTIONS tells of a list: the fields that the caller may write, and what they may choose from.</summary>
internal static class RestOptions
{
    public static async Task WriteAsync(HttpContext context, Resource resource, string verb)
    {
        var viewer = await CurrentViewer.OfAsync(context.RequestServices.GetRequiredService<Viewers>(), context.User, context.RequestAborted);
        var choices = context.RequestServices.GetRequiredService<ChoiceBook>();
        var actions = new JsonObject();
        var method = verb == Verb.Add ? HttpMethods.Post : HttpMethods.Put;
        if (viewer.May(verb, resource.ObjectType) && resource.ScriptActs.HasFlag(verb == Verb.Add ? Acts.Add : Acts.Change))
            actions[method] = new JsonObject(resource.ScriptFields.Concat(resource.WrittenFields).Distinct().Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Of(f, resource, choices))));
        var answer = new JsonObject
        {
            ["name"] = resource.Plural,
            ["description"] = "",
            ["renders"] = new JsonArray("application/json"),
            ["parses"] = new JsonArray("application/json"),
            ["actions"] = actions,
        };
        await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json => answer.WriteTo(json));
    }

    private static JsonObject Of(Field field, Resource resource, ChoiceBook choices)
    {
        var isWritten = resource.WrittenFields.Contains(field);
        var told = new JsonObject
        {
            ["type"] = field switch { IChoice => "choice", IReferences => "list", IReference => "field", _ => TypeOf(field.Schema(isWritten)["type"]) },
            ["required"] = isWritten && field.IsRequired,
            ["read_only"] = !isWritten,
            ["label"] = field.Label,
        };
        if (field.Help is { } help) told["help_text"] = help;
        if (field.MaxLength is { } most) told["max_length"] = most;
        if (field is IChoice { List: var list })
            told["choices"] = new JsonArray([.. choices.Of(list).Select(c => new JsonObject { ["value"] = c.Value, ["display_name"] = c.Label })]);
        return told;
    }

    private static string TypeOf(JsonNode? type) => (type as JsonArray)?[0]?.ToString() ?? type?.ToString() ?? "field";
}

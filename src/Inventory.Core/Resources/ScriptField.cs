using System.Linq.Expressions;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>What scripts alone read of a row; pages show it otherwise, or not at all. <paramref name="needs"/> are paths of navigations.</summary>
public sealed class ScriptField<T>(string name, Action<JsonOutput, T> write, JsonObject schema, params string[] needs) : Field<T>(name, Names.Sentence(name.TrimStart('_')))
    where T : Entity
{
    public override IEnumerable<string> Needs => needs;

    public override object? Read(Entity row) => throw new NotSupportedException($"{Name} is for scripts alone.");

    internal override void WriteJson(JsonOutput output, Entity row) => write(output, (T)row);

    public override JsonObject Schema(bool isWritten) => (JsonObject)schema.DeepClone();
}

/// <summary>What every row tells scripts, whatever its kind.</summary>
internal static class Script
{
    public static ScriptField<T> Id<T>()
        where T : Entity => new("id", (output, row) => output.Json.WriteNumberValue(row.Id), Schemas.Of("integer"));

    public static ScriptField<T> Url<T>(Resource<T> kind)
        where T : Entity, new() => new("url", (output, row) => output.Json.WriteStringValue(output.Api(kind, row.Id)), Schemas.Text(false, format: "uri"));

    public static ScriptField<T> DisplayUrl<T>(Resource<T> kind)
        where T : Entity, new() => new("display_url", (output, row) => output.Json.WriteStringValue(output.Page(kind, row.Id)), Schemas.Text(false, format: "uri"));

    public static ScriptField<T> Display<T>(Resource<T> kind)
        where T : Entity, new() => new("display", (output, row) => output.Json.WriteStringValue(kind.Display(row)), Schemas.Text(false));

    public static ScriptField<T> Depth<T>()
        where T : Entity => new("_depth", (output, row) => output.Json.WriteNumberValue(((ITree)row).Depth), Schemas.Of("integer"));

    /// <summary>What others keep and we do not.</summary>
    public static ScriptField<T> Unkept<T>(string name, string json)
        where T : Entity => new(name, (output, _) => output.Json.WriteRawValue(json), json switch
        {
            "null" => Schemas.Of("null"),
            "0" => Schemas.Of("integer"),
            "[]" => Schemas.Of("array"),
            _ => Schemas.Of("object"),
        });

    /// <summary>A column by another name.</summary>
    public static ScriptField<T> Value<T, TValue>(string name, Expression<Func<T, TValue>> path, JsonObject schema)
        where T : Entity
    {
        var get = path.Compile();
        return new(name, (output, row) => output.Value(get(row)), schema);
    }
}

using System.Text.Json.Nodes;

namespace Inventory.Core.Tests.NetBox;

/// <summary>The captured NetBox, and copies of it with something changed.</summary>
internal sealed class Capture : IDisposable
{
    private Capture(string path) => Path = path;

    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Capture");

    public string Path { get; }

    /// <summary>A copy that holds all lists, or some of them.</summary>
    public static Capture Copy(params string[] lists)
    {
        var copy = new Capture(Directory.CreateTempSubdirectory("inventory-capture-").FullName);
        foreach (var file in Directory.GetFiles(Folder, "*_*.json"))
            if (lists.Length == 0 || lists.Contains(System.IO.Path.GetFileNameWithoutExtension(file)))
                File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        return copy;
    }

    public static JsonArray Rows(string list) =>
        JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, list + ".json")))!["results"]!.AsArray();

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Remove(string list) => File.Delete(System.IO.Path.Combine(Path, list + ".json"));

    /// <summary>Changes the rows of a list.</summary>
    public void Edit(string list, Action<JsonArray> edit)
    {
        var rows = (JsonArray)Rows(list).DeepClone();
        edit(rows);
        Write(list + ".json", new JsonObject { ["results"] = rows }.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Inventory.Blazor.Tests.Laws;

/// <summary>The web side is a house with floors too: what is in a folder knows its own folder and those below, never one above or beside.</summary>
public sealed partial class FloorsTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Shell"] = 50,
        ["Fields"] = 50,
        ["Account"] = 51,
        ["Resources"] = 60,
        ["Access"] = 70,
        ["Assets"] = 70,
        ["Audits"] = 70,
        ["Images"] = 70,
        ["Jobs"] = 70,
        ["Journal"] = 70,
        ["People"] = 70,
        ["Api"] = 80,
        ["Dashboard"] = 80,
        ["Demo"] = 80,
        ["Commands"] = 81,
        // Program.cs, Server.cs and what they start.
        [""] = 90,
    };

    [Fact]
    public void EveryFolder_HasItsFloor() =>
        Assert.Empty(Files().Select(Folder).Distinct().Except(Floors.Keys));

    [Fact]
    public void NoFile_LooksUpOrBeside()
    {
        var broken = from file in Files()
                     let own = Folder(file)
                     from used in Used().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct()
                     where used != own && Floors.TryGetValue(used, out var floor) && floor >= Floors[own]
                     select $"{Path.GetRelativePath(Source(), file)} knows {used}";
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Files() =>
        from file in Directory.GetFiles(Source(), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor"
        let parts = Path.GetRelativePath(Source(), file).Split(Path.DirectorySeparatorChar)
        where parts[0] is not ("obj" or "bin" or "node_modules")
        select file;

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetRelativePath(Source(), file))!.Split(Path.DirectorySeparatorChar)[0];

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Inventory.Blazor"));

    [GeneratedRegex(@"\bInventory\.Blazor\.(\w+)")]
    private static partial Regex Used();
}

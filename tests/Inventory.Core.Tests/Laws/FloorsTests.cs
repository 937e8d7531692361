using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Tests.Laws;

/// <summary>Core is a house with floors: what is in a folder knows its own folder and those below, never one above.</summary>
public sealed partial class FloorsTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Resources"] = 0,
        ["Data"] = 10,
        ["Tracking"] = 10,
        ["Access"] = 10,
        ["Exchange"] = 11,
        ["Rest"] = 11,
        ["Jobs"] = 11,
        ["Images"] = 11,
        ["People"] = 20,
        ["Places"] = 21,
        ["Hardware"] = 22,
        ["Purchasing"] = 23,
        ["Assets"] = 30,
        ["Audits"] = 40,
        ["NetBox"] = 41,
        // The roof; what an administrator may set, beside it, is known everywhere.
        ["Setup"] = 50,
        ["Settings"] = 0,
    };

    // Identity and DataProtection keep their rows in our database; nothing else of the web lies below the wall.
    private static readonly string[] Allowed = ["Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.DataProtection"];

    private const string Root = "Inventory.Core";
    private static readonly Assembly Core = typeof(Resource).Assembly;

    [Fact]
    public void EveryFolder_HasItsFloor() =>
        Assert.Empty(OurTypes().Select(Folder).Distinct().Except(Floors.Keys));

    [Fact]
    public void NoType_LooksUp()
    {
        var broken = from type in OurTypes()
                     from known in Known(type)
                     where known.Assembly == Core && known.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && Floors[Folder(known)] > Floors[Folder(type)]
                     select $"{type.FullName} knows {known.FullName}";
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void NoFile_LooksUp()
    {
        var broken = from file in Directory.GetFiles(Source(), "*.cs", SearchOption.AllDirectories)
                     let folder = Path.GetRelativePath(Source(), file).Replace('\\', '/')
                     where !folder.StartsWith("obj/", StringComparison.Ordinal) && !folder.StartsWith("bin/", StringComparison.Ordinal)
                     let own = Floors[folder.Contains('/', StringComparison.Ordinal) ? folder.Split('/')[0] : folder.StartsWith("Settings", StringComparison.Ordinal) ? "Settings" : "Setup"]
                     from used in Using().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value.Split('.')[0])
                     where Floors[used] > own
                     select $"{folder} uses {used}";
        Assert.Empty(broken);
    }

    [Fact]
    public void NothingOfTheWeb_LiesBelowTheWall()
    {
        var web = OurTypes().SelectMany(Known).Select(t => t.Namespace ?? "").Distinct()
            .Where(n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("MudBlazor", StringComparison.Ordinal));
        Assert.All(web, space => Assert.Contains(Allowed, a => space.StartsWith(a, StringComparison.Ordinal)));
    }

    private static IEnumerable<Type> OurTypes() =>
        Core.GetTypes().Where(t => t.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && !t.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static string Folder(Type type) =>
        type.Namespace!.Split('.').ElementAtOrDefault(2) ?? (IsSetting(type.DeclaringType ?? type) ? "Settings" : "Setup");

    private static bool IsSetting(Type type) => type == typeof(DatabaseProvider) || type.Name.StartsWith("Settings", StringComparison.Ordinal);

    private static IEnumerable<Type> Known(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMembers(All).OfType<MethodBase>().ToList();
        var direct = new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(type.GetProperties(All).Select(p => p.PropertyType))
            .Concat(methods.SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(methods.SelectMany(m => m.GetMethodBody()?.LocalVariables ?? []).Select(v => v.LocalType))
            .Concat(type.GetMembers(All).Append(type).SelectMany(m => m.GetCustomAttributesData()).Select(a => a.AttributeType));
        return direct.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Inventory.Core"));

    [GeneratedRegex(@"^using (?:static )?Inventory\.Core\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}

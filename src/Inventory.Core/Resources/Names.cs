using System.Reflection;
using System.Text;

namespace Inventory.Core.Resources;

/// <summary>Spellings: of members, of labels, of object types.</summary>
public static class Names
{
    /// <summary>"AssetTag" becomes "asset_tag".</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>"AssetTag" becomes "Asset tag".</summary>
    public static string Sentence(string name)
    {
        var words = Snake(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The outward name of a member: its own mark, or its snake_case.</summary>
    public static string Of(MemberInfo member) =>
        member.GetCustomAttribute<NamedAttribute>()?.Name ?? Snake(member.Name);

    /// <summary>"dcim.site" for <c>Site</c>; null for a type that is no object for people.</summary>
    public static string? ObjectType(Type type) => type.GetCustomAttribute<ObjectTypeAttribute>()?.Label;
}

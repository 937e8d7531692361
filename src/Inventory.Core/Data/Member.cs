using System.Reflection;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>What one segment of a path names on a kind of row. Secrets and columns that follow from others have no name.</summary>
internal abstract record Member
{
    public sealed record Column(IProperty Property) : Member
    {
        public bool IsKey => Property.IsPrimaryKey();

        public bool IsJson => Property.Name == nameof(PrimaryEntity.CustomFieldData);
    }

    /// <summary>How deep the row lies in its tree, 0 for a root.</summary>
    public sealed record Level : Member;

    public sealed record One(INavigation Navigation) : Member;

    public sealed record Many(INavigationBase Navigation) : Member;

    /// <summary>Rows of another kind that point here.</summary>
    public sealed record Back(IForeignKey Key) : Member;

    public sealed record Tags : Member;

    public static Member? Find(IEntityType type, string name)
    {
        if (name is "pk" or "id") return new Column(type.FindPrimaryKey()!.Properties[0]);
        if (type.GetProperties().FirstOrDefault(p => IsOpen(p.PropertyInfo) && IsNamed(p, name)) is { } column) return new Column(column);
        if (type.GetNavigations().FirstOrDefault(n => IsOpen(n.PropertyInfo) && Names.Of(n.PropertyInfo!) == name) is { } navigation)
            return navigation.IsCollection ? new Many(navigation) : new One(navigation);
        if (type.GetSkipNavigations().FirstOrDefault(n => IsOpen(n.PropertyInfo) && Names.Of(n.PropertyInfo!) == name) is { } many) return new Many(many);
        if (name == "tags" && Names.ObjectType(type.ClrType) is not null) return new Tags();
        if (name == "level" && type.ClrType.IsAssignableTo(typeof(ITree))) return new Level();
        return FindBack(type, name);
    }

    /// <summary>"a device", "an asset".</summary>
    public static string Describe(IEntityType type)
    {
        var name = Names.Sentence(type.ClrType.Name).ToLowerInvariant();
        return (name[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + name;
    }

    public static bool IsSecret(Type type) => type.IsDefined(typeof(SecretAttribute));

    private static Back? FindBack(IEntityType type, string name)
    {
        var keys = type.GetReferencingForeignKeys()
            .Where(k => CanGoBack(k) && NameBack(k) == name).ToList();
        return keys.Count switch
        {
            0 => null,
            1 => new(keys[0]),
            _ => throw new ConditionException($"`{name}`: {Describe(type)} has more than one relation of that name."),
        };
    }

    /// <summary>Whether a condition may go from the target of a key to the rows that point at it.</summary>
    public static bool CanGoBack(IForeignKey key) =>
        key.DeclaringEntityType.ClrType.IsAssignableTo(typeof(Entity)) && !IsSecret(key.DeclaringEntityType.ClrType)
        && key.DependentToPrincipal?.PropertyInfo is var reference && (reference is null || IsOpen(reference));

    public static string NameBack(IForeignKey key) =>
        key.DependentToPrincipal?.PropertyInfo?.GetCustomAttribute<NamedAttribute>()?.Reverse
        ?? key.DeclaringEntityType.ClrType.Name.ToLowerInvariant();

    // A foreign key is also named after its reference, whatever that is called outwardly.
    private static bool IsNamed(IProperty property, string name) =>
        Names.Of(property.PropertyInfo!) == name
        || property.GetContainingForeignKeys().Any(k => k.DependentToPrincipal?.PropertyInfo is { } reference ? Names.Of(reference) + "_id" == name : Names.Of(property.PropertyInfo!) == name + "_id");

    private static bool IsOpen(PropertyInfo? member) =>
        member is not null && !member.IsDefined(typeof(SecretAttribute)) && !member.IsDefined(typeof(DerivedAttribute));
}

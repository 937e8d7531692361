namespace Inventory.Core.Resources;

/// <summary>The stable name of a kind of object, as stored in filters, permissions, trails and other systems: "dcim.site".</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute(string label) : Attribute
{
    public string Label { get; } = label;
}

/// <summary>The name of a member where it is not its own in snake_case; and how the other side calls the way back.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;

    /// <summary>The name of the reverse relation on the target, "orders" for <c>Delivery.Purchase</c>.</summary>
    public string? Reverse { get; init; }
}

/// <summary>A column that follows from others: never edited, never in the change log, never in conditions.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;

/// <summary>Never readable through conditions or the change log: secrets.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class SecretAttribute : Attribute;

/// <summary>What becomes of a row when the row that it points at is deleted. Without the mark the deletion is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WhenTargetGoesAttribute(Fate fate) : Attribute
{
    public Fate Fate { get; } = fate;
}

/// <summary>See <see cref="WhenTargetGoesAttribute"/>.</summary>
public enum Fate
{
    /// <summary>The target cannot be deleted while this row points at it.</summary>
    Refuse,

    /// <summary>The row goes too.</summary>
    Go,

    /// <summary>The row stays and points at nothing.</summary>
    Clear,
}

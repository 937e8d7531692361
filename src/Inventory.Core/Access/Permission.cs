using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>What some people may do to rows of some kinds, all of them or those that meet the constraints.</summary>
[ObjectType("users.objectpermission"), Secret]
public sealed class Permission : Entity
{
    public string Name { get; set; } = null!;

    public string Description { get; set; } = "";

    public bool Enabled { get; set; } = true;

    /// <summary>Object types it speaks of, comma-separated; "*" means every resource but accounts, permissions and tokens.</summary>
    public string ObjectTypes { get; set; } = "";

    /// <summary>"view", "add", "change", "delete", and "run" on audit flows; comma-separated.</summary>
    public string Actions { get; set; } = "";

    /// <summary>JSON: one object of conditions that must all hold, or a list of which one must; null means every row.</summary>
    public string? Constraints { get; set; }

    public List<User> Users { get; set; } = [];

    public IEnumerable<Grant> Grants() =>
        from type in Split(ObjectTypes)
        from action in Split(Actions)
        select new Grant(type, action, Constraints);

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => Name;
}

using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>What some people may do to rows of some kinds, all of them or those that meet the constraints.</summary>
[ObjectType("users.objectpermission"), Secret]
public sealed class Permission : Entity, IKeyed
{
    /// <summary>Stands for every resource but those of people's own, see <see cref="Viewer"/>.</summary>
    public const string EveryKind = "*";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Description { get; set; } = "";

    public bool Enabled { get; set; } = true;

    /// <summary>Object types it speaks of, comma-separated; "*" means every resource but accounts, groups, permissions and tokens.</summary>
    public string ObjectTypes { get; set; } = null!;

    /// <summary>"view", "add", "change", "delete", "run" on audit flows and "grant" on tokens; comma-separated.</summary>
    public string Actions { get; set; } = null!;

    /// <summary>JSON: one object of conditions that must all hold, or a list of which one must; null means every row.</summary>
    public string? Constraints { get; set; }

    public List<Account> Users { get; set; } = [];

    public List<Group> Groups { get; set; } = [];

    public IEnumerable<Grant> Grants() =>
        from type in Words.Split(ObjectTypes)
        from action in Words.Split(Actions)
        select new Grant(type, action, Constraints);

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}

using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>Contacts that belong together; groups hold groups. At the top names may repeat.</summary>
[ObjectType("tenancy.contactgroup")]
public sealed class ContactGroup : PrimaryEntity, ITree, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public ContactGroup? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}

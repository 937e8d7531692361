using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>A person or a desk that can be reached. Two contacts may have one name.</summary>
[ObjectType("tenancy.contact")]
public sealed class Contact : PrimaryEntity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public List<ContactGroup> Groups { get; set; } = [];

    public string Title { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    public string Link { get; set; } = "";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}

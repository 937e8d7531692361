using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>What a contact is asked about: sales, support.</summary>
[ObjectType("tenancy.contactrole")]
public sealed class ContactRole : PrimaryEntity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}

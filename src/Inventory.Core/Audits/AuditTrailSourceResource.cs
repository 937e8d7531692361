using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

public sealed class AuditTrailSourceResource : PrimaryResource<AuditTrailSource>
{
    public AuditTrailSourceResource()
        : base("audit-trail-sources", "Audit trail source", "Audit trail sources", "plugins/inventory/audit-trail-sources")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();

        Name(name, Sort<AuditTrailSource>.By(x => x.NameSort));
        List = [name, Description, CountOf<AuditTrail>(x => x.Source)];
        Brief = [name, slug];
        Form = [Group("Audit trail source", name, slug, Description), Common];
    }
}

using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Shell;

/// <summary>One entry of the menu, for those who may view its rows; adding may be offered beside it.</summary>
public sealed record NavigationItem(Resource Resource, bool MayAdd);

/// <summary>Entries under one heading.</summary>
public sealed record NavigationSection(string Heading, IReadOnlyList<NavigationItem> Items);

/// <summary>The menu: every resource once, grouped by what people are about.</summary>
public static class Navigation
{
    private const string Rest = "Setup";

    private static readonly (string Heading, string[] Slugs)[] Order =
    [
        ("Assets", ["assets", "inventory-item-types", "inventory-item-groups", "asset-roles"]),
        ("Purchasing", ["suppliers", "purchases", "deliveries"]),
        ("Audits", ["audit-flows", "audit-runs", "audit-trails", "audit-trail-sources", "audit-flow-pages"]),
        ("Places", ["regions", "site-groups", "sites", "locations", "racks"]),
        ("Hardware", ["devices", "modules", "inventory-items", "manufacturers", "device-types", "module-types", "rack-types"]),
        ("People", ["tenants", "tenant-groups", "contacts", "contact-groups", "contact-roles", "contact-assignments", "owners", "owner-groups"]),
        (Rest, ["tags", "custom-fields", "custom-field-choice-sets", "choices", "device-roles", "rack-roles", "inventory-item-roles", "platforms", "module-bays", "module-bay-templates"]),
        ("Administration", ["users", "groups", "permissions", "tokens", "jobs", "changes", "journal-entries", "image-attachments", "saved-filters"]),
    ];

    /// <summary>What this person may view; a resource that no section names stands under Setup.</summary>
    public static IReadOnlyList<NavigationSection> For(Viewer viewer, Catalog catalog)
    {
        var named = Order.SelectMany(s => s.Slugs).ToHashSet();
        return
        [
            .. from section in Order
               let slugs = section.Heading == Rest ? section.Slugs.Concat(catalog.All.Select(r => r.Slug).Where(s => !named.Contains(s))) : section.Slugs
               let items = slugs.Select(catalog.WithSlug).OfType<Resource>()
                   .Where(r => viewer.May(Verb.View, r.ObjectType))
                   .Select(r => new NavigationItem(r, r.Acts.HasFlag(Acts.Add) && viewer.May(Verb.Add, r.ObjectType))).ToList()
               where items.Count > 0
               select new NavigationSection(section.Heading, items),
        ];
    }
}

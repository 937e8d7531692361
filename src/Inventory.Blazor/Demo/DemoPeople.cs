using Inventory.Core.Access;
using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Demo;

/// <summary>Nordwald University Hospitals: departments, people, teams, and the tags that they use.</summary>
internal sealed class DemoPeople
{
    public Dictionary<string, Owner> Owners { get; } = new Owner[]
    {
        new() { Name = "Campus network team", Description = "Switches, wireless and routing in every building" },
        new() { Name = "Data centre team", Description = "Servers, storage and power in Passau and Linz" },
        new() { Name = "Field services", Description = "Everything on desks, on walls and in hands" },
    }.ToDictionary(x => x.Name);

    public Dictionary<string, Tenant> Tenants { get; } = new[]
    {
        Tenant("IT Operations", "Owns what all departments share"),
        Tenant("Emergency and Surgery", "Emergency department, operating theatres, intensive care"),
        Tenant("Inpatient Wards", "Wards 2A and 2B"),
        Tenant("Radiology", "CT, MRI and the picture archive"),
        Tenant("Laboratory", "Clinical chemistry and pathology"),
        Tenant("Administration", "Management, finance, personnel, reception"),
        Tenant("Krems Clinic", "Outpatient clinic in Lower Austria"),
        Tenant("Budweis Clinic", "Outpatient clinic in South Bohemia"),
    }.ToDictionary(x => x.Name);

    public Dictionary<string, Contact> Contacts { get; } = new[]
    {
        Contact("Marlene Aigner", "Head of IT operations", 100),
        Contact("Tomáš Vávra", "Network engineer", 112),
        Contact("Katarzyna Wolska", "Network engineer", 113),
        Contact("Luís Carvalho", "Data centre engineer", 121),
        Contact("Aoife Brennan", "Storage engineer", 122),
        Contact("Emre Yıldırım", "Field service technician", 131),
        Contact("Giulia Ferrante", "Field service technician", 132),
        Contact("Jonas Hedlund", "Warehouse clerk", 140),
        Contact("Ann Lindqvist", "Inventory auditor", 141),
        Contact("Bo Kranjec", "Inventory auditor", 142),
        Contact("Sophie Delacour", "Laboratory coordinator", 310),
        Contact("Matthias Grünwald", "Radiology coordinator", 320),
        Contact("Ilse van der Meer", "Ward coordinator", 331),
        Contact("Petra Novotná", "Clinic manager, Budweis", 510),
        Contact("Stefan Oberhauser", "Clinic manager, Krems", 410),
        Contact("Dimitra Papadakis", "Purchasing", 220),
    }.ToDictionary(x => x.Name);

    public Dictionary<string, Tag> Tags { get; } = new Tag[]
    {
        new() { Name = "Life critical", Slug = "life-critical", Color = "c62828", Description = "Patients depend on it: announce every intervention", Weight = 10 },
        new() { Name = "Awaiting repair", Slug = "awaiting-repair", Color = "ef6c00", Description = "On its way to or from the workshop", Weight = 20 },
        new() { Name = "Loan pool", Slug = "loan-pool", Color = "1565c0", Description = "May be lent for a day", Weight = 30 },
        new() { Name = "Dispose", Slug = "dispose", Color = "757575", Description = "Wipe, then hand over to the recycler", Weight = 40 },
    }.ToDictionary(x => x.Name);

    private static Tenant Tenant(string name, string description) => new() { Name = name, Slug = Slug.For(name), Description = description };

    private static Contact Contact(string name, string title, int extension) => new()
    {
        Name = name,
        Title = title,
        Phone = $"+43 732 555 01-{extension}",
        Email = $"{Slug.For(name).Replace('-', '.')}@nordwald.example",
    };
}

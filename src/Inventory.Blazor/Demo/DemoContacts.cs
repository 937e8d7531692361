using Inventory.Core.People;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>Whom to ask about a place; who answers for a region answers for all that lies in it.</summary>
internal sealed class DemoContacts(DemoPlaces places, DemoPeople people, DemoCalendar calendar)
{
    private readonly ContactRole _answers = new() { Name = "Responsible", Slug = "responsible", Description = "Decides, and is called when it burns" };
    private readonly ContactRole _onSite = new() { Name = "On site", Slug = "on-site", Description = "Has the keys and knows where things are" };

    public IEnumerable<ContactRole> Roles => [_answers, _onSite];

    /// <summary>The places have their ids.</summary>
    public IEnumerable<ContactAssignment> Assignments =>
    [
        Assigned(places.Region("Austria"), "Marlene Aigner", _answers, "primary"),
        Assigned(places["lnz"], "Tomáš Vávra", _onSite, "primary"),
        Assigned(places["lnz"], "Katarzyna Wolska", _onSite, "secondary"),
        Assigned(places["lnz", "Warehouse"], "Jonas Hedlund", _onSite, "primary"),
        Assigned(places["lnz", "Radiology"], "Matthias Grünwald", _onSite, "primary"),
        Assigned(places["lnz", "Laboratory Building"], "Sophie Delacour", _onSite, "primary"),
        Assigned(places["pas"], "Luís Carvalho", _answers, "primary"),
        Assigned(places["pas"], "Aoife Brennan", _onSite, "secondary"),
        Assigned(places["krm"], "Stefan Oberhauser", _onSite, "primary"),
        Assigned(places["bud"], "Petra Novotná", _answers, "primary"),
        Assigned(places["fre"], "Emre Yıldırım", _onSite, "primary"),
    ];

    private ContactAssignment Assigned(Entity place, string name, ContactRole role, string priority) => new()
    {
        ObjectType = Names.ObjectType(place.GetType())!,
        ObjectId = place.Id,
        ContactId = people.Contacts[name].Id,
        RoleId = role.Id,
        Priority = priority,
        Created = calendar.At(DemoCalendar.Opening + 9, 9),
        LastUpdated = calendar.At(DemoCalendar.Opening + 9, 9),
    };
}

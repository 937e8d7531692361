using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Demo;

/// <summary>
/// Nordwald University Hospitals, a company that never was: its places, people, hardware and papers, the same at every load but for the dates,
/// which count back from today.
/// </summary>
internal sealed class DemoWorld
{
    private readonly DemoCalendar _calendar;
    private readonly DemoAudits _audits = new();
    private readonly DemoStock _stock;
    private readonly DemoPeople _people = new();
    private readonly DemoContacts _contacts;

    public DemoWorld(TimeProvider clock)
    {
        _calendar = new(clock);
        var places = new DemoPlaces(_people);
        _contacts = new(places, _people, _calendar);
        var roles = new DemoRoles(_people);
        var types = new DemoTypes(roles);
        var purchases = new DemoPurchases(_calendar, _people, types);
        _stock = new(_calendar, purchases, places, _people);
        var installer = new DemoInstaller(purchases, types, roles);
        var racks = new DemoRacks(installer, places, roles, _people);
        var rooms = new DemoRooms(installer, places, _people);
        _stock.Shelve(types, roles);
        Rows =
        [
            .. _people.Owners.Values, .. _people.Tags.Values, .. _people.Tenants.Values, .. _people.Contacts.Values, .. _contacts.Roles, .. places.Rows, .. roles.Rows, .. types.Rows,
            .. purchases.Rows, .. racks.Rows, .. rooms.Rows, .. installer.Rows, .. purchases.Assets, .. _audits.Rows,
        ];
        foreach (var row in Rows)
        {
            row.Created ??= _calendar.At(DemoCalendar.Opening + 7, 9);
            row.LastUpdated ??= row.Created;
        }
    }

    /// <summary>Everything but trails and whom to ask, in an order in which it can be saved.</summary>
    public IReadOnlyList<Entity> Rows { get; }

    /// <summary>What tells rows apart at a glance; the rows have their ids.</summary>
    public IEnumerable<(Entity Row, Tag Tag)> Tagged =>
    [
        .. _stock.Tagged.Select(t => ((Entity)t.Asset, t.Tag)),
        .. Rows.OfType<Asset>().Where(a => IsLifeCritical(a.Device)).Select(a => ((Entity)a, _people.Tags["Life critical"])),
        .. Rows.OfType<Device>().Where(IsLifeCritical).Select(d => ((Entity)d, _people.Tags["Life critical"])),
    ];

    /// <summary>Whom to ask about places; the rows have their ids.</summary>
    public IEnumerable<ContactAssignment> WhomToAsk => _contacts.Assignments;

    /// <summary>Who saw what in the last month; the rows have their ids.</summary>
    public IEnumerable<AuditTrail> Trails(IReadOnlyDictionary<string, User> users) => _audits.Trails(_calendar, Rows, users);

    private static bool IsLifeCritical(Device? device) =>
        device?.Role.Name == "Core switch" || device?.Location?.Name is "Intensive Care" or "Operating Theatres";
}

using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class ContactAssignmentResource : Resource<ContactAssignment>
{
    public ContactAssignmentResource()
        : base("contact-assignments", "Contact assignment", "Contact assignments")
    {
        NetBoxPath = "tenancy/contact-assignments";
        var type = Choice(x => x.ObjectType, ContactAssignment.ObjectTypes).Bare().Labelled("Kind");
        var id = Add(new ObjectIdField<ContactAssignment>(x => x.ObjectId, type)).Labelled("Object");
        var row = Add(new ObjectField<ContactAssignment>("object", "Object", x => x.ObjectType, x => x.ObjectId)
        {
            Tab = "Contacts",
            Kinds = [.. ContactAssignment.ObjectTypes.Seeds.Select(s => s.Value)],
            IsEntered = true,
        });
        var contact = Reference(x => x.Contact).Searched();
        var role = Reference(x => x.Role).Searched();
        var priority = Choice(x => x.Priority, ContactAssignment.Priorities);
        var phone = Computed("phone", "Phone", x => x.Contact.Phone, [nameof(ContactAssignment.Contact)]);
        var email = Computed("email", "Email", x => x.Contact.Email, [nameof(ContactAssignment.Contact)]);
        var custom = Add(new CustomDataField<ContactAssignment>(x => x.CustomFieldData));
        var tags = Add(new TagsField<ContactAssignment>(ObjectType));

        Name(contact, Sort<Contact>.By(x => x.NameSort).Through<ContactAssignment>(x => x.Contact), ByPriority,
            Sort<ContactRole>.By(x => x.NameSort).Through<ContactAssignment>(x => x.Role));
        DisplayNeeds = [nameof(ContactAssignment.Contact), nameof(ContactAssignment.Role)];
        List = [contact, role, priority, row, phone, email, tags];
        Form = [Group("Contact assignment", type, id, contact, role, priority, tags), Group("Custom fields", custom)];
        Detail = [Group("Contact assignment", row, contact, role, priority, phone, email)];
        Brief = [contact, role, priority];
        Scripts(row);
        Filters(new ManyFilter<Contact, ContactGroup>("group_id", "Contact group", x => x.Groups, RowName.Id).Through((ContactAssignment x) => x.ContactId),
            new ManyFilter<Contact, ContactGroup>("group", "Contact group", x => x.Groups, RowName.Slug).Through((ContactAssignment x) => x.ContactId));
    }

    private static Sort<ContactAssignment> ByPriority { get; } =
        Sort<ContactAssignment>.By(x => x.Priority == "primary" ? 0 : x.Priority == "secondary" ? 1 : x.Priority == "tertiary" ? 2 : x.Priority == "inactive" ? 3 : 4);
}

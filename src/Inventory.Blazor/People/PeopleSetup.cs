using Inventory.Blazor.Resources;
using Inventory.Core.People;
using Inventory.Core.Places;

namespace Inventory.Blazor.People;

internal static class PeopleSetup
{
    public static void AddPeople(this IServiceCollection services) => services.AddRelatedView<ContactAssignment, ContactsTab>(
        async (operation, relation, id, cancel) => (await InheritedContacts.OfAsync(operation, relation.To.EntityType, id, cancel)).Count);
}

using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.People;

/// <summary>Contacts leave a group that goes, and their history says so.</summary>
internal sealed class ContactGroupRules : Follower
{
    public override async Task BeforeDeleteAsync(Operation operation, Entity row, CancellationToken cancel)
    {
        if (row is not ContactGroup group) return;
        var members = await operation.Db.Set<Contact>().Include(c => c.Groups).Where(c => c.Groups.Any(g => g.Id == group.Id)).ToListAsync(cancel);
        foreach (var contact in members)
        {
            contact.Groups.RemoveAll(g => g.Id == group.Id);
            operation.Db.Entry(contact).Property(c => c.LastUpdated).IsModified = true;
        }
        await operation.SaveAlongAsync(members, cancel);
    }
}

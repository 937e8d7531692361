using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>The bookmarks of who looks. The program itself has none.</summary>
public static class Bookmarks
{
    extension(Operation operation)
    {
        /// <summary>Whether the row is one of them.</summary>
        public Task<bool> IsBookmarkedAsync(Resource resource, long id, CancellationToken cancel = default) =>
            Of(operation, resource, id).AnyAsync(cancel);

        /// <summary>Puts the row among them, or takes it away. False when there is no such row for this person.</summary>
        public async Task<bool> BookmarkAsync(Resource resource, long id, bool isWanted, CancellationToken cancel = default)
        {
            if (operation.Viewer.UserId is not { } user) return false;
            if (!isWanted)
            {
                await Of(operation, resource, id).ExecuteDeleteAsync(cancel);
                return true;
            }
            if (await operation.FindAnyAsync(resource, id, cancel: cancel) is null) return false;
            if (await operation.IsBookmarkedAsync(resource, id, cancel)) return true;
            operation.Db.Add(new Bookmark { UserId = user, ObjectType = resource.ObjectType, ObjectId = id, Created = operation.Clock.GetUtcNow().UtcDateTime });
            await operation.Db.SaveChangesAsync(cancel);
            return true;
        }

        /// <summary>All of them that may still be viewed, the newest first.</summary>
        public async Task<IReadOnlyList<(Resource Resource, Link Link)>> BookmarksAsync(CancellationToken cancel = default)
        {
            if (operation.Viewer.UserId is not { } user) return [];
            var kept = await operation.Parts<Bookmark>().Where(b => b.UserId == user).OrderByDescending(b => b.Created).ThenBy(b => b.ObjectId).ToListAsync(cancel);
            var links = new Dictionary<(string, long), Link>();
            foreach (var kind in kept.GroupBy(b => b.ObjectType))
                if (operation.Catalog.WithObjectType(kind.Key) is { } resource)
                    foreach (var (id, link) in await operation.LinksAsync(resource, [.. kind.Select(b => b.ObjectId)], cancel)) links[(kind.Key, id)] = link;
            return [.. kept.Where(b => links.ContainsKey((b.ObjectType, b.ObjectId))).Select(b => (operation.Catalog.WithObjectType(b.ObjectType)!, links[(b.ObjectType, b.ObjectId)]))];
        }
    }

    private static IQueryable<Bookmark> Of(Operation operation, Resource resource, long id) =>
        operation.Db.Set<Bookmark>().Where(b => b.UserId == operation.Viewer.UserId && b.ObjectType == resource.ObjectType && b.ObjectId == id);
}

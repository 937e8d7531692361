using System.Globalization;
using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Rows of a kind that is known only at run time.</summary>
public static class AnyRow
{
    extension(Operation operation)
    {
        /// <summary>The row with what its name needs, or null when there is none on which the viewer holds the verb.</summary>
        public Task<Entity?> FindAnyAsync(Resource resource, long id, string verb = Verb.View, CancellationToken cancel = default) =>
            Call<Entity?>(nameof(FindAsync), resource, operation, resource, id, verb, cancel);

        /// <summary>How many rows match, of those that the viewer may see.</summary>
        public Task<int> CountAnyAsync(Resource resource, ListQuery query, CancellationToken cancel = default) =>
            Call<int>(nameof(CountAsync), resource, operation, query, cancel);

        /// <summary>Rows to choose from: those that quick search finds, each with what it lies in where its name alone may be another's too.</summary>
        public Task<IReadOnlyList<Link>> SuggestAnyAsync(Resource resource, ListQuery query, CancellationToken cancel = default) =>
            Call<IReadOnlyList<Link>>(nameof(SuggestAsync), resource, operation, resource, query, cancel);

        /// <summary>What the row lies in, where its name alone may be another's too; null elsewhere.</summary>
        public Task<string?> WithinAsync(Resource resource, long id, CancellationToken cancel = default) =>
            Call<string?>(nameof(WithinAsync), resource, operation, resource, id, cancel);

        /// <summary>The rows of these ids as links, those that the viewer may see.</summary>
        public Task<IReadOnlyDictionary<long, Link>> LinksAsync(Resource resource, IReadOnlyList<long> ids, CancellationToken cancel = default) =>
            resource.LinksAsync(operation, ids, cancel);

        /// <summary>The row as a link; null when there is none for this viewer.</summary>
        public async Task<Link?> LinkAsync(Resource resource, long id, CancellationToken cancel = default) =>
            (await resource.LinksAsync(operation, [id], cancel)).GetValueOrDefault(id);
    }

    private static Task<TResult> Call<TResult>(string method, Resource resource, params object[] arguments) =>
        (Task<TResult>)typeof(AnyRow).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, arguments)!;

    private static async Task<Entity?> FindAsync<T>(Operation operation, Resource<T> resource, long id, string verb, CancellationToken cancel)
        where T : Entity, new()
    {
        var rows = resource.DisplayNeeds.Aggregate(operation.Db.Set<T>().AsNoTracking(), (all, path) => all.Include(path));
        return await rows.VisibleTo(operation.Viewer, operation.Db, verb).FirstOrDefaultAsync(x => x.Id == id, cancel);
    }

    private static Task<int> CountAsync<T>(Operation operation, ListQuery query, CancellationToken cancel)
        where T : Entity, new() => operation.Records<T>().CountAsync(query, cancel);

    private static async Task<IReadOnlyList<Link>> SuggestAsync<T>(Operation operation, Resource<T> resource, ListQuery query, CancellationToken cancel)
        where T : Entity, new()
    {
        var around = Surroundings.Of(resource);
        var rows = await operation.Records<T>().SuggestAsync(query, around, cancel);
        return [.. rows.Select(r => new Link(resource.Slug, r.Id, resource.Display(r)) { Within = Surroundings.Of(r, resource.Display(r), around) })];
    }

    private static async Task<string?> WithinAsync<T>(Operation operation, Resource<T> resource, long id, CancellationToken cancel)
        where T : Entity, new()
    {
        var around = Surroundings.Of(resource);
        if (around.Count == 0) return null;
        var rows = await operation.Records<T>().SuggestAsync(new ListQuery { Filters = [("id", [id.ToString(CultureInfo.InvariantCulture)])] }, around, cancel);
        return rows.Count == 0 ? null : Surroundings.Of(rows[0], resource.Display(rows[0]), around);
    }
}

using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>Saved filters as lists use them: those that somebody shares, and one's own.</summary>
public static class SavedFilters
{
    public const string BySlug = "filter";
    public const string ById = "filter_id";

    public static bool IsName(string filter) => filter is BySlug or ById;

    extension(Operation operation)
    {
        /// <summary>What a list offers to this person, by weight, then name.</summary>
        public async Task<IReadOnlyList<SavedFilter>> SavedFiltersAsync(Resource resource, CancellationToken cancel = default) =>
            await Usable(operation).Where(f => f.Enabled && ("," + f.ObjectTypes + ",").Contains("," + resource.ObjectType + ","))
                .OrderBy(f => f.Weight).ThenBy(f => f.Name).ToListAsync(cancel);

        /// <summary>The one that an address asks for by its slug or its id; null when there is none for this person.</summary>
        public async Task<SavedFilter?> SavedFilterAsync(string by, string value, CancellationToken cancel = default)
        {
            if (!Text.IsStorable(value)) return null;
            var id = by == ById && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            return await Usable(operation).FirstOrDefaultAsync(f => by == ById ? f.Id == id : f.Slug == value, cancel);
        }

        /// <summary>Puts what saved filters stand for beside what was asked: the values of the same name are those of both. Says which were not found.</summary>
        internal async Task<(IReadOnlyList<(string Filter, IReadOnlyList<string> Values)> Asked, IReadOnlyList<Unclear> NotFound)> UnfoldAsync(
            IEnumerable<(string Filter, IReadOnlyList<string> Values)> asked, CancellationToken cancel)
        {
            var (all, notFound) = (new List<(string, IReadOnlyList<string>)>(), new List<Unclear>());
            foreach (var (name, values) in asked)
            {
                if (!IsName(name))
                {
                    all.Add((name, values));
                    continue;
                }
                foreach (var value in values.Where(v => !string.IsNullOrWhiteSpace(v)))
                {
                    if (await operation.SavedFilterAsync(name, value, cancel) is { } saved) all.AddRange((SavedFilter.Read(saved.Parameters) ?? []).Where(p => !IsName(p.Filter)));
                    else notFound.Add(new(name, value, $"There is no saved filter “{value}”."));
                }
            }
            return (all, notFound);
        }
    }

    private static IQueryable<SavedFilter> Usable(Operation operation) =>
        operation.Viewer is { IsSuperuser: true } ? operation.Parts<SavedFilter>() : operation.Parts<SavedFilter>().Where(f => f.Shared || f.UserId == operation.Viewer.UserId);
}

using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>By what a filter names the rows that it asks for.</summary>
public enum RowName
{
    Id,

    /// <summary>Its slug, or its name where it has none.</summary>
    Slug,
}

/// <summary>
/// Rows that point at one of those asked for. A row of a tree stands for everything below it too, unless it is asked for <paramref name="alone"/>.
/// </summary>
public sealed class RowFilter<T, TTarget>(string name, string label, Expression<Func<T, long?>> key, RowName by = RowName.Id, bool alone = false) : Filter<T>(name, label)
    where T : Entity
    where TTarget : Entity, new()
{
    private Resource<TTarget> _target = null!;

    public override FilterInput Input => by == RowName.Id ? new FilterInput.Row(_target) : new FilterInput.Text();

    public override bool IsOffered => by == RowName.Id;

    internal override void Wire(Catalog catalog) => _target = catalog.Of<TTarget>();

    internal override Expression<Func<T, bool>>? Missing(IAllRows rows) =>
        key.Body is UnaryExpression { Operand.Type: var type } && type == typeof(long) ? null : key.IsNull();

    internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var all = question.Rows.Of<TTarget>();
        if (AreMany)
        {
            await question.FindOnceAsync(by, () => LookForNamesAsync(all, question, cancel));
            return question.Refusals.Count > 0 ? null : key.In(all.Where(ByText(question.Values)).Select(x => (long?)x.Id));
        }
        var rows = await question.FindOnceAsync(by, () => FindAsync(all, question, cancel));
        if (question.Refusals.Count > 0) return null;
        return IsTree
            ? key.In(all.Where(Subtree.At<TTarget>(rows.Select(r => ((ITree)r).Path))).Select(x => (long?)x.Id))
            : key.Among([.. rows.Select(r => (long?)r.Id)]);
    }

    private bool IsTree => !alone && typeof(TTarget).IsAssignableTo(typeof(ITree));

    // Names are not unique: there may be thousands of one, so they stay in the database.
    private bool AreMany => by == RowName.Slug && !_target.HasSlug && !IsTree;

    private Expression<Func<TTarget, string?>> TextPath =>
        _target.Handle ?? throw new InvalidOperationException($"{_target} has neither slug nor name to filter by.");

    private async Task<List<TTarget>> FindAsync(IQueryable<TTarget> all, Question question, CancellationToken cancel)
    {
        if (by == RowName.Id)
        {
            var ids = question.Values.Select(v => ReadId(v, question)).ToList();
            if (question.Refusals.Count > 0) return [];
            var rows = await all.AsNoTracking().WithIds(ids).ToListAsync(cancel);
            foreach (var id in ids.Except(rows.Select(r => r.Id))) Unknown(id.ToString(CultureInfo.InvariantCulture), question);
            return rows;
        }
        var (found, text) = (await all.AsNoTracking().Where(ByText(question.Values)).ToListAsync(cancel), TextPath.Compile());
        foreach (var value in question.Values.Except(found.Select(r => text(r)!))) Unknown(value, question);
        return found;
    }

    private async Task<List<TTarget>> LookForNamesAsync(IQueryable<TTarget> all, Question question, CancellationToken cancel)
    {
        var found = await all.Where(ByText(question.Values)).Select(TextPath).Distinct().ToListAsync(cancel);
        foreach (var value in question.Values.Except(found.OfType<string>())) Unknown(value, question);
        return [];
    }

    private Expression<Func<TTarget, bool>> ByText(IEnumerable<string> values) => TextPath.Among([.. values]);

    private void Unknown(string value, Question question) => question.Refuse(value, $"There is no {_target.Label.ToLowerInvariant()} “{value}”.");

    private static long ReadId(string text, Question question)
    {
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id)) question.Refuse(text, $"“{text}” is no number.");
        return id;
    }
}

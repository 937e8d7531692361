using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <remarks>
/// Rows come in from elsewhere as they are. What they break already does not keep people from changing something else: a column is asked when it changes,
/// a rule of a row counts when the row obeyed it before.
/// </remarks>
public sealed partial class Records<T>
{
    private async Task CheckAsync(T row, bool isNew, Problems problems, CancellationToken cancel)
    {
        var entered = isNew ? AllColumns() : operation.Changed(row);
        CheckColumns(row, entered, problems);
        await LoadReferencesAsync(row, entered, problems, cancel);
        if (problems.Any) return;
        (row as ICompleted)?.Complete(isNew);
        (row as IKeyed)?.RefreshKeys();
        var changed = isNew ? entered : operation.Changed(row);
        await CheckOwnRulesAsync(row, isNew, changed, problems, cancel);
        foreach (var follower in operation.Followers) await follower.CheckAsync(operation, row, problems, cancel);
        var objected = problems.List.Select(p => MemberOf(p.Field)).OfType<string>().ToHashSet();
        foreach (var rule in Mappings.Of<T>().UniqueRules.Where(r => r.Concerns(changed) && !r.Concerns(objected)))
            if (rule.SameAs(row) is { } same && await Db.Set<T>().AsNoTracking().AnyAsync(same, cancel))
                problems.Add(rule.Field, rule.Message);
    }

    private void CheckColumns(T row, HashSet<string> changed, Problems problems)
    {
        foreach (var field in _resource.Fields)
        {
            if (!field.CanEdit || field.Member is not { } member || !changed.Contains(member)) continue;
            var value = field is ReferenceField<T> reference ? reference.Key(row) : field.Read(row);
            if (value is null ? field.IsRequired || field.RefusesNull : field.IsRequired && value is string { Length: 0 })
                problems.Add(field.Name, $"{field.Label} is required.");
            if (field.Objection(value) is { } objection) problems.Add(field.Name, objection);
            if (value is not string text) continue;
            if (field is IChoice { List: { IsOpen: true } list } && text.Length > 0 && operation.Choices.Of(list) is var choices && choices.All(c => c.Value != text))
                problems.Add(field.Name, $"{field.Label} is one of: {string.Join(", ", choices.Select(c => c.Label))}.");
            if (field.MaxLength is { } most && text.Length > most) problems.Add(field.Name, $"{field.Label} is longer than {most} characters.");
            if (text.Contains('\0')) problems.Add(field.Name, $"{field.Label} holds a character that cannot be stored.");
        }
    }

    // What is picked must be there, and the viewer must be allowed to see it; rules of the row then read it.
    private async Task LoadReferencesAsync(T row, HashSet<string> changed, Problems problems, CancellationToken cancel)
    {
        foreach (var reference in _resource.Fields.OfType<ReferenceField<T>>().Where(r => r.CanEdit))
        {
            if (reference.Key(row) is not { } id) continue;
            var isNew = changed.Contains(reference.KeyProperty.Name);
            var load = typeof(Records<T>).GetMethod(nameof(LoadReferenceAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
            var found = await (Task<bool>)load.MakeGenericMethod(reference.TargetType).Invoke(this, [row, reference, id, isNew, cancel])!;
            if (!found) problems.Add(reference.Name, $"{reference.Label}: there is no such {reference.Target.Label.ToLowerInvariant()}.");
        }
    }

    private async Task<bool> LoadReferenceAsync<TTarget>(T row, ReferenceField<T> reference, long id, bool isNew, CancellationToken cancel)
        where TTarget : Entity, new()
    {
        var rows = Db.Set<TTarget>().AsQueryable();
        if (isNew) rows = rows.VisibleTo(Viewer, Db);
        if (await rows.FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } target) return false;
        reference.SetTarget(row, target);
        return true;
    }

    private async Task CheckOwnRulesAsync(T row, bool isNew, HashSet<string> changed, Problems problems, CancellationToken cancel)
    {
        if (row is not IChecked own) return;
        var found = new Problems();
        own.Check(found);
        if (!found.Any) return;
        var stood = isNew ? [] : await StoodAsync(row, cancel);
        foreach (var problem in found.List)
            if (!stood.Contains(problem) || (MemberOf(problem.Field) is { } member && changed.Contains(member))) problems.Add(problem);
    }

    /// <summary>What was wrong with the row as it is in the database.</summary>
    private async Task<IReadOnlyList<Problem>> StoodAsync(T row, CancellationToken cancel)
    {
        var before = (T)Db.Entry(row).OriginalValues.ToObject();
        var problems = new Problems();
        await LoadReferencesAsync(before, [], problems, cancel);
        ((IChecked)before).Check(problems);
        return problems.List;
    }

    private string? MemberOf(string? field) => field is null ? null : (_resource.Find(field) as Field<T>)?.Member;
}

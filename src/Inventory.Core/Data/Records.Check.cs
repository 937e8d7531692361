using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <remarks>
/// Rows come in from elsewhere as they are. What they break already does not keep people from changing something else: a column is asked when it changes,
/// a rule of a row counts when the row obeyed it before. What the database must tell of several rows is asked once for all of them.
/// </remarks>
public sealed partial class Records<T>
{
    private async Task CheckAsync(IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        foreach (var one in rows)
        {
            one.Changed = one.IsNew ? AllColumns() : operation.Changed(one.Row);
            CheckColumns((T)one.Row, one.Changed, one.Problems);
        }
        await LoadReferencesAsync(rows, cancel);
        var sound = rows.Where(r => !r.Problems.Any).ToList();
        foreach (var one in sound)
        {
            (one.Row as ICompleted)?.Complete(one.IsNew);
            (one.Row as IKeyed)?.RefreshKeys();
            if (!one.IsNew) one.Changed = operation.Changed(one.Row);
            await CheckOwnRulesAsync(one, cancel);
        }
        foreach (var follower in operation.Followers) await follower.CheckManyAsync(operation, sound, cancel);
        var objected = sound.ToDictionary(r => r, r => r.Problems.List.Select(p => MemberOf(p.Field)).OfType<string>().ToHashSet());
        foreach (var rule in Mappings.Of<T>().UniqueRules)
            await CheckUniqueAsync(rule, rows, [.. sound.Where(r => rule.Concerns(r.Changed) && !rule.Concerns(objected[r]))], cancel);
        CheckExchanges([.. rows.Where(r => !r.Problems.Any)]);
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
    private async Task LoadReferencesAsync(IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        var load = typeof(Records<T>).GetMethod(nameof(LoadReferenceAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
        foreach (var reference in _resource.Fields.OfType<ReferenceField<T>>().Where(r => r.CanEdit))
            foreach (var isPicked in new[] { false, true })
            {
                var pointing = rows.Where(r => reference.Key((T)r.Row) is not null && r.Changed.Contains(reference.KeyProperty.Name) == isPicked).ToList();
                if (pointing.Count > 0) await (Task)load.MakeGenericMethod(reference.TargetType).Invoke(this, [pointing, reference, isPicked, cancel])!;
            }
    }

    private async Task LoadReferenceAsync<TTarget>(List<Candidate> rows, ReferenceField<T> reference, bool isPicked, CancellationToken cancel)
        where TTarget : Entity, new()
    {
        var all = Db.Set<TTarget>().AsQueryable();
        if (isPicked) all = all.VisibleTo(Viewer, Db);
        var ids = rows.Select(r => reference.Key((T)r.Row)!.Value).Distinct().ToList();
        var targets = await all.WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
        foreach (var one in rows)
        {
            if (targets.TryGetValue(reference.Key((T)one.Row)!.Value, out var target)) reference.SetTarget((T)one.Row, target);
            else one.Problems.Add(reference.Name, $"{reference.Label}: there is no such {reference.Target.Label.ToLowerInvariant()}.");
        }
    }

    private async Task CheckOwnRulesAsync(Candidate one, CancellationToken cancel)
    {
        if (one.Row is not IChecked own) return;
        var found = new Problems();
        own.Check(found);
        if (!found.Any) return;
        var stood = one.IsNew ? [] : await StoodAsync((T)one.Row, cancel);
        foreach (var problem in found.List)
            if (!stood.Contains(problem) || (MemberOf(problem.Field) is { } member && one.Changed.Contains(member))) one.Problems.Add(problem);
    }

    /// <summary>What was wrong with the row as it is in the database.</summary>
    private async Task<IReadOnlyList<Problem>> StoodAsync(T row, CancellationToken cancel)
    {
        var before = new Candidate((T)Db.Entry(row).OriginalValues.ToObject(), isNew: false, new Problems());
        await LoadReferencesAsync([before], cancel);
        ((IChecked)before.Row).Check(before.Problems);
        return before.Problems.List;
    }

    /// <param name="all">The rows that are saved together: each counts with what it is about to hold.</param>
    /// <param name="concerned">Those of them that the rule has to be asked of.</param>
    private async Task CheckUniqueAsync(UniqueRule<T> rule, IReadOnlyList<Candidate> all, IReadOnlyList<Candidate> concerned, CancellationToken cancel)
    {
        if (concerned.Count == 0) return;
        if (all.Count == 1)
        {
            if (rule.SameAs((T)concerned[0].Row) is { } same && await Db.Set<T>().AsNoTracking().AnyAsync(same, cancel)) concerned[0].Problems.Add(rule.Field, rule.Message);
            return;
        }
        if (rule.Near(concerned.Select(r => (T)r.Row)) is not { } near) return;
        var here = all.Select(r => r.Row.Id).ToList();
        var others = await Db.Set<T>().AsNoTracking().Where(near).Where(x => !here.Contains(x.Id)).ToListAsync(cancel);
        var taken = others.Concat(all.Except(concerned).Select(r => (T)r.Row)).Select(rule.KeyOf).OfType<string>().ToHashSet();
        foreach (var one in concerned)
            if (rule.KeyOf((T)one.Row) is { } key && !taken.Add(key)) one.Problems.Add(rule.Field, rule.Message);
    }

    private string? MemberOf(string? field) => field is null ? null : (_resource.Find(field) as Field<T>)?.Member;
}

using System.Globalization;
using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>A column that points at a row of another kind; other columns may narrow among which.</summary>
public abstract class PointingColumn<T>(string name, string label) : ImportColumn<T>(name, label)
    where T : Entity
{
    /// <summary>Columns that narrow the choice, with the member of the target that must equal what they point at.</summary>
    internal List<(string Column, string TargetMember, bool IsNeeded)> NarrowedBy { get; } = [];

    /// <summary>Whether it may point at another row of the same file.</summary>
    internal abstract bool IsOfOwnKind { get; }

    internal override IEnumerable<string> ReadAfter => NarrowedBy.Select(n => n.Column);

    /// <summary>Fields beside the one that it enters that narrow the choice, where the file has them too.</summary>
    internal virtual IReadOnlyList<(Field Field, string TargetMember)> Siblings => [];
}

/// <inheritdoc cref="PointingColumn{T}"/>
public abstract class PointingColumn<T, TTarget>(string name, string label, Catalog catalog, string? usual) : PointingColumn<T>(name, label)
    where T : Entity
    where TTarget : Entity, new()
{
    private readonly Resource _target = catalog.Of<TTarget>();
    private RowLookup<TTarget>? _lookup;

    internal RowKeys<TTarget> By { get; } = new(catalog, usual);

    public override IReadOnlyList<string> Keys => By.Names;

    internal override bool IsOfOwnKind => typeof(TTarget) == typeof(T);

    internal override void Forget() => _lookup?.Forget();

    internal sealed override async Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        var given = slice.Given(cell).ToList();
        _lookup ??= new(By);
        if (IsOfOwnKind) Forget();
        var by = key ?? Keys[0];
        var found = await _lookup.FindAsync(slice.Operation, by, given.Where(g => !string.IsNullOrWhiteSpace(g.Text)).Select(g => g.Text), cancel);
        foreach (var (row, text) in given)
        {
            if (string.IsNullOrWhiteSpace(text)) Take(row, null);
            else if (One(row, by, text, [.. found[text]]) is { } target) Take(row, target.Id);
        }
    }

    /// <summary>Puts what was found, or nothing, into the row.</summary>
    protected virtual void Take(ImportRow row, long? id) => row.Found[Name] = id;

    private TTarget? One(ImportRow row, string by, string text, IReadOnlyList<TTarget> all)
    {
        var here = all;
        var around = new List<string>();
        foreach (var (column, member, isNeeded) in NarrowedBy)
        {
            if (row.Found.TryGetValue(column, out var id) && id is not null)
            {
                var property = typeof(TTarget).GetProperty(member, BindingFlags.Public | BindingFlags.Instance)!;
                here = [.. here.Where(target => property.GetValue(target) as long? == id)];
                around.Add(column);
            }
            else if (isNeeded && by != RowKeys<TTarget>.Id)
            {
                // What is wrong with the other column is said there.
                if (row.Problems.Of(column).Any()) return null;
                row.Problems.Add(Name, $"“{text}” is told together with {column}, which is missing.");
                return null;
            }
        }
        if (here is [var one]) return one;
        var kind = _target.Label.ToLowerInvariant();
        row.Problems.Add(Name, here.Count > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{here.Count} {_target.Plural.ToLowerInvariant()} are called “{text}”: say which by {Name}.id.")
            : all.Count > 0 ? $"There is no {kind} “{text}” in this {string.Join(" and ", around)}."
            : by == RowKeys<TTarget>.Id ? $"There is no {kind} {text}."
            : $"There is no {kind} “{text}”.");
        return null;
    }
}

/// <summary>A reference that the row keeps.</summary>
internal sealed class ReferenceColumn<T, TTarget>(ReferenceField<T, TTarget> field, Catalog catalog) : PointingColumn<T, TTarget>(field.Name, field.Label, catalog, field.UsualKey)
    where T : Entity, new()
    where TTarget : Entity, new()
{
    public override string Header => $"{Name}.{By.Only}";

    internal override IReadOnlyList<(Field Field, string TargetMember)> Siblings => @field.NarrowedBy;

    public override IReadOnlyList<Field<T>> Needs => By.Only == RowKeys<TTarget>.Id ? [] : [@field];

    public override string Write(T row, Page<T> page) =>
        By.Only == RowKeys<TTarget>.Id ? field.Key(row)?.ToString(CultureInfo.InvariantCulture) ?? "" : field.Get(row) is { } target ? By.Read(By.Only, target) : "";

    protected override void Take(ImportRow row, long? id)
    {
        base.Take(row, id);
        row.Values[field] = id;
    }
}

/// <summary>A column that only says among which rows another one is looked for: the supplier of a purchase.</summary>
public sealed class NarrowingColumn<T, TTarget>(string name, string label, Catalog catalog) : PointingColumn<T, TTarget>(name, label, catalog, null)
    where T : Entity
    where TTarget : Entity, new()
{
    public override bool IsWritten => false;

    public override string Write(T row, Page<T> page) => "";
}

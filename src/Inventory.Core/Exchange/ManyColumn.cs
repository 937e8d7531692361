using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Exchange;

/// <summary>Any number of rows in one cell: tags, the groups of a contact.</summary>
internal abstract class ManyColumn<T, TTarget>(Field<T> field, Catalog catalog, string? usual) : ImportColumn<T>(field.Name, field.Label)
    where T : Entity
    where TTarget : Entity, new()
{
    private readonly Resource _target = catalog.Of<TTarget>();
    private RowLookup<TTarget>? _lookup;

    protected RowKeys<TTarget> By { get; } = new(catalog, usual);

    public override IReadOnlyList<string> Keys => By.Names;

    public override string Header => By.Only == Keys[0] ? Name : $"{Name}.{By.Only}";

    public override IReadOnlyList<Field<T>> Needs => [@field];

    internal override async Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        var given = slice.Given(cell).Select(g => (g.Row, Texts: ListCell.Split(g.Text))).ToList();
        _lookup ??= new(By);
        var found = await _lookup.FindAsync(slice.Operation, key ?? Keys[0], given.SelectMany(g => g.Texts), cancel);
        foreach (var (row, texts) in given)
        {
            var ids = new List<long>();
            foreach (var text in texts)
            {
                var rows = found[text].ToList();
                if (rows is [var one]) ids.Add(one.Id);
                else row.Problems.Add(Name, rows.Count == 0
                    ? $"There is no {_target.Label.ToLowerInvariant()} “{text}”."
                    : $"{rows.Count} {_target.Plural.ToLowerInvariant()} are called “{text}”: say which by {Name}.id.");
            }
            row.Values[field] = ids;
        }
    }
}

/// <summary>Rows that the row points at by a table between them.</summary>
internal sealed class RowsColumn<T, TTarget>(ManyField<T, TTarget> field, Catalog catalog) : ManyColumn<T, TTarget>(field, catalog, null)
    where T : Entity, new()
    where TTarget : Entity, new()
{
    public override string Write(T row, Page<T> page) => ListCell.Join(field.Get(row).Select(t => By.Read(By.Only, t)).Order(StringComparer.Ordinal));
}

/// <summary>Tags, by their slugs.</summary>
internal sealed class TagsColumn<T>(TagsField<T> field, Catalog catalog) : ManyColumn<T, Tag>(field, catalog, "slug")
    where T : Entity
{
    public override string Write(T row, Page<T> page) =>
        ListCell.Join((page.Read(field, row) as IEnumerable<TagChip> ?? []).Select(t => t.Slug).Order(StringComparer.Ordinal));
}

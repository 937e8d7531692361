using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>A resource whose rows carry what primary rows carry: description, comments, owner, tags, custom fields.</summary>
public abstract class PrimaryResource<T> : Resource<T>
    where T : PrimaryEntity, new()
{
    private CustomFilters<T> _customFilters = null!;
    private Catalog _catalog = null!;
    private readonly CustomDataField<T> _custom;

    protected PrimaryResource(string slug, string label, string plural, string netBoxPath)
        : base(slug, label, plural)
    {
        NetBoxPath = netBoxPath;
        Description = Text(x => x.Description).Searched();
        Owner = Reference(x => x.Owner).Explained("Who maintains this record.");
        Comments = Markdown(x => x.Comments);
        _custom = Add(new CustomDataField<T>(x => x.CustomFieldData));
        Tags = Add(new TagsField<T>(ObjectType));
        Created = Instant(x => x.Created);
        LastUpdated = Instant(x => x.LastUpdated);
        Filters(
            new RowFilter<Owner, OwnerGroup>("owner_group_id", "Owner group", x => x.GroupId).Through((T x) => x.OwnerId),
            new RowFilter<Owner, OwnerGroup>("owner_group", "Owner group", x => x.GroupId, RowName.Slug).Through((T x) => x.OwnerId),
            new OperationFilter<T>("created_by_request", "Created by", ObjectType, "create"),
            new OperationFilter<T>("updated_by_request", "Updated by", ObjectType, "update"),
            new OperationFilter<T>("modified_by_request", "Created or updated by", ObjectType, "create", "update"));
        Common = Group("More", Tags, Owner, Comments);
    }

    protected TextField<T> Description { get; }

    protected ReferenceField<T> Owner { get; }

    protected MarkdownField<T> Comments { get; }

    protected TagsField<T> Tags { get; }

    protected InstantField<T> Created { get; }

    protected InstantField<T> LastUpdated { get; }

    /// <summary>The group that ends every form.</summary>
    protected FieldGroup Common { get; }

    internal override async Task<IReadOnlyList<Filter>> CustomFiltersAsync(IAllRows rows, CancellationToken cancel) => await _customFilters.AllAsync(rows, cancel);

    internal override Task<Filter<T>?> FindCustomFilterAsync(string name, IAllRows rows, CancellationToken cancel) => _customFilters.FindAsync(name, rows, cancel);

    internal override async Task<IReadOnlyList<Field<T>>> CustomColumnsAsync(IAllRows rows, CancellationToken cancel) =>
        [.. (await rows.Of<CustomField>().AsNoTracking().Include(f => f.ChoiceSet).Where(f => f.UiVisible != "hidden").Having(ObjectType).ToListAsync(cancel)).Select(f => new CustomColumn<T>(f, _catalog))];

    // Pages of a row read the values one by one; forms enter them last, whatever the kind.
    internal override void Wire(Catalog catalog)
    {
        base.Wire(catalog);
        _catalog = catalog;
        _customFilters = new(ObjectType, catalog);
        Detail = [.. Detail];
        if (Form.Count > 0) Form = [.. Form, Group(_custom.Label, _custom)];
    }
}

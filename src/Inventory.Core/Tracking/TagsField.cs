using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>A tag as it is shown on a row.</summary>
public sealed record TagChip(long Id, string Name, string Slug, string Color)
{
    /// <summary>The tag as it is picked in forms.</summary>
    public Link Link => new("tags", Id, Name);
}

/// <summary>What every field of tags can tell, whichever rows carry them.</summary>
public interface ITags
{
    /// <summary>The tags as rows to choose from.</summary>
    IReferences Picked { get; }
}

/// <summary>The tags of a row, by weight, then name. Read as chips; entered as links, chips or ids.</summary>
public sealed class TagsField<T>(string objectType) : SideField<T>("tags", "Tags"), ITags
    where T : Entity
{
    public IReferences Picked { get; private set; } = null!;

    public override bool CanEdit => true;

    public override IEnumerable<Filter<T>> Filters => [new TagFilter<T>("tag_id", objectType, byId: true), new TagFilter<T>("tag", objectType, byId: false)];

    internal override void Wire(Catalog catalog) => Picked = new AnyTag(catalog.Of<Tag>());

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        var json = output.Json;
        json.WriteStartArray();
        foreach (var tag in output.Beside.Of(this, row.Id) as IReadOnlyList<TagChip> ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("id", tag.Id);
            json.WriteString("url", output.Api(Picked.Target, tag.Id));
            json.WriteString("display_url", output.Page(Picked.Target, tag.Id));
            json.WriteString("display", tag.Name);
            json.WriteString("name", tag.Name);
            json.WriteString("slug", tag.Slug);
            json.WriteString("color", tag.Color);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => input.RowsAsync(Picked.Target, json);

    public override JsonObject Schema(bool isWritten) => Schemas.List(isWritten ? Schemas.Row(mayBeNull: false) : Schemas.Brief(Picked.Target, mayBeNull: false));

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var tagged = await rows.Parts<TaggedItem>()
            .Where(t => t.ObjectType == objectType && ids.Contains(t.ObjectId))
            .OrderBy(t => t.Tag.Weight).ThenBy(t => t.Tag.Name)
            .Select(t => new { t.ObjectId, Chip = new TagChip(t.TagId, t.Tag.Name, t.Tag.Slug, t.Tag.Color) })
            .ToListAsync(cancel);
        return tagged.GroupBy(t => t.ObjectId).ToDictionary(g => g.Key, g => (object?)g.Select(t => t.Chip).ToList());
    }

    /// <summary>Nothing to put: tags lie beside the row, see <c>Records</c>.</summary>
    public override void Write(Entity row, object? value)
    {
        if (Ids(value).Count > 0) throw new NotSupportedException("Tags lie beside the row.");
    }

    /// <summary>The ids that a value means.</summary>
    public static IReadOnlyList<long> Ids(object? value) =>
        value is IEnumerable<TagChip> chips ? [.. chips.Select(c => c.Id).Distinct()] : ManyField<T>.Ids(value);

    private sealed record AnyTag(Resource Target) : IReferences
    {
        public Type TargetType => typeof(Tag);

        public string One => "tag";
    }
}

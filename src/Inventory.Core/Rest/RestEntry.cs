using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Rest;

/// <summary>What a script sent for one row, as a form would enter it.</summary>
internal sealed class RestEntry<T>
    where T : Entity, new()
{
    private const string Id = "id";
    private const string Tags = "tags";
    private const string AddTags = "add_tags";
    private const string RemoveTags = "remove_tags";
    private readonly Operation _operation;
    private readonly Resource<T> _resource;
    private readonly T? _row;

    private RestEntry(Operation operation, T? row) => (_operation, _resource, _row) = (operation, operation.Catalog.Of<T>(), row);

    public Dictionary<Field, object?> Values { get; } = [];

    public Problems Problems { get; } = new();

    /// <summary>A form would derive it; scripts are told that it is missing.</summary>
    public bool HasBlankSlug => Values.Any(v => v is { Key: SlugField<T>, Value: null or "" });

    /// <summary>Names that nobody knows: they are passed over.</summary>
    public List<string> Unknown { get; } = [];

    /// <param name="row">The row as it is; null for a new one.</param>
    /// <param name="isWhole">Whether what is required must be there, as in a new row.</param>
    public static async Task<RestEntry<T>> ReadAsync(Operation operation, JsonElement json, T? row, bool isWhole, CancellationToken cancel)
    {
        var entry = new RestEntry<T>(operation, row);
        if (json.ValueKind != JsonValueKind.Object)
        {
            entry.Problems.Add("non_field_errors", $"Invalid data. Expected a dictionary, but got {Word(json)}.");
            return entry;
        }
        foreach (var member in json.EnumerateObject()) await entry.TakeAsync(member.Name, member.Value);
        await entry.AmendTagsAsync(json, cancel);
        if (isWhole) entry.Require();
        await entry.BelongAsync(cancel);
        return entry;
    }

    private async Task TakeAsync(string name, JsonElement value)
    {
        if (name is AddTags or RemoveTags or RestNames.Message) return;
        if (_resource.WrittenFields.FirstOrDefault(f => f.Name == name) is not { } field)
        {
            // What is read only may be sent back as it came.
            if (name != Id && _resource.ScriptFields.All(f => f.Name != name)) Unknown.Add(name);
            return;
        }
        var input = new RestInput(_operation, (_row as ICustomized)?.CustomFieldData);
        var taken = await field.TakeJsonAsync(input, value);
        if (input.Refusal is { } why) Problems.Add(name, why);
        else Values[field] = taken;
    }

    // "add_tags" and "remove_tags" amend what "tags" would replace.
    private async Task AmendTagsAsync(JsonElement json, CancellationToken cancel)
    {
        var (adds, removes) = (json.TryGetProperty(AddTags, out var add), json.TryGetProperty(RemoveTags, out var remove));
        if (!adds && !removes || _resource.WrittenFields.OfType<TagsField<T>>().FirstOrDefault() is not { } field) return;
        if (json.TryGetProperty(Tags, out _)) Problems.Add(Tags, "tags replaces all of them: it goes neither with add_tags nor with remove_tags.");
        if (removes && _row is null) Problems.Add(RemoveTags, "A new row has no tags to remove.");
        var (more, less) = (adds ? await TagsAsync(field, AddTags, add) : [], removes ? await TagsAsync(field, RemoveTags, remove) : []);
        if (more.Intersect(less).Any()) Problems.Add(RemoveTags, "A tag is either added or removed.");
        if (Problems.Any) return;
        var here = _row is null ? [] : await _operation.Parts<TaggedItem>().Where(t => t.ObjectType == _resource.ObjectType && t.ObjectId == _row.Id).Select(t => t.TagId).ToListAsync(cancel);
        Values[field] = here.Union(more).Except(less).ToList();
    }

    private async Task<IReadOnlyList<long>> TagsAsync(TagsField<T> field, string name, JsonElement json)
    {
        var input = new RestInput(_operation, null);
        var ids = await field.TakeJsonAsync(input, json);
        if (input.Refusal is { } why) Problems.Add(name, why);
        return ids as IReadOnlyList<long> ?? [];
    }

    private void Require()
    {
        foreach (var field in _resource.WrittenFields.Where(f => f.IsRequired && !Values.ContainsKey(f) && !Problems.Of(f.Name).Any() && f.Read(new T()) is null or ""))
            Problems.Add(field.Name, "This field is required.");
    }

    // A row that is picked says where it belongs, where nobody else does: a delivery its purchase.
    private async Task BelongAsync(CancellationToken cancel)
    {
        foreach (var reference in _resource.Fields.OfType<ReferenceField<T>>().Where(r => r.NarrowedBy.Any(n => n.Field is ReferenceField<T>) && Values.GetValueOrDefault(r) is long).ToList())
            foreach (var belonging in await _operation.BelongingsAsync(reference, (long)Values[reference]!, cancel))
                if (belonging.Field is ReferenceField<T> { IsRequired: false } around && Values.GetValueOrDefault(around) is null && (_row is null || around.Key(_row) is null)) Values[around] = belonging.Id;
    }

    private static string Word(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => "str",
        JsonValueKind.Number => "int",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => "list",
        _ => "NoneType",
    };
}

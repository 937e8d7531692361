using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Fields;

/// <summary>How soon a column gives way when the screen gets narrow.</summary>
public enum Room
{
    Always,
    Tablet,
    Desk,
    Wide,
}

/// <summary>A field as a column of a list.</summary>
public sealed record FieldColumn<T>(Field<T> Field, Room Room)
    where T : Entity
{
    public bool IsNumber => Field is NumberField<T> || Field.Name is "id"
        || (Field.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() is var kind && (kind == typeof(CountField<,>) || kind == typeof(ManyCountField<,>)));

    public string Class => $"{Room.ToString().ToLowerInvariant()}{(IsNumber ? " number" : "")}{(Field is MarkdownField<T> || Field.Name is "description" ? " long" : "")}";

    /// <summary>
    /// The columns in their order: the name and the first state are always seen, the next two from a tablet on, prose and what is far right only where there is room.
    /// </summary>
    public static IReadOnlyList<FieldColumn<T>> Of(IEnumerable<Field<T>> fields, Field<T>? name)
    {
        var columns = new List<FieldColumn<T>>();
        foreach (var field in fields) columns.Add(new(field, RoomOf(field, name, columns)));
        return columns;
    }

    /// <summary>The columns that a person chose: they are seen wherever they are.</summary>
    public static IReadOnlyList<FieldColumn<T>> Chosen(IEnumerable<Field<T>> fields) => [.. fields.Select(f => new FieldColumn<T>(f, Room.Always))];

    private static Room RoomOf(Field<T> field, Field<T>? name, List<FieldColumn<T>> before)
    {
        if (field == name || before.Count == 0) return Room.Always;
        if (field is IChoice && !before.Exists(c => c.Field is IChoice)) return Room.Always;
        if (field is MarkdownField<T> or TagsField<T> or InstantField<T> { CanEdit: false }) return Room.Wide;
        if (before.Count(c => c.Room == Room.Always) < 2) return Room.Always;
        if (field.Name == "description") return before.Count < 5 ? Room.Desk : Room.Wide;
        return before.Count < 5 ? Room.Tablet : before.Count < 8 ? Room.Desk : Room.Wide;
    }
}

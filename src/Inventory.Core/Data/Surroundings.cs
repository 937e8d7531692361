using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What rows lie in whose names are unique only in there, as the rules of their mapping say: a location's site and parent.</summary>
internal static class Surroundings
{
    public static IReadOnlyList<ReferenceField<T>> Of<T>(Resource<T> resource)
        where T : Entity, new()
    {
        var keys = Mappings.Of<T>().UniqueRules.Where(r => r.Field == resource.NameField?.Name).SelectMany(r => r.Columns).Distinct();
        return [.. keys.Select(key => resource.Fields.OfType<ReferenceField<T>>().FirstOrDefault(f => f.KeyProperty.Name == key.Name)).OfType<ReferenceField<T>>()];
    }

    /// <summary>"Ljubljana / Hall 1"; null where there is nothing around the row, or its name says it.</summary>
    public static string? Of<T>(T row, string name, IEnumerable<ReferenceField<T>> around)
        where T : Entity =>
        string.Join(" / ", around.Select(f => f.Format(f.Read(row))).Where(text => text.Length > 0 && !name.Contains(text, StringComparison.OrdinalIgnoreCase))) is { Length: > 0 } all ? all : null;
}

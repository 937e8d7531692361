using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>The mappings of the assembly, for the rules that they state.</summary>
internal static class Mappings
{
    private static readonly Dictionary<Type, object> All = typeof(Mappings).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } b } && b.GetGenericTypeDefinition() == typeof(Mapping<>))
        .ToDictionary(t => t.BaseType!.GetGenericArguments()[0], t => Activator.CreateInstance(t)!);

    public static Mapping<T> Of<T>()
        where T : Entity => (Mapping<T>)All[typeof(T)];
}

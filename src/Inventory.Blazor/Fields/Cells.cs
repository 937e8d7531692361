using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inventory.Blazor.Fields;

/// <summary>A component that shows one kind of value everywhere. It takes the parameters <c>Value</c> and <c>IsBrief</c>: one line in a table.</summary>
public sealed record CellKind(Type Value, Type Component);

/// <summary>Values that look their own way.</summary>
public sealed class Cells(IEnumerable<CellKind> kinds)
{
    private readonly Dictionary<Type, Type> _components = kinds.ToDictionary(k => k.Value, k => k.Component);

    public Type? Find(Type value) => _components.GetValueOrDefault(value);
}

public static class CellSetup
{
    /// <summary>Shows values of the type by the component.</summary>
    public static IServiceCollection AddCell<TValue, TComponent>(this IServiceCollection services)
        where TComponent : IComponent
    {
        services.TryAddSingleton<Cells>();
        return services.AddSingleton(new CellKind(typeof(TValue), typeof(TComponent)));
    }
}

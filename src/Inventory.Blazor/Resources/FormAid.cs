using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>
/// What stands below the inputs of some forms: what a permission would allow. The component takes the parameters <c>Resource</c>
/// (<see cref="Core.Resources.Resource"/>) and <c>Read</c>, a <see cref="Func{T, TResult}"/> from a field's name to what was entered.
/// </summary>
public sealed record FormAid(Type Component, Func<Resource, bool> AppliesTo);

public static class FormAids
{
    /// <summary>Puts the component below the inputs of the forms that it applies to.</summary>
    public static IServiceCollection AddFormAid<TComponent>(this IServiceCollection services, Func<Resource, bool> appliesTo)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new FormAid(typeof(TComponent), appliesTo));
}

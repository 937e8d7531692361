using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>A button of its own at the head of some lists: where tokens are added. The component takes no parameters, and decides itself whether this viewer sees anything.</summary>
public sealed record ListAction(Type Component, Func<Resource, bool> AppliesTo);

public static class ListActions
{
    /// <summary>Puts the component beside Export and Add on the lists that it applies to.</summary>
    public static IServiceCollection AddListAction<TComponent>(this IServiceCollection services, Func<Resource, bool> appliesTo)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new ListAction(typeof(TComponent), appliesTo));
}

using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>
/// What a subject tells on the pages of some rows, beside their own fields: the asset that a device is. The component takes the parameters <c>Resource</c>
/// (<see cref="Core.Resources.Resource"/>) and <c>Row</c> (<see cref="Entity"/>), shows itself as <see cref="FactCard"/>, and decides itself whether this viewer sees anything.
/// </summary>
/// <param name="IsBeside">In a column of its own at the right; otherwise after the row's first fields.</param>
public sealed record DetailPanel(Type Component, bool IsBeside, Func<Resource, bool> AppliesTo);

public static class DetailPanels
{
    /// <summary>Puts the component among what the pages of the rows that it applies to tell at first.</summary>
    public static IServiceCollection AddDetailPanel<TComponent>(this IServiceCollection services, Func<Resource, bool> appliesTo, bool isBeside = false)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new DetailPanel(typeof(TComponent), isBeside, appliesTo));
}

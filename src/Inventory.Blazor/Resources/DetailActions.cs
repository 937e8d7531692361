using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>
/// A button of its own on the pages of some rows: "Audit" on a site. The component takes the parameters <c>Resource</c> (<see cref="Core.Resources.Resource"/>)
/// and <c>Row</c> (<see cref="Entity"/>), and decides itself whether this viewer sees anything.
/// </summary>
public sealed record DetailAction(Type Component, Func<Resource, bool> AppliesTo);

public static class DetailActions
{
    /// <summary>Puts the component beside Edit and Delete on the pages of the rows that it applies to.</summary>
    public static IServiceCollection AddDetailAction<TComponent>(this IServiceCollection services, Func<Resource, bool> appliesTo)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new DetailAction(typeof(TComponent), appliesTo));
}

using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>How many rows the component shows of a relation, by the id of the row that they are about.</summary>
public delegate Task<int> RelatedCount(Operation operation, Relation relation, long id, CancellationToken cancel);

/// <summary>
/// How rows of one kind are shown beside the row that they are about, where a table is not enough. The component takes the parameters <c>Relation</c>
/// (<see cref="Core.Resources.Relation"/>), <c>Id</c> (of the row that they are about), <c>MayAdd</c>, and <c>Changed</c> (<see cref="EventCallback"/>), to be told when their number changes.
/// </summary>
/// <param name="More">How many it shows beyond those that are about the row itself; null for none.</param>
public sealed record RelatedView(Type EntityType, Type Component, RelatedCount? More);

public static class RelatedViews
{
    public static IServiceCollection AddRelatedView<T, TComponent>(this IServiceCollection services, RelatedCount? more = null)
        where T : Entity
        where TComponent : IComponent => services.AddSingleton(new RelatedView(typeof(T), typeof(TComponent), more));
}

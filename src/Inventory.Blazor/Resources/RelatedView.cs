using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>
/// How rows of one kind are shown beside the row that they are about, where a table is not enough. The component takes the parameters <c>Relation</c>
/// (<see cref="Core.Resources.Relation"/>), <c>Id</c> (of the row that they are about), <c>MayAdd</c>, and <c>Changed</c> (<see cref="EventCallback"/>), to be told when their number changes.
/// </summary>
public sealed record RelatedView(Type EntityType, Type Component);

public static class RelatedViews
{
    public static IServiceCollection AddRelatedView<T, TComponent>(this IServiceCollection services)
        where T : Entity
        where TComponent : IComponent => services.AddSingleton(new RelatedView(typeof(T), typeof(TComponent)));
}

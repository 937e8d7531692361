using Inventory.Core.Access;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Shell;

/// <summary>The true status of a page that stands for more than one row, asked before its components render.</summary>
internal sealed record PageGuard(Type Page, Func<HttpContext, Viewer, Task<int>> StatusAsync);

internal static class PageGuards
{
    public static void AddPageGuard<TPage>(this IServiceCollection services, Func<HttpContext, Viewer, Task<int>> statusAsync)
        where TPage : IComponent => services.AddSingleton(new PageGuard(typeof(TPage), statusAsync));
}

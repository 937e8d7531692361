using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Shell;

internal static class ToLogin
{
    /// <summary>Leaves the page for signing in, which leads back to it.</summary>
    public static void GoToLogin(this NavigationManager navigation) =>
        navigation.NavigateTo($"/login?returnUrl={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}", forceLoad: true);
}

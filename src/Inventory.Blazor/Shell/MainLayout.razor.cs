using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Inventory.Blazor.Shell;

/// <summary>The frame of every interactive page: bar, menu, content.</summary>
public sealed partial class MainLayout(CurrentViewer current, Browser browser, Preferences preferences, NavigationManager navigation, AuthenticationStateProvider signIn, Feed feed, IJSRuntime js) : IDisposable
{
    private ErrorPanel? _errors;
    private ErrorPanel? _dialogErrors;
    private Viewer? _viewer;
    private string? _theme;
    private IDisposable? _listening;
    private bool _isDark;
    private string _path = "";

    [CascadingParameter(Name = "InitialTheme")]
    private string? InitialTheme { get; set; }

    public void Dispose()
    {
        _listening?.Dispose();
        navigation.LocationChanged -= OnLocationChanged;
        signIn.AuthenticationStateChanged -= OnSignInChanged;
        browser.PrefersDarkChanged -= OnSystemThemeChanged;
    }

    protected override async Task OnInitializedAsync()
    {
        _path = navigation.ToBaseRelativePath(navigation.Uri);
        navigation.LocationChanged += OnLocationChanged;
        signIn.AuthenticationStateChanged += OnSignInChanged;
        browser.PrefersDarkChanged += OnSystemThemeChanged;
        _listening = feed.Subscribe(notice =>
        {
            if (notice is AccessChanged or EverythingChanged) _ = InvokeAsync(RefreshAsync);
        });
        _theme = InitialTheme;
        await browser.AskAsync();
        ShowTheme();
        try
        {
            _viewer = await current.GetAsync();
        }
        catch (UnauthorizedAccessException)
        {
            navigation.GoToLogin();
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        _path = navigation.ToBaseRelativePath(e.Location);
        _errors?.Recover();
        _dialogErrors?.Recover();
        _ = InvokeAsync(RefreshAsync);
    }

    private void OnSignInChanged(Task<AuthenticationState> state) => _ = InvokeAsync(RefreshAsync);

    // Rights may have changed since the menu was drawn.
    private async Task RefreshAsync()
    {
        try
        {
            _viewer = await current.GetAsync();
            StateHasChanged();
        }
        catch (UnauthorizedAccessException)
        {
            navigation.GoToLogin();
        }
    }

    private async Task SetThemeAsync(string? theme)
    {
        _theme = theme;
        ShowTheme();
        await using (var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js"))
            await module.InvokeVoidAsync("setTheme", theme);
        if (_viewer?.UserId is { } id) await preferences.SetThemeAsync(id, theme);
    }

    private void OnSystemThemeChanged()
    {
        ShowTheme();
        _ = InvokeAsync(StateHasChanged);
    }

    private void ShowTheme() => _isDark = _theme is null ? browser.PrefersDark : _theme == "dark";
}

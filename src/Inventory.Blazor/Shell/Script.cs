using Microsoft.JSInterop;

namespace Inventory.Blazor.Shell;

/// <summary>
/// A component's own module, loaded at the first call. People leave pages while modules load and work:
/// once the component is gone, nothing is called any more, and what was under way ends without an answer.
/// </summary>
public sealed class Script(IJSRuntime js, string path) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;
    private bool _isGone;

    public Task CallAsync(string function, params object?[] arguments) => AskAsync<object?>(function, arguments);

    /// <summary>What the function answers; nothing when the component is gone.</summary>
    public async Task<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        try
        {
            var module = await (_module ??= js.InvokeAsync<IJSObjectReference>("import", path).AsTask());
            return _isGone ? default : await module.InvokeAsync<T>(function, arguments);
        }
        catch (Exception error) when (_isGone && error is JSException or JSDisconnectedException or ObjectDisposedException or OperationCanceledException)
        {
            return default;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        try
        {
            if (_module is { IsCompletedSuccessfully: true }) await (await _module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }
}

using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Contracts;

/// <summary>A server with two rows of every kind, and three who signed in: one who may do everything, one who may do it to the first row alone, one who may do nothing.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    private const string Everything = "view,add,change,delete,run";
    private readonly Dictionary<string, (long First, long Second)> _rows = [];
    private readonly RunningServer _server = new();

    public HttpClient Nobody { get; private set; } = null!;

    public HttpClient Editor { get; private set; } = null!;

    public HttpClient Limited { get; private set; } = null!;

    public HttpClient Stranger { get; private set; } = null!;

    /// <summary>The editor's account.</summary>
    public long EditorId { get; private set; }

    public IServiceProvider Services => _server.Services;

    public long First(string slug) => _rows[slug].First;

    public long Second(string slug) => _rows[slug].Second;

    public async ValueTask InitializeAsync()
    {
        var catalog = _server.Services.GetRequiredService<Catalog>();
        await FillAsync(catalog);
        EditorId = await _server.AddUserAsync("editor", "editor-token", [.. catalog.All.Select(r => $"{Everything} {r.ObjectType}")]);
        await _server.AddUserAsync("limited", "limited-token", [.. catalog.All.Select(r => $$"""{{Everything}} {{r.ObjectType}} {"id":{{First(r.Slug)}}}""")]);
        await _server.AddUserAsync("stranger", "stranger-token");
        Nobody = _server.Nobody();
        Editor = await _server.BrowserAsync("editor");
        Limited = await _server.BrowserAsync("limited");
        Stranger = await _server.BrowserAsync("stranger");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in new[] { Nobody, Editor, Limited, Stranger }) person.Dispose();
        await _server.DisposeAsync();
    }

    private async Task FillAsync(Catalog catalog)
    {
        await using var operation = await _server.Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        foreach (var kind in catalog.All.Select(Kind.Of))
            _rows[kind.Resource.Slug] = ((await kind.AddAsync(operation)).Id, (await kind.AddAsync(operation)).Id);
        await operation.CommitAsync();
    }
}

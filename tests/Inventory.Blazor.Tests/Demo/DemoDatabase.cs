using Inventory.Blazor.Demo;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Demo;

/// <summary>A new SQLite file, empty at first.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inventory-demo-").FullName;
    private ServiceProvider _services = null!;

    public IServiceProvider Services => _services;

    public Operations Operations => _services.GetRequiredService<Operations>();

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Inventory"] = $"Data Source={Path.Combine(_folder, "inventory.db")}",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddInventory(configuration).BuildServiceProvider();
        await _services.GetRequiredService<Start>().RunAsync();
    }

    public Operation Look() => Operations.Read(Viewer.System);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The same with the demo world in it, shared by those who only look.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    public DemoDatabase Database { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.Services.LoadDemoAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

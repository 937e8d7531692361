using Inventory.Blazor.Demo;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Purchasing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Demo;

public sealed class DemoLoadingTests : IAsyncLifetime
{
    private const string EnvironmentVariable = "ASPNETCORE_ENVIRONMENT";
    private readonly DemoDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Load_InProduction_IsRefusedAndWritesNothing()
    {
        var before = Environment.GetEnvironmentVariable(EnvironmentVariable);
        Environment.SetEnvironmentVariable(EnvironmentVariable, "Production");
        try
        {
            var outcome = await _database.Services.LoadDemoAsync(TestContext.Current.CancellationToken);
            Assert.True(outcome.IsRefused);
            Assert.Contains(EnvironmentVariable, outcome.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(EnvironmentVariable, before);
        }
        await using var look = _database.Look();
        Assert.Equal(0, await look.Of<Asset>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Null(await FindUserAsync("admin"));
    }

    [Fact]
    public async Task Load_WhenNotEmpty_LeavesTheDatabaseAlone()
    {
        await using (var write = await _database.Operations.WriteAsync(Viewer.System, cancel: TestContext.Current.CancellationToken))
        {
            await write.Records<Supplier>().SaveAsync(new Supplier { Name = "Ours", Slug = "ours" }, TestContext.Current.CancellationToken);
            await write.CommitAsync(TestContext.Current.CancellationToken);
        }
        var outcome = await _database.Services.LoadDemoAsync(TestContext.Current.CancellationToken);
        Assert.False(outcome.IsRefused);
        Assert.Contains("not empty", outcome.Message, StringComparison.Ordinal);
        Assert.Null(await FindUserAsync("ann"));
    }

    [Fact]
    public async Task Load_Twice_ChangesNothingTheSecondTime()
    {
        await _database.Services.LoadDemoAsync(TestContext.Current.CancellationToken);
        await using var look = _database.Look();
        var before = await look.Of<Asset>().CountAsync(TestContext.Current.CancellationToken);
        var outcome = await _database.Services.LoadDemoAsync(TestContext.Current.CancellationToken);
        Assert.False(outcome.IsRefused);
        Assert.Equal(before, await look.Of<Asset>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Load_WithAUserOfThatName_KeepsTheirPassword()
    {
        await using (var scope = _database.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync("admin", "Long enough 1 to pass", isSuperuser: true);
        await _database.Services.LoadDemoAsync(TestContext.Current.CancellationToken);
        Assert.True(await HasPasswordAsync("admin", "Long enough 1 to pass"));
        Assert.True(await HasPasswordAsync("ann", "ann"));
    }

    private async Task<User?> FindUserAsync(string name)
    {
        await using var scope = _database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Accounts>().FindAsync(name);
    }

    private async Task<bool> HasPasswordAsync(string name, string password)
    {
        await using var scope = _database.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return await manager.CheckPasswordAsync((await manager.FindByNameAsync(name))!, password);
    }
}

using System.Globalization;
using System.Security.Claims;
using Bunit;
using Inventory.Blazor.Assets;
using Inventory.Blazor.Images;
using Inventory.Blazor.Journal;
using Inventory.Blazor.People;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Inventory.Blazor.Tests.Support;

/// <summary>Components over a database of their own, looked at by its administrator, unless a test says otherwise.</summary>
public abstract class Pages : BunitContext, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inventory-pages-");

    // A busy machine is no failure.
    static Pages() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected Catalog Catalog => Services.GetRequiredService<Catalog>();

    public virtual async ValueTask InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        AddRows();
        Services.AddMudServices();
        Services.AddAssets();
        Services.AddBulk();
        Services.AddImages();
        Services.AddJournal();
        Services.AddPeople();
        Services.AddScoped<CurrentViewer>().AddScoped<Browser>();
        var state = new SignedIn();
        Services.AddSingleton<AuthenticationStateProvider>(state);
        state.Id = await SignInAsync();
        Render<MudPopoverProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds what leads to the rows.</summary>
    protected virtual void AddRows() => Services.AddInventory(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Inventory"] = $"Data Source={Path.Combine(_folder.FullName, "inventory.db")};Pooling=False",
    }).Build());

    /// <summary>The account of who looks.</summary>
    protected virtual async Task<long> SignInAsync()
    {
        await Services.GetRequiredService<Start>().RunAsync();
        var (user, problems) = await Services.GetRequiredService<Accounts>().AddAsync("ada", "Ada-lovelace-1815", isSuperuser: true);
        return user?.Id ?? throw new InvalidOperationException(problems.ToString());
    }

    /// <summary>The database is away until the answer is disposed.</summary>
    protected IDisposable TakeDatabaseAway() => new AwayFolder(_folder.FullName);

    protected async Task<Supplier> SupplierAsync(string name) =>
        await SaveAsync(new Supplier { Name = name, Slug = Slug.For(name) });

    protected async Task<Purchase> PurchaseAsync(Supplier supplier, string name, string status = "open") =>
        await SaveAsync(new Purchase { SupplierId = supplier.Id, Name = name, Status = status });

    protected async Task<T> SaveAsync<T>(T row)
        where T : Entity, new()
    {
        await using var operation = await Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        var result = await operation.Records<T>().SaveAsync(row);
        Assert.IsType<SaveResult.Saved>(result);
        await operation.CommitAsync();
        return row;
    }

    protected async Task<T?> FindAsync<T>(long id)
        where T : Entity, new()
    {
        await using var operation = Services.GetRequiredService<Operations>().Read(Viewer.System);
        return (await operation.Records<T>().FindAsync(id, Catalog.Of<T>().Fields))?.Rows[0];
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        public long Id { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Id.ToString(CultureInfo.InvariantCulture))], "test"))));
    }
}

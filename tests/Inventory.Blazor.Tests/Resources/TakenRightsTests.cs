using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

/// <summary>Pages that were opened while somebody had the rights, after these are taken away.</summary>
public sealed class TakenRightsTests : Pages
{
    private readonly Dictionary<string, Permission> _held = [];
    private long _supplier;

    [Fact]
    public async Task OpenPage_LosesItsButtons_ThenItsContent()
    {
        var page = Open($"/suppliers/{_supplier}", typeof(DetailPage<>), _supplier);
        page.WaitForElement($"a[href='/suppliers/{_supplier}/edit']");
        await TakeAsync("change");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll($"a[href='/suppliers/{_supplier}/edit']")));
        page.WaitForAssertion(() => Assert.Equal("Acme", page.Find("h1").TextContent.Trim()));
        await TakeAsync("view");
        page.WaitForAssertion(() => Assert.Equal("Your rights do not cover this", page.Find("h1").TextContent.Trim()));
        Assert.DoesNotContain("Acme", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenList_ShowsNoLongerWhatIsOutside()
    {
        var page = Open("/suppliers", typeof(ListPage<>));
        page.WaitForElement($"tbody a[href='/suppliers/{_supplier}']");
        await SaveAsync(_held["view"], "constraints", """{"name":"Beta"}""");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll($"a[href='/suppliers/{_supplier}']")));
    }

    protected override async Task<long> SignInAsync()
    {
        await base.SignInAsync();
        var (user, problems) = await Services.GetRequiredService<Accounts>().AddAsync("ana", "Ada-lovelace-1815", isSuperuser: false);
        Assert.False(problems.Any, problems.ToString());
        await using var operation = await Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        var supplier = new Supplier { Name = "Acme", Slug = "acme" };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(supplier));
        _supplier = supplier.Id;
        foreach (var action in new[] { "view", "change" })
        {
            var permission = _held[action] = new Permission { Name = action, ObjectTypes = "netbox_inventory.supplier", Actions = action };
            Assert.IsType<SaveResult.Saved>(await operation.Records<Permission>().SaveAsync(permission));
            Assert.IsType<SaveResult.Saved>(await operation.Records<Permission>().SaveAsync(permission.Id, new Dictionary<Field, object?> { [Catalog.Of<Permission>().Find("users")!] = new[] { user!.Id } }, null));
        }
        await operation.CommitAsync();
        return user!.Id;
    }

    private Task TakeAsync(string action) => SaveAsync(_held[action], "enabled", false);

    private async Task SaveAsync(Permission permission, string field, object? value)
    {
        await using var operation = await Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        Assert.IsType<SaveResult.Saved>(await operation.Records<Permission>().SaveAsync(permission.Id, new Dictionary<Field, object?> { [Catalog.Of<Permission>().Find(field)!] = value }, null));
        await operation.CommitAsync();
    }

    private IRenderedComponent<ResourceHost> Open(string address, Type page, long? id = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ResourceHost>(p => p.Add(h => h.Slug, "suppliers").Add(h => h.Page, page).Add(h => h.Id, id));
    }
}

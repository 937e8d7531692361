using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Support;

/// <summary>Pages looked at by somebody who holds only what a test grants.</summary>
public abstract class RestrictedPages : Pages
{
    private long _ana;
    private int _granted;

    protected override async Task<long> SignInAsync()
    {
        await base.SignInAsync();
        var (user, problems) = await Services.GetRequiredService<Accounts>().AddAsync("ana", "Ada-lovelace-1815", isSuperuser: false);
        return _ana = user?.Id ?? throw new InvalidOperationException(problems.ToString());
    }

    protected async Task GrantAsync(string objectTypes, string actions, string? constraints = null)
    {
        await using var operation = await Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        var permission = new Permission { Name = $"Grant {++_granted}", ObjectTypes = objectTypes, Actions = actions, Constraints = constraints };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Permission>().SaveAsync(permission));
        Assert.IsType<SaveResult.Saved>(await operation.Records<Permission>().SaveAsync(permission.Id, new Dictionary<Field, object?> { [Catalog.Of<Permission>().Find("users")!] = new[] { _ana } }, null));
        await operation.CommitAsync();
    }
}

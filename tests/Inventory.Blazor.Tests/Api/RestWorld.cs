using Inventory.Blazor.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>An empty inventory, and a script that may do everything.</summary>
public sealed class RestWorld : IAsyncLifetime
{
    public const string Token = "feedfacefeedfacefeedfacefeedfacefeedface";

    public RunningServer Server { get; } = new();

    public HttpClient Script { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Server.AddSuperuserAsync("script", Token);
        Script = Server.Script(Token);
    }

    /// <summary>A site with an empty rack, and what a device needs, all of them named so.</summary>
    internal async Task<(long Site, long Rack, long Type, long Role)> RackAsync(string name)
    {
        var site = (await Script.CallAsync("POST", "/api/dcim/sites/", new { name = $"Site {name}", slug = $"site-{name}" })).Id;
        var rack = (await Script.CallAsync("POST", "/api/dcim/racks/", new { name = $"Rack {name}", site })).Id;
        var maker = (await Script.CallAsync("POST", "/api/dcim/manufacturers/", new { name = $"Maker {name}", slug = $"maker-{name}" })).Id;
        var type = (await Script.CallAsync("POST", "/api/dcim/device-types/", new { manufacturer = maker, model = $"Model {name}", slug = $"model-{name}", u_height = 1 })).Id;
        var role = (await Script.CallAsync("POST", "/api/dcim/device-roles/", new { name = $"Role {name}", slug = $"role-{name}", color = "ff0000" })).Id;
        return (site, rack, type, role);
    }

    public async ValueTask DisposeAsync()
    {
        Script.Dispose();
        await Server.DisposeAsync();
    }
}

using System.Text.Json;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>The program at work on the database of a test class, called by a script that may do everything.</summary>
public sealed class RestServer : IAsyncDisposable
{
    public const string Token = "feedfacefeedfacefeedfacefeedfacefeedface";

    private RestServer(RunningServer server)
    {
        Server = server;
        Script = server.Script(Token);
    }

    public RunningServer Server { get; }

    public HttpClient Script { get; }

    public static async Task<RestServer> StartAsync(Database database, params IEnumerable<(string Name, string Value)> settings)
    {
        var provider = database.Dialect is Sqlite ? "Sqlite" : "PostgreSql";
        var server = new RunningServer([("ConnectionStrings:Inventory", database.ConnectionString), ("Inventory:Database:Provider", provider), .. settings]);
        try
        {
            if (!await HasScriptAsync(server)) await server.AddSuperuserAsync("script", Token);
            return new(server);
        }
        catch
        {
            // Else it would keep the file from whoever comes next.
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await Script.GetStringAsync(path));

    public async ValueTask DisposeAsync()
    {
        Script.Dispose();
        await Server.DisposeAsync();
    }

    // The tests of a class share its database.
    private static async Task<bool> HasScriptAsync(RunningServer server)
    {
        using var script = server.Script(Token);
        using var answer = await script.GetAsync("/api/status/");
        return answer.IsSuccessStatusCode;
    }
}

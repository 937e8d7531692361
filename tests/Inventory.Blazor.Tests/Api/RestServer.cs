using System.Text.Json;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>The program at work on the database of a test class, called by a script that may do everything.</summary>
public sealed class RestServer : IAsyncDisposable
{
    public const string Token = "feedfacefeedfacefeedfacefeedfacefeedface";

    private readonly Database _database;

    private RestServer(RunningServer server, Database database)
    {
        (Server, _database) = (server, database);
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
            return new(server, database);
        }
        catch
        {
            // Else it would keep the file from whoever comes next.
            await server.DisposeAsync();
            await LetGoAsync(database);
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await Script.GetStringAsync(path));

    public async ValueTask DisposeAsync()
    {
        Script.Dispose();
        await Server.DisposeAsync();
        await LetGoAsync(_database);
    }

    // The program ends a moment after its host, and keeps the file until then.
    private static async Task LetGoAsync(Database database)
    {
        for (var i = 0; i < 500; i++)
        {
            using var free = database.Dialect.TryServe();
            if (free is not null) return;
            await Task.Delay(20);
        }
    }

    // The tests of a class share its database.
    private static async Task<bool> HasScriptAsync(RunningServer server)
    {
        using var script = server.Script(Token);
        using var answer = await script.GetAsync("/api/status/");
        return answer.IsSuccessStatusCode;
    }
}

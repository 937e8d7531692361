using Inventory.Benchmarks.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inventory.Benchmarks.Yardsticks;

/// <summary>A web server that does nothing: the least that a call over the line can take.</summary>
internal sealed class EmptyServer(WebApplication app) : IAsyncDisposable
{
    private const int WarmUps = 30;

    private string Address => app.Urls.First();

    public static async Task<EmptyServer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/", () => Results.Text("nothing"));
        app.MapHub<Echo>("/echo");
        await app.StartAsync();
        return new(app);
    }

    public async Task<Times> PostsAsync(int count)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        return await Times.OfAsync(count, WarmUps, async _ =>
        {
            using var answer = await client.PostAsync("/", new StringContent("""{"code": "SN-1"}"""));
            await answer.Content.ReadAsStringAsync();
        });
    }

    public async Task<Times> EchoesAsync(int count)
    {
        await using var connection = new HubConnectionBuilder().WithUrl(Address + "/echo").Build();
        await connection.StartAsync();
        return await Times.OfAsync(count, WarmUps, _ => connection.InvokeAsync<string>(nameof(Echo.Say), "SN-1"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class Echo : Hub
    {
        public string Say(string word) => word;
    }
}

using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inventory.Blazor.Tests.Support;

/// <summary>The whole program inside the test process, on a database of its own that is gone afterwards.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    public const string Password = "Correct-Horse-7-Battery";
    private readonly string _folder = Directory.CreateTempSubdirectory("inventory-server-").FullName;
    private readonly Factory _factory;

    public RunningServer(params IEnumerable<(string Name, string Value)> settings) => _factory = new(_folder, Log, Clock, [.. settings]);

    /// <summary>The program on a port of its own of this machine: it sees where calls come from.</summary>
    public static RunningServer Listening(params IEnumerable<(string Name, string Value)> settings)
    {
        var server = new RunningServer(settings);
        server._factory.UseKestrel(0);
        server._factory.StartServer();
        return server;
    }

    /// <summary>What the server's log says from warnings on.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The server's clock.</summary>
    public MovedClock Clock { get; } = new();

    public IServiceProvider Services => _factory.Services;

    public TestServer Server => _factory.Server;

    /// <summary>Nobody, who does not follow redirects.</summary>
    public HttpClient Nobody() => _factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = _factory.ClientOptions.BaseAddress });

    /// <summary>A script with a token.</summary>
    public HttpClient Script(string token, string word = "Token")
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(word, token);
        return client;
    }

    /// <summary>A browser that signed in.</summary>
    public async Task<HttpClient> BrowserAsync(string user)
    {
        var client = Nobody();
        using var answer = await SignInAsync(client, user, Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string user, string password, string? returnUrl = null) =>
        SendAsync(browser, "/login", "/login", ("username", user), ("password", password), ("ReturnUrl", returnUrl ?? ""));

    /// <summary>Fills in the form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] inputs)
    {
        using var shown = await browser.GetAsync(page);
        var token = AntiforgeryToken().Match(await shown.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new FormUrlEncodedContent(inputs.Append(("__RequestVerificationToken", token)).Select(i => KeyValuePair.Create(i.Item1, i.Item2)));
        return await browser.PostAsync(action, form);
    }

    /// <summary>Makes an account with a token; grants are like "view dcim.site", with constraints behind where not all rows are meant.</summary>
    public async Task<long> AddUserAsync(string name, string token, params string[] grants)
    {
        await using var scope = Services.CreateAsyncScope();
        var (user, problems) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(name, Password, isSuperuser: false);
        Assert.False(problems.Any, problems.ToString());
        await Services.GetRequiredService<Tokens>().KeepAsync(user!.Id, token, "");
        await GrantAsync(user.Id, grants);
        return user.Id;
    }

    /// <summary>Makes an account that may do everything, with a token.</summary>
    public async Task<long> AddSuperuserAsync(string name, string token)
    {
        await using var scope = Services.CreateAsyncScope();
        var (user, problems) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(name, Password, isSuperuser: true);
        Assert.False(problems.Any, problems.ToString());
        await Services.GetRequiredService<Tokens>().KeepAsync(user!.Id, token, "");
        return user.Id;
    }

    public async Task GrantAsync(long userId, params string[] grants)
    {
        await using var db = Services.GetRequiredService<Dialect>().Create();
        var user = (await db.Set<Core.Access.Account>().FindAsync(userId))!;
        foreach (var grant in grants.Select(g => g.Split(' ', 3)))
            db.Add(new Permission { Name = $"{user.UserName} {grant[0]} {grant[1]}", Actions = grant[0], ObjectTypes = grant[1], Constraints = grant.ElementAtOrDefault(2), Users = [user] });
        await db.SaveChangesAsync();
        Services.GetRequiredService<Feed>().Publish(new AccessChanged());
    }

    public async Task TakeAwayAsync(long userId)
    {
        await using var db = Services.GetRequiredService<Dialect>().Create();
        db.RemoveRange(db.Set<Permission>().Where(p => p.Users.Any(u => u.Id == userId)));
        await db.SaveChangesAsync();
        Services.GetRequiredService<Feed>().Publish(new AccessChanged());
    }

    /// <summary>The database is away until the answer is disposed.</summary>
    public IDisposable TakeDatabaseAway() => new AwayFolder(_folder);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex AntiforgeryToken();

    private sealed class Factory(string folder, LogLines log, MovedClock clock, IReadOnlyList<(string Name, string Value)> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.ConfigureLogging(logs => logs.ClearProviders().AddProvider(log));
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.Configure<SecurityStampValidatorOptions>(o => o.TimeProvider = clock);
            });
            builder.UseSetting("ConnectionStrings:Inventory", $"Data Source={Path.Combine(folder, "inventory.db")};Pooling=False");
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
        }
    }
}

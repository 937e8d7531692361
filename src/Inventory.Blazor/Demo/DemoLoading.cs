using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Blazor.Demo;

/// <summary>How loading the demo world ended, in a sentence for people.</summary>
internal sealed record DemoOutcome(bool IsRefused, string Message);

/// <summary>Fills an empty database with the demo world and its users.</summary>
internal static class DemoLoading
{
    private const string EnvironmentVariable = "ASPNETCORE_ENVIRONMENT";

    private static readonly (string Name, string First, string Last, string? Role)[] Users =
    [
        ("admin", "Marlene", "Aigner", null),
        ("ann", "Ann", "Lindqvist", "auditor"),
        ("bo", "Bo", "Kranjec", "auditor"),
    ];

    /// <summary>
    /// Refused where the environment variable says Production: the users have their names as passwords. The variable is asked, not the environment,
    /// which is called Production when nobody said anything.
    /// </summary>
    public static async Task<DemoOutcome> LoadDemoAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        if (string.Equals(Environment.GetEnvironmentVariable(EnvironmentVariable), Environments.Production, StringComparison.OrdinalIgnoreCase))
            return new(true, $"The demo world has users with well-known passwords. It is not loaded while {EnvironmentVariable} is Production.");
        var operations = services.GetRequiredService<Operations>();
        if (!await Filling.IsEmptyAsync(operations, cancel)) return NotEmpty;
        var users = await AddUsersAsync(services);
        await using var filling = await Filling.TryBeginAsync(operations, cancel);
        if (filling is null) return NotEmpty;
        var world = new DemoWorld(services.GetRequiredService<TimeProvider>());
        await filling.AddAsync(world.Rows, cancel);
        foreach (var (row, tag) in world.Tagged) filling.Tag(row, tag);
        await filling.AddAsync(world.WhomToAsk, cancel);
        await filling.AddAsync(world.Trails(users), cancel);
        await filling.CommitAsync(cancel);
        return new(false, "The demo world is loaded. Sign in as admin, ann or bo; the password is the name.");
    }

    private static DemoOutcome NotEmpty => new(false, "The demo world is not loaded: the database is not empty.");

    private static async Task<Dictionary<string, User>> AddUsersAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var users = new Dictionary<string, User>();
        foreach (var (name, first, last, role) in Users)
        {
            if (await accounts.FindAsync(name) is { } known)
            {
                users[name] = known;
                continue;
            }
            var (user, problems) = await accounts.AddAsync(name, name, isSuperuser: role is null, checkPassword: false);
            users[name] = user ?? throw new InvalidOperationException(problems.ToString());
            (user.FirstName, user.LastName) = (first, last);
            await manager.UpdateAsync(user);
            if (role is not null) await accounts.GrantAsync(user, role);
        }
        return users;
    }
}

using System.Security.Cryptography;
using Inventory.Core.Access;

namespace Inventory.Blazor.Commands;

internal static class UserCommands
{
    private const string Alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static async Task<int> AddAsync(CommandContext context)
    {
        if (!TryRead(context.Args, out var name, out var isSuperuser, out var role)) return await WrongAsync();
        var accounts = (await context.ServicesAsync()).GetRequiredService<Accounts>();
        if (await accounts.FindAsync(name) is not null) return await FailAsync($"There is a user “{name}” already.");
        var (password, isMade) = await PasswordAsync();
        var (user, problems) = await accounts.AddAsync(name, password, isSuperuser);
        if (user is null) return await FailAsync(string.Join('\n', problems.List.Select(p => p.Message)));
        if (role is not null) await accounts.GrantAsync(user, role);
        await Console.Out.WriteLineAsync(isMade ? $"{user.UserName} {password}" : user.UserName);
        return 0;
    }

    public static async Task<int> PasswordAsync(CommandContext context)
    {
        if (context.Args is not [var name] || name.StartsWith('-')) return await WrongAsync();
        var accounts = (await context.ServicesAsync()).GetRequiredService<Accounts>();
        if (await accounts.FindAsync(name) is not { } user) return await FailAsync($"There is no user “{name}”.");
        var (password, isMade) = await PasswordAsync();
        var problems = await accounts.SetPasswordAsync(user, password);
        if (problems.Any) return await FailAsync(string.Join('\n', problems.List.Select(p => p.Message)));
        await Console.Out.WriteLineAsync(isMade ? $"{user.UserName} {password}" : user.UserName);
        return 0;
    }

    private static bool TryRead(string[] args, out string name, out bool isSuperuser, out string? role)
    {
        (name, isSuperuser, role) = ("", false, null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--superuser") isSuperuser = true;
            else if (args[i] == "--grant" && i + 1 < args.Length && Roles.All.Contains(args[i + 1])) role = args[++i];
            else if (args[i].StartsWith('-') || name.Length > 0) return false;
            else name = args[i];
        }
        return name.Length > 0;
    }

    // A password piped in is used; without one, or at a terminal, one is made and printed once.
    private static async Task<(string Password, bool IsMade)> PasswordAsync()
    {
        var given = Console.IsInputRedirected ? (await Console.In.ReadLineAsync())?.TrimEnd('\r') : null;
        if (!string.IsNullOrEmpty(given)) return (given, false);
        return ("Aa1" + RandomNumberGenerator.GetString(Alphabet, 17), true);
    }

    private static Task<int> WrongAsync() => SayAsync("Wrong arguments; --help shows them.", 2);

    private static Task<int> FailAsync(string message) => SayAsync(message, 1);

    private static async Task<int> SayAsync(string message, int exit)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }
}

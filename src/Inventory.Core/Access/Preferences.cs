using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>What a person likes, kept with the account.</summary>
public sealed class Preferences(Dialect dialect)
{
    /// <summary>"light", "dark" or null: as the system has it.</summary>
    public async Task<string?> ThemeAsync(long userId, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        return await db.Users.Where(u => u.Id == userId).Select(u => u.Theme).FirstOrDefaultAsync(cancel);
    }

    /// <inheritdoc cref="ThemeAsync"/>
    public async Task SetThemeAsync(long userId, string? theme, CancellationToken cancel = default)
    {
        using var turn = await dialect.EnterWriteAsync(cancel);
        await using var db = dialect.Create();
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.Theme, theme), cancel);
    }
}

using System.Text.Json;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>What a person likes: the theme with the account, as every page needs it at once; everything else by its key.</summary>
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

    /// <summary>How the person likes the list of that slug; the program itself likes it as it is.</summary>
    public async Task<ListPreference> ListAsync(long? userId, string slug, CancellationToken cancel = default) =>
        userId is { } id && await ReadAsync<ListPreference>(id, ListKey(slug), cancel) is { } liked ? liked : new();

    /// <summary>Changes one thing of it; the rest stays, whatever another page changed meanwhile.</summary>
    public async Task ChangeListAsync(long? userId, string slug, Func<ListPreference, ListPreference> change, CancellationToken cancel = default)
    {
        if (userId is not { } id) return;
        var liked = change(await ListAsync(id, slug, cancel));
        await WriteAsync(id, ListKey(slug), liked.IsUsual ? null : JsonSerializer.Serialize(liked), cancel);
    }

    private static string ListKey(string slug) => $"list.{slug}";

    private async Task<TValue?> ReadAsync<TValue>(long userId, string key, CancellationToken cancel)
        where TValue : class
    {
        await using var db = dialect.Create();
        var json = await db.Set<Preference>().Where(p => p.UserId == userId && p.Key == key).Select(p => p.Value).FirstOrDefaultAsync(cancel);
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<TValue>(json);
        }
        catch (JsonException)
        {
            // What another version wrote is not worth an error: it is as nobody had said anything.
            return null;
        }
    }

    private async Task WriteAsync(long userId, string key, string? json, CancellationToken cancel)
    {
        using var turn = await dialect.EnterWriteAsync(cancel);
        await using var db = dialect.Create();
        var kept = db.Set<Preference>().Where(p => p.UserId == userId && p.Key == key);
        if (json is null)
        {
            await kept.ExecuteDeleteAsync(cancel);
            return;
        }
        if (await ReplaceAsync() > 0) return;
        try
        {
            db.Add(new Preference { UserId = userId, Key = key, Value = json });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another tab of the same person was quicker; an account that is gone likes nothing.
            await ReplaceAsync();
        }

        Task<int> ReplaceAsync() => kept.ExecuteUpdateAsync(p => p.SetProperty(x => x.Value, json), cancel);
    }
}

using System.Data.Common;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Images;

/// <summary>Deletes files that have no row: what a crash left over. A day old, so that nothing is under way any more.</summary>
public sealed partial class ImageSweep(Dialect dialect, ImageFiles files, TimeProvider clock, ILogger<ImageSweep> log)
{
    private const int Slice = 500;
    private const string OwnName = "images.database";

    /// <summary>Until it is cancelled: at once, and every day.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                if (await SweepAsync(stopping) is var gone and > 0) LogGone(gone);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ImageFolderException || dialect.IsAway(error))
            {
                LogAway(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>Answers how many files it deleted.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        if (!files.IsOf(await OwnIdAsync(cancel)))
        {
            LogForeign(files.Folder);
            return 0;
        }
        var limit = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var gone = files.ForgetArriving(limit);
        foreach (var slice in files.Before(limit).Chunk(Slice))
        {
            await using var db = dialect.Create();
            var kept = await db.Set<ImageAttachment>().Where(i => slice.Contains(i.Image)).Select(i => i.Image).ToListAsync(cancel);
            foreach (var image in slice.Except(kept))
            {
                files.Remove(image);
                gone++;
            }
        }
        return gone;
    }

    // What has no row here may have one in another database: two of them in one folder must not sweep each other's files.
    private async Task<string> OwnIdAsync(CancellationToken cancel)
    {
        using var turn = await dialect.EnterWriteAsync(cancel);
        await using var db = dialect.Create();
        if (await ReadAsync() is { } known) return known;
        db.Add(new Fact { Name = OwnName, Value = Guid.NewGuid().ToString("N") });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is DbException inner && dialect.IsUniqueViolation(inner))
        {
            // Another server was first.
        }
        return (await ReadAsync())!;

        Task<string?> ReadAsync() => db.Set<Fact>().AsNoTracking().Where(f => f.Name == OwnName).Select(f => f.Value).FirstOrDefaultAsync(cancel);
    }

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} holds the pictures of another database; files without a row stay. Give each database a folder of its own in Inventory:Files:Folder.")]
    private partial void LogForeign(string folder);

    [LoggerMessage(LogLevel.Information, "{Count} files of pictures had no row and are gone.")]
    private partial void LogGone(int count);

    [LoggerMessage(LogLevel.Warning, "The folder of pictures or the database is away: files without a row stay until tomorrow.")]
    private partial void LogAway(Exception error);
}

using Inventory.Core.Data;

namespace Inventory.Blazor.Shell;

/// <summary>What went wrong, as a person is told of it: the database is away, or something broke that the log knows by a number.</summary>
public sealed record Failure(bool IsAway, string Id)
{
    public static Failure Of(Exception error, Dialect dialect, ILogger log)
    {
        var failure = new Failure(dialect.IsAway(error), Guid.NewGuid().ToString("N")[..8]);
        log.LogError(error, "A page failed: {ErrorId}.", failure.Id);
        return failure;
    }
}

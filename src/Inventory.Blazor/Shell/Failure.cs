using Inventory.Core.Data;

namespace Inventory.Blazor.Shell;

/// <summary>What went wrong, as a person is told of it: the database is away, or something broke that the log knows by a number.</summary>
public sealed record Failure(bool IsAway, string Id)
{
    public static Failure Of(Exception error, Dialect dialect, ILogger log)
    {
        var failure = new Failure(IsAwayIn(error, dialect), Guid.NewGuid().ToString("N")[..8]);
        log.LogError(error, "A page failed: {ErrorId}.", failure.Id);
        return failure;
    }

    /// <summary>Whether the database cannot be reached, however deep inside the error that is said.</summary>
    public static bool IsAwayIn(Exception error, Dialect dialect) => Causes(error).Any(dialect.IsAway);

    private static IEnumerable<Exception> Causes(Exception? error)
    {
        for (; error is not null; error = error.InnerException) yield return error;
    }
}

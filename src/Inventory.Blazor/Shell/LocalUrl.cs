namespace Inventory.Blazor.Shell;

/// <summary>Addresses that were handed in: only a path of ours is followed, so that nobody is sent to another site.</summary>
public static class LocalUrl
{
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Contains('\\', StringComparison.Ordinal) && !url.Any(char.IsControl) && Uri.TryCreate(url, UriKind.Relative, out _);

    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;
}

using System.Globalization;

namespace Inventory.Blazor.Shell;

/// <summary>Dates and numbers the way that is usual where the person is, as their browser says. Words stay English; what programs read is the same everywhere.</summary>
internal static class Culture
{
    private const int Most = 10;
    private static readonly string[] Programs = ["/api", "/health"];

    public static void UseCultureOfPerson(this WebApplication app) => app.Use((context, next) =>
    {
        if (!Programs.Any(p => context.Request.Path.StartsWithSegments(p)) && Of(context.Request) is { } culture) CultureInfo.CurrentCulture = culture;
        return next(context);
    });

    internal static CultureInfo? Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.Take(Most).OrderByDescending(l => l.Quality ?? 1).Select(l => Find(l.Value.Value)).FirstOrDefault(c => c is not null);

    private static CultureInfo? Find(string? name)
    {
        try
        {
            return name is null or "" or "*" ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}

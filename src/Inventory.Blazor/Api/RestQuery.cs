using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.WebUtilities;

namespace Inventory.Blazor.Api;

/// <summary>What the address of a list asks for.</summary>
internal sealed class RestQuery
{
    private const int UsualLimit = 50;
    private const int MostRows = 1000;
    private const int MostOffset = int.MaxValue - MostRows;
    private static readonly HashSet<string> NoFilters = ["limit", "offset", "start", "ordering", "brief", "fields", "omit", "format", "export"];
    private static readonly HashSet<string> OfExport = ["columns", "delimiter"];
    private readonly HttpRequest _request;

    private RestQuery(HttpRequest request) => _request = request;

    public int Limit { get; private init; }

    public int Offset { get; private init; }

    /// <summary>From which id on the list is walked; null when it is walked by pages.</summary>
    public long? Start { get; private init; }

    /// <summary>Whether the rows are wanted as a file.</summary>
    public bool IsExport => _request.Query.ContainsKey("export");

    public ListQuery List => new()
    {
        Filters = [.. from asked in _request.Query
                      where !NoFilters.Contains(asked.Key) && !(IsExport && OfExport.Contains(asked.Key))
                      select (asked.Key, (IReadOnlyList<string>)[.. asked.Value.OfType<string>()])],
        Sort = _request.Query["ordering"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Skip = Offset,
        Take = Limit,
    };

    /// <summary>The file that is wanted. Answers what is wrong with it.</summary>
    public string? Export(out ExportQuery? export)
    {
        var wrong = ExportQuery.Read(List, "export", _request.Query["export"], Text("columns"), Text("delimiter"), out export);
        if (export is not null) export = export with { HasByteOrderMark = false };
        return wrong;

        string? Text(string name) => _request.Query.TryGetValue(name, out var text) ? text.ToString() : null;
    }

    /// <summary>Answers what is wrong with it.</summary>
    public static string? Read(HttpRequest request, out RestQuery query)
    {
        var (limit, offset) = (Number(request, "limit") ?? UsualLimit, Number(request, "offset") ?? 0);
        query = new(request)
        {
            Limit = limit is 0 or > MostRows ? MostRows : limit,
            Offset = offset,
            Start = long.TryParse(request.Query["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : null,
        };
        if (limit < 0) return "limit is a number that is not negative.";
        if (offset < 0) return "offset is a number that is not negative.";
        if (!request.Query.ContainsKey("start")) return null;
        if (query.Start is null) return "start is an id: a number that is not negative.";
        return request.Query.ContainsKey("offset") || request.Query.ContainsKey("ordering") ? "start walks the list by ids: it goes neither with offset nor with ordering." : null;
    }

    /// <summary>The fields that are asked for: those of "fields", else all but those of "omit", in brief if that is wanted.</summary>
    public static IReadOnlyList<Field> Fields(HttpRequest request, Resource resource)
    {
        if (Names(request.Query["fields"]) is { Length: > 0 } wanted) return [.. resource.ScriptFields.Where(f => wanted.Contains(f.Name))];
        if (Names(request.Query["omit"]) is { Length: > 0 } unwanted) return [.. resource.ScriptFields.Where(f => !unwanted.Contains(f.Name))];
        return request.Query["brief"].ToString().ToLowerInvariant() is "true" or "1" ? resource.BriefFields : resource.ScriptFields;
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Page(int offset) => Address(("limit", Limit), ("offset", offset));

    /// <summary>The address of the rows from that id on.</summary>
    public string From(long start) => Address(("limit", Limit), ("start", start));

    // Null when nothing is asked, negative when it is no number of rows; more than there can be is as many as there can be.
    private static int? Number(HttpRequest request, string name)
    {
        var text = request.Query[name].ToString().Trim();
        if (text.Length == 0) return null;
        if (!text.All(char.IsAsciiDigit)) return -1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostOffset) : MostOffset;
    }

    private string Address(params (string Name, long Number)[] numbers)
    {
        var asked = from one in _request.Query
                    where one.Key is not ("limit" or "offset" or "start")
                    from value in one.Value
                    select KeyValuePair.Create(one.Key, value);
        var all = asked.Concat(numbers.Where(n => n is not ("offset", 0)).Select(n => KeyValuePair.Create(n.Name, (string?)n.Number.ToString(CultureInfo.InvariantCulture))));
        return QueryHelpers.AddQueryString($"{RestAnswer.Home(_request)}{_request.Path}", all);
    }

    private static string[] Names(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

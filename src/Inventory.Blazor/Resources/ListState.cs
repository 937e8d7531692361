using System.Globalization;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace Inventory.Blazor.Resources;

/// <summary>One filter as it stands in an address.</summary>
public sealed record ListFilter(string Name, IReadOnlyList<string> Values);

/// <summary>What a list shows: the whole of it stands in the address, so that links, back and reload work.</summary>
public sealed record ListState
{
    public const int DefaultSize = 50;
    private const string PageName = "page";

    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100, 250, 500, 1000];

    public string Text { get; init; } = "";

    /// <summary>Names of fields, "-" before those that go down.</summary>
    public IReadOnlyList<string> Sort { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>What holds for this person where the address says nothing.</summary>
    public ListPreference Usual { get; init; } = new();

    /// <summary>So few rows make no last page of their own: they stand on the one before.</summary>
    public int Orphans => Size > DefaultSize ? 10 : 5;

    public bool IsNarrowed => Text.Length > 0 || Filters.Count > 0;

    /// <summary>Reads the query of an address; what it does not say is as the person likes it, and what makes no sense becomes the default.</summary>
    public static ListState Read(string query, ListPreference? usual = null)
    {
        var state = new ListState { Usual = usual ?? new() };
        state = state with { Sort = state.Usual.Sort, Size = state.UsualSize };
        var filters = new List<ListFilter>();
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            var last = values[^1] ?? "";
            switch (name)
            {
                case "q":
                    state = state with { Text = last.Trim() };
                    break;
                case "sort":
                    state = state with { Sort = [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] };
                    break;
                case PageName:
                    // Some kinds have a page of their own to filter by: its name is a filter, a number is the page of the list.
                    var names = values.OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v) && !long.TryParse(v, CultureInfo.InvariantCulture, out _)).ToList();
                    state = state with { Page = Math.Max(1, values.Select(v => Number(v ?? "")).LastOrDefault(n => n is not null) ?? 1) };
                    if (names.Count > 0) filters.Add(new(PageName, names));
                    break;
                case "size":
                    state = state with { Size = Number(last) is { } size ? Fitting(size) : DefaultSize };
                    break;
                default:
                    var given = values.OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).ToList();
                    if (given.Count > 0) filters.Add(new(name, given));
                    break;
            }
        }
        return state with { Filters = filters };
    }

    /// <summary>The query of the address, with its question mark; blank when all is as usual.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Text.Length > 0) Add("q", Text);
        foreach (var filter in Filters)
            foreach (var value in filter.Values) Add(filter.Name, value);
        if (Sort.Count > 0 || Usual.Sort.Count > 0) Add("sort", string.Join(',', Sort));
        if (Page > 1) Add(PageName, Page.ToString(CultureInfo.InvariantCulture));
        if (Size != DefaultSize || UsualSize != DefaultSize) Add("size", Size.ToString(CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string value) => parts.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal)}");
    }

    public ListQuery ToListQuery() => new()
    {
        Text = Text,
        Filters = [.. Filters.Select(f => (f.Name, f.Values))],
        Sort = Sort,
        Skip = (int)Math.Min((long)(Page - 1) * Size, int.MaxValue),
        Take = Size,
        Orphans = Orphans,
    };

    /// <summary>The number of the last page of so many rows.</summary>
    public int LastPage(int total) => Math.Max(1, (total - Orphans + Size - 1) / Size);

    /// <summary>The same rows from another field's side: up first, then down, then as the list is by itself.</summary>
    public ListState SortedBy(string field) => this with
    {
        Page = 1,
        Sort = Sort.Contains(field) ? ["-" + field] : Sort.Contains("-" + field) ? [] : [field],
    };

    public ListState Searching(string text) => this with { Text = text.Trim(), Page = 1 };

    public ListState Without(ListFilter filter) => this with { Filters = [.. Filters.Where(f => f != filter)], Page = 1 };

    public ListState With(IReadOnlyList<ListFilter> filters) => this with { Filters = filters, Page = 1 };

    /// <summary>All rows, in the same order.</summary>
    public ListState Unnarrowed() => this with { Text = "", Filters = [], Page = 1 };

    public ListState WithoutFilters() => this with { Filters = [], Page = 1 };

    /// <summary>"ascending", "descending" or null, as <c>aria-sort</c> has it.</summary>
    public string? DirectionOf(string field) => Sort.Contains(field) ? "ascending" : Sort.Contains("-" + field) ? "descending" : null;

    private int UsualSize => Usual.Size is { } size ? Fitting(size) : DefaultSize;

    private static int Fitting(int size) => Sizes.FirstOrDefault(s => s >= size, Sizes[^1]);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>One filter of the panel: the input of its kind, and the ways in which it compares.</summary>
public sealed partial class FilterEntry(ChoiceBook choices, Browser browser)
{
    private const string Nothing = "null";
    private const string LocalMoment = "yyyy-MM-ddTHH:mm";
    private FilterWay? _way;

    [Parameter, EditorRequired] public Filter Filter { get; set; } = null!;

    /// <summary>What is asked of it now, by all of its names.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ListFilter> Active { get; set; } = [];

    /// <summary>Asked for what shall be asked of it instead.</summary>
    [Parameter] public EventCallback<IReadOnlyList<ListFilter>> ActiveChanged { get; set; }

    /// <summary>Whether rows may be without a value.</summary>
    [Parameter] public bool MayBeNone { get; set; }

    private string Id => $"filter-{Filter.Name}";

    private IReadOnlyList<FilterWay> Ways => Filter.Input is FilterInput.Text ? FilterWay.OfText(Filter) : FilterWay.OfChoice(Filter);

    // What stands in the address decides; else what was chosen here before anything was entered.
    private FilterWay Way =>
        Ways.FirstOrDefault(w => Active.Any(a => a.Name == w.Name.ToString() && (w.Fixed is null || a.Values.Contains(w.Fixed)))) ?? (_way is { } chosen && Ways.FirstOrDefault(w => w.Key == chosen.Key) is { } same ? same : Ways[0]);

    private string Kind => Filter.Input switch
    {
        FilterInput.Row row => row.Target.ObjectType,
        _ => "extras.tag",
    };

    private IReadOnlyList<string> Values => ValuesOf(Way.Name.ToString());

    private IReadOnlyList<long> Ids => [.. Values.Select(v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)];

    private bool HasNothing => Values.Contains(Nothing);

    private IReadOnlyList<Choice> Options(ChoiceList list) =>
        [.. choices.Of(list), .. Values.Where(v => v != Nothing && choices.Of(list).All(c => c.Value != v)).Select(v => new Choice(v, v))];

    private IReadOnlyList<string> ValuesOf(string name) => Active.FirstOrDefault(a => a.Name == name)?.Values ?? [];

    private string? NameOf(Lookup lookup) => Filter.Ways.Where(w => w.Lookup == lookup && !w.IsNegated).Select(w => w.ToString()).FirstOrDefault();

    private Task ChooseWayAsync(string key)
    {
        var (before, way) = (Way, Ways.First(w => w.Key == key));
        var (old, name) = (before.Name.ToString(), way.Name.ToString());
        IReadOnlyList<string> values = way.Fixed is { } answer ? [answer] : before.Fixed is null ? ValuesOf(old) : [];
        _way = way;
        if (values.Count == 0 && Active.All(a => a.Name != old)) return Task.CompletedTask;
        return ActiveChanged.InvokeAsync([.. Active.Where(a => a.Name != old && a.Name != name), .. values.Count > 0 ? new[] { new ListFilter(name, values) } : []]);
    }

    private Task SetAsync(string name, List<string> values) =>
        ActiveChanged.InvokeAsync([.. Active.Where(a => a.Name != name), .. values.Count > 0 ? new[] { new ListFilter(name, values) } : []]);

    private Task SetTextAsync(int index, string text)
    {
        var values = Values.ToList();
        if (index < values.Count) values.RemoveAt(index);
        if (text.Trim() is { Length: > 0 } entered && !values.Contains(entered)) values.Insert(Math.Min(index, values.Count), entered);
        return SetAsync(Way.Name.ToString(), values);
    }

    private Task ToggleAsync(string value, bool isOn)
    {
        _way = Way;
        return SetAsync(Way.Name.ToString(), isOn ? [.. Values, value] : [.. Values.Where(v => v != value)]);
    }

    private Task SetIdsAsync(IReadOnlyList<long> ids)
    {
        _way = Way;
        return SetAsync(Way.Name.ToString(), [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture)), .. HasNothing ? new[] { Nothing } : []]);
    }

    private Task SetOneAsync(string name, string value) => SetAsync(name, value.Length == 0 ? [] : [value]);

    private string Limit(Lookup lookup) => NameOf(lookup) is { } name && ValuesOf(name) is [var value, ..] ? Filter.Input is FilterInput.Moment ? Shown(value) : value : "";

    private Task SetLimitAsync(Lookup lookup, string text) =>
        SetOneAsync(NameOf(lookup)!, Filter.Input is FilterInput.Moment ? Meant(text) : text.Trim());

    // Moments are asked in the person's own zone and stand in the address in UTC.
    private string Shown(string utc) =>
        DateTime.TryParse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? browser.Local(at).ToString(LocalMoment, CultureInfo.InvariantCulture) : "";

    private string Meant(string local) =>
        DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? browser.Utc(at).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "";

    private static string Text(ChangeEventArgs change) => change.Value as string ?? "";
}

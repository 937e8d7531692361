using Inventory.Core.Audits;

namespace Inventory.Blazor.Audits;

/// <summary>The state of an audit as JSON: the rows are those that were seen.</summary>
internal static class StateJson
{
    public static object Of(RunState state, long seq) => new
    {
        Seq = seq,
        Pages = state.Pages.Select(page => new
        {
            page.Id,
            page.Name,
            Seen = page.SeenCount,
            Total = page.Rows.Count,
            Rows = page.Rows.Where(r => r.Seen is not null).Select(r => new
            {
                r.Key.ObjectType,
                r.Key.Id,
                r.Display,
                r.Seen!.By,
                r.Seen.At,
                r.Seen.Trail,
            }),
        }),
    };
}

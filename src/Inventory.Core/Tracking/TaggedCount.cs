using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>How many rows of any kind carry a tag; for scripts.</summary>
internal sealed class TaggedCount() : SideField<Tag>("tagged_items", "Tagged rows")
{
    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel) =>
        (await rows.Parts<TaggedItem>().Where(t => ids.Contains(t.TagId)).GroupBy(t => t.TagId).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancel))
            .ToDictionary(g => g.Key, g => (object?)g.Number);

    public override JsonObject Schema(bool isWritten) => Schemas.Of("integer");

    internal override void WriteJson(JsonOutput output, Entity row) => output.Json.WriteNumberValue(output.Beside.Of(this, row.Id) as int? ?? 0);
}

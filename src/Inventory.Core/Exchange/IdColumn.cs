using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>Which row is changed.</summary>
internal sealed class IdColumn<T> : ImportColumn<T>
    where T : Entity
{
    public IdColumn()
        : base("id", "Id") => Help = "The row that is changed; a row without it is new.";

    public override string Write(T row, Page<T> page) => row.Id.ToString(CultureInfo.InvariantCulture);

    internal override Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        foreach (var (row, text) in slice.Given(cell))
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) row.Id = id;
            else row.Problems.Add(Name, $"“{text}” is no number of a row.");
        }
        return Task.CompletedTask;
    }
}

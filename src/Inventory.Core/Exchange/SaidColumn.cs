using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>A text that only means something together with other columns.</summary>
public sealed class SaidColumn<T>(string name, string label) : ImportColumn<T>(name, label)
    where T : Entity
{
    public override bool IsWritten => false;

    public override string Write(T row, Page<T> page) => "";

    internal override Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        foreach (var (row, text) in slice.Given(cell))
            if (text.Trim() is { Length: > 0 } said) row.Said[Name] = said;
        return Task.CompletedTask;
    }
}

using Inventory.Core.Data;

namespace Inventory.Core.Access;

/// <summary>Whoever changes accounts, groups or permissions changes what people may: it is read anew at once, on every node.</summary>
internal sealed class AccessNews : Follower
{
    public override Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        if (rows.Any(w => w.Row is Account or Group or Permission)) operation.Announce(new AccessChanged());
        return Task.CompletedTask;
    }
}

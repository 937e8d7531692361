using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A token stays its owner's.</summary>
internal sealed class TokenRules : Follower
{
    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is Token { Id: not 0 } token && operation.Changed(token).Contains(nameof(Token.UserId))) problems.Add("user", "A token stays its owner's.");
        return Task.CompletedTask;
    }
}

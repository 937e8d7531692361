using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>The text of a token, as who orders one may give it: never read, and never changed.</summary>
internal sealed class TokenTextField() : Field<Token>("token", "Text")
{
    public override bool CanEdit => true;

    public override bool IsTold => false;

    public override object? Read(Entity row) => null;

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Refuse("The text of a token stays as it was issued."));

    public override JsonObject Schema(bool isWritten) => Schemas.Untold(mayBeNull: true);
}

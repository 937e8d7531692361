using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A password as scripts set it: never read. On pages it has a dialog of its own.</summary>
internal sealed class PasswordField : Field<Account>
{
    public PasswordField()
        : base("password", "Password") => IsRequired = true;

    public override bool CanEdit => true;

    public override bool IsTold => false;

    public override object? Read(Entity row) => null;

    public override void Write(Entity row, object? value) => ((Account)row).NewPassword = (string?)value;

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) =>
        new(json.ValueKind is JsonValueKind.String or JsonValueKind.Null ? input.Text(json, mayBeNull: false) : input.Refuse("Not a valid string."));

    public override JsonObject Schema(bool isWritten) => Schemas.Untold(mayBeNull: false);
}

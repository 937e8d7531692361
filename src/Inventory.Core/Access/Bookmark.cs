namespace Inventory.Core.Access;

/// <summary>A row that a person wants at hand. It goes with the row and with the account.</summary>
public sealed class Bookmark
{
    public long UserId { get; set; }

    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }

    public DateTime Created { get; set; }
}

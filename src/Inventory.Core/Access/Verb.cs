namespace Inventory.Core.Access;

/// <summary>What a permission allows.</summary>
public static class Verb
{
    public const string View = "view";
    public const string Add = "add";
    public const string Change = "change";
    public const string Delete = "delete";

    /// <summary>To start and join audits of a flow.</summary>
    public const string Run = "run";

    /// <summary>To issue tokens for other people.</summary>
    public const string Grant = "grant";
}

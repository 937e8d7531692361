namespace Inventory.Core.Resources;

/// <summary>A row about another one of any kind, which goes with it: whom to ask about it. Its change records are told of the other row too.</summary>
public interface IAttached
{
    /// <summary>The stable name of the other row's kind.</summary>
    string ObjectType { get; }

    long ObjectId { get; }
}

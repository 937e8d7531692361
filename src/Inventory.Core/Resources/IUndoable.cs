namespace Inventory.Core.Resources;

/// <summary>A row that is a fact: deleting it marks it as undone, and lists hide it from then on.</summary>
public interface IUndoable
{
    /// <param name="at">UTC.</param>
    /// <param name="userId">Null for the program itself.</param>
    /// <param name="userName">The name at that time.</param>
    void Undo(DateTime at, long? userId, string userName);
}

namespace Inventory.Core.Resources;

/// <summary>A row that says who made it; nobody changes that later.</summary>
public interface IAuthored
{
    /// <param name="userId">Null for the program itself.</param>
    /// <param name="userName">The name at that time.</param>
    void Sign(long? userId, string userName);
}

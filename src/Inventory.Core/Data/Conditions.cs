using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>The JSON conditions of permissions and audit pages.</summary>
public static class Conditions
{
    public static Expression<Func<T, bool>> Compile<T>(string? json, InventoryDb db, long? userId)
        where T : Entity => throw new NotImplementedException();
}

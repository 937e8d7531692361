using Inventory.Core.Resources;

namespace Inventory.Blazor.Fields;

/// <summary>A row that a picker misses, added without leaving the form. Pickers know no forms: the page that has them gives this along.</summary>
/// <param name="IsOffered">Whether this person may add rows of the kind.</param>
/// <param name="AskAsync">Asks for the row; null when it was not added.</param>
public sealed record QuickAdd(Func<Resource, bool> IsOffered, Func<Resource, Task<Link?>> AskAsync);

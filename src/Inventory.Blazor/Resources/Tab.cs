namespace Inventory.Blazor.Resources;

/// <summary>One of several views of the same thing. The key stands in the address; null as count: not counted.</summary>
public sealed record Tab(string Key, string Label, int? Count = null);

namespace Inventory.Core.NetBox;

/// <summary>The source cannot be read, or does not fit this database. The message is one sentence for people; nothing was written.</summary>
public sealed class ImportException(string message, Exception? cause = null) : Exception(message, cause);

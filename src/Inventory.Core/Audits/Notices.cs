using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>A row was marked as seen.</summary>
public sealed record Seen(RowKey Row, string By, DateTime At, long Trail) : Notice;

/// <summary>The marks that made a row seen were undone; <paramref name="Trail"/> is the latest of them.</summary>
public sealed record Unseen(RowKey Row, long Trail) : Notice;

/// <summary>Who is in an audit on one node, by connection.</summary>
public sealed record PeopleHere(Guid Node, long FlowId, long ObjectId, IReadOnlyList<Person> People) : Notice;

/// <summary>One auditor and the page in front of them.</summary>
public sealed record Person(string User, long? Page);

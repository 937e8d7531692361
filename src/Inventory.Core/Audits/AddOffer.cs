namespace Inventory.Core.Audits;

/// <summary>A way to add what is here but not in the records.</summary>
/// <param name="Label">The values that set it apart, "C9300 Stored"; blank for the one that leaves the choice open.</param>
/// <param name="Values">What of the form is filled in: names of its fields with their values, ids for references.</param>
public sealed record AddOffer(string Label, IReadOnlyList<KeyValuePair<string, string>> Values);

namespace Inventory.Core.NetBox;

/// <summary>What became of the rows of one list.</summary>
public sealed record Outcome(string Endpoint)
{
    public int Created { get; internal set; }

    public int Updated { get; internal set; }

    public int Unchanged { get; internal set; }

    /// <summary>Could not come in; each of them is named under needs attention.</summary>
    public int Skipped { get; internal set; }

    public int Total => Created + Updated + Unchanged + Skipped;
}

/// <summary>A row that a person should look at; without a row it concerns the list as a whole.</summary>
public sealed record Attention(string Endpoint, long? Id, string Display, string Reason);

/// <summary>A list whose kind of row does not exist here yet.</summary>
public sealed record NotYetKnown(string Endpoint, int Count);

/// <summary>References of one field that lead to rows which are not here. Importing again fills them once those are.</summary>
public sealed record LooseReference(string Endpoint, string Field, string Target)
{
    public int Count { get; internal set; }

    /// <summary>The first of them: "7 (R001) → 3 (Campuses)".</summary>
    public IReadOnlyList<string> Examples { get; internal set; } = [];
}

/// <summary>A field of the source that has no place here, and in how many rows it said something.</summary>
public sealed record NotKept(string Endpoint, string Field)
{
    public int Count { get; internal set; }
}

/// <summary>What an import did, or would do.</summary>
public sealed class ImportReport
{
    private const int MostExamples = 3;
    private readonly List<Outcome> _outcomes = [];
    private readonly List<Attention> _attention = [];
    private readonly List<NotYetKnown> _notYetKnown = [];
    private readonly Dictionary<(string, string, string), LooseReference> _loose = [];
    private readonly Dictionary<(string, string), NotKept> _notKept = [];

    public bool IsDryRun { get; internal init; }

    /// <summary>The NetBox that the rows are from: "netbox.example.org"; empty when they do not say.</summary>
    public string Source { get; internal set; } = "";

    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    public IReadOnlyList<Attention> NeedsAttention => _attention;

    public IReadOnlyList<NotYetKnown> NotYetKnown => _notYetKnown;

    public IReadOnlyCollection<LooseReference> LooseReferences => _loose.Values;

    public IReadOnlyCollection<NotKept> NotKept => _notKept.Values;

    public IReadOnlyList<string> OtherFiles { get; internal set; } = [];

    public bool ChangedAnything => _outcomes.Any(o => o.Created + o.Updated > 0);

    internal Outcome Begin(Endpoint endpoint)
    {
        var outcome = new Outcome(endpoint.Path);
        _outcomes.Add(outcome);
        return outcome;
    }

    internal void Mind(string endpoint, long? id, string display, string reason) => _attention.Add(new(endpoint, id, display, reason));

    internal void Unknown(string endpoint, int count) => _notYetKnown.Add(new(endpoint, count));

    internal void Loose(string endpoint, string field, string target, string example)
    {
        if (!_loose.TryGetValue((endpoint, field, target), out var loose)) _loose.Add((endpoint, field, target), loose = new(endpoint, field, target));
        loose.Count++;
        if (loose.Examples.Count < MostExamples) loose.Examples = [.. loose.Examples, example];
    }

    internal void Drop(string endpoint, string field)
    {
        if (!_notKept.TryGetValue((endpoint, field), out var dropped)) _notKept.Add((endpoint, field), dropped = new(endpoint, field));
        dropped.Count++;
    }
}

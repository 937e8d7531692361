using Inventory.Core.Resources;

namespace Inventory.Core.Jobs;

/// <summary>Long work that somebody started. It goes on when they leave the page, and this row says what became of it.</summary>
[ObjectType("core.job")]
public sealed class Job : Entity
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public static readonly ChoiceList States = ChoiceList.Closed(
        "job.state", new(Waiting, "Waiting"), new(Running, "Running", "blue"), new(Done, "Done", "green"), new(Failed, "Failed", "red"), new(Cancelled, "Cancelled", "orange"));

    /// <summary>What is done, in words: "Change 4,211 assets".</summary>
    public string Name { get; set; } = null!;

    public string State { get; set; } = Waiting;

    /// <summary>The account of who started it; stays when the account goes.</summary>
    public long? UserId { get; set; }

    public string UserName { get; set; } = "";

    public DateTime? Started { get; set; }

    public DateTime? Ended { get; set; }

    /// <summary>What came of it, in a sentence; blank until it ends.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>What stood in the way, one a line.</summary>
    public string Log { get; set; } = "";

    /// <summary>The page that shows what came of it; blank when there is none.</summary>
    public string Href { get; set; } = "";

    /// <summary>When its process last said that it is at work.</summary>
    [Derived]
    public DateTime Beat { get; set; }

    public bool IsOver => State is Done or Failed or Cancelled;

    public override string ToString() => Name;
}

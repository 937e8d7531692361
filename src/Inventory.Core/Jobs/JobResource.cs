using Inventory.Core.Resources;

namespace Inventory.Core.Jobs;

/// <summary>A list alone: jobs are started by what they do. Everybody sees their own.</summary>
public sealed class JobResource : Resource<Job>
{
    public JobResource()
        : base("jobs", "Job", "Jobs")
    {
        NetBoxPath = "core/jobs";
        Acts = Acts.None;
        var name = Text(x => x.Name).Searched();
        var state = Choice(x => x.State, Job.States);
        var user = Text(x => x.UserName).Labelled("Started by");
        var asked = Instant(x => x.Created).Labelled("Asked for");
        var started = Instant(x => x.Started);
        var ended = Instant(x => x.Ended);
        var outcome = Text(x => x.Outcome).Searched();
        var log = Text(x => x.Log).Labelled("In the way");

        Name(name, Sort<Job>.By(x => x.Created!.Value).Reversed);
        List = [name, state, outcome, user, asked, ended];
        Detail = [Group("Job", name, state, outcome, log), Group("When", user, asked, started, ended)];
        Brief = [name, state];
        Scripts(name, state, user, asked, started, ended, outcome, log);
        Filters(new OrderedFilter<Job, long?>("user_id", "Started by", x => x.UserId));
    }
}

using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>Decides what a scan means and marks what was seen: once for each scan id, once for each object in the window, whoever scans.</summary>
public sealed class Auditor(Operations operations, Settings settings, TimeProvider clock)
{
    private const int MostCandidates = 20;

    private static readonly string TrailType = Names.ObjectType(typeof(AuditTrail))!;

    private DateTime Since => clock.GetUtcNow().UtcDateTime.AddMinutes(-settings.Audit.Window);

    /// <summary>One scan. The same id again gives the same answer and stores nothing.</summary>
    public async Task<ScanResult> ScanAsync(Viewer viewer, ScanRequest request, CancellationToken cancel = default)
    {
        var code = ScanRequest.Clean(request.Code);
        if (code.Length is 0 or > ScanRequest.LongestCode) return new ScanResult.Bad($"A code has 1 to {ScanRequest.LongestCode} characters.");
        if (AuditTrail.Inputs.Seeds.All(c => c.Value != request.Input)) return new ScanResult.Bad($"Input is one of {string.Join(", ", AuditTrail.Inputs.Seeds.Select(c => c.Value))}.");
        request = request with { Code = code };
        await using var reading = operations.Read(viewer);
        // One connection for all its questions.
        await reading.Db.Database.OpenConnectionAsync(cancel);
        if (await AnsweredBeforeAsync(reading.Db, viewer, request, cancel) is { } before) return before;
        var (plan, why) = await FlowPlan.FindAsync(reading, request.FlowId, request.ObjectId, cancel);
        if (plan is null) return why!;
        if (Refusal(viewer, plan) is { } refusal) return Refused(request, refusal);
        var front = request.Page is { } page ? plan.Pages.FirstOrDefault(p => p.Id == page) : plan.Pages[0];
        if (front is null) return new ScanResult.Bad("The flow has no such page.");
        var found = await new Finder(reading, plan, front).FindAsync(ScanCode.Read(code, reading.Catalog), cancel);
        return await KeepAsync(viewer, request, plan, found, cancel);
    }

    /// <summary>Marks rows by hand, on the page in front where it lists them. Rows that are not on the flow's pages here, and those seen already, are let be; answers how many were marked.</summary>
    public async Task<(int Marked, ScanResult? Why)> MarkAsync(
        Viewer viewer, long flowId, long startId, IReadOnlyCollection<RowKey> rows, string input, long? front = null, CancellationToken cancel = default)
    {
        await using var operation = await operations.WriteAsync(viewer, cancel: cancel);
        var (plan, why) = await FlowPlan.FindAsync(operation, flowId, startId, cancel);
        if (plan is null) return (0, why);
        if (Refusal(viewer, plan) is { } refusal) return (0, new ScanResult.Forbidden(Words(refusal)));
        // In one order for everybody, so that two who mark the same rows wait for each other and never in a circle.
        foreach (var key in rows.Select(LockOf).Distinct().Order(StringComparer.Ordinal)) await operation.Dialect.LockAsync(operation.Db, key, cancel);
        var marked = 0;
        foreach (var type in rows.Distinct().GroupBy(r => r.ObjectType))
        {
            var left = type.Select(r => r.Id).ToHashSet();
            foreach (var (page, kind) in plan.Auditable.Where(p => p.Kind.ObjectType == type.Key).OrderByDescending(p => p.Page.Id == front))
                foreach (var slice in left.Order().ToList().Chunk(500))
                {
                    var here = await kind.RowsAsync(operation.Db, page, plan.Area, slice, cancel);
                    left.ExceptWith(here.Select(r => r.Key.Id));
                    var seen = await Trails.MarksAsync(operation.Db, type.Key, [.. here.Select(r => r.Key.Id)], Since, cancel);
                    var trails = here.Where(r => !seen.ContainsKey(r.Key)).Select(r => TrailOf(operation.Viewer, plan, page, r, input)).ToList();
                    operation.Db.AddRange(trails);
                    await operation.Db.SaveChangesAsync(cancel);
                    if (!await CoversAsync(operation, [.. trails.Select(t => t.Id)], cancel)) return (0, new ScanResult.Forbidden("Your rights do not cover all of these marks."));
                    operation.Db.ChangeTracker.Clear();
                    marked += trails.Count;
                }
        }
        await operation.CommitAsync(cancel);
        return (marked, null);
    }

    /// <summary>Undoes every trail that makes the row seen.</summary>
    public async Task<ScanResult?> UnmarkAsync(Viewer viewer, long flowId, long startId, RowKey row, CancellationToken cancel = default)
    {
        if (!viewer.May(Verb.Delete, TrailType)) return new ScanResult.Forbidden("You may not take marks back.");
        await using var operation = await operations.WriteAsync(viewer, cancel: cancel);
        var (plan, why) = await FlowPlan.FindAsync(operation, flowId, startId, cancel);
        if (plan is null) return why;
        await operation.Dialect.LockAsync(operation.Db, LockOf(row), cancel);
        var trails = await operation.Db.Set<AuditTrail>().VisibleTo(viewer, operation.Db, Verb.Delete).Of(row).Standing(Since).ToListAsync(cancel);
        if (trails.Count < await operation.Db.Set<AuditTrail>().Of(row).Standing(Since).CountAsync(cancel)) return new ScanResult.Forbidden("Your rights do not cover every mark of this row.");
        foreach (var trail in trails) trail.Undo(clock.GetUtcNow().UtcDateTime, viewer.UserId, viewer.Name);
        await operation.Db.SaveChangesAsync(cancel);
        await operation.CommitAsync(cancel);
        return null;
    }

    private static string? Refusal(Viewer viewer, FlowPlan plan) =>
        !plan.Flow.Enabled ? "disabled"
        : !viewer.May(Verb.Add, TrailType) ? "forbidden"
        : plan.Pages.Count == 0 ? "no-pages"
        : null;

    private static string Words(string refusal) => refusal switch
    {
        "disabled" => "This flow is switched off.",
        "no-pages" => "This flow has no pages.",
        _ => "You may look, but not mark.",
    };

    private static ScanResult.Answered Refused(ScanRequest request, string reason) =>
        new(new ScanAnswer(request.ScanId, Outcome.Refused) { Reason = reason, Run = request.Run });

    private async Task<ScanResult> KeepAsync(Viewer viewer, ScanRequest request, FlowPlan plan, Found found, CancellationToken cancel)
    {
        await using var operation = await operations.WriteAsync(viewer, cancel: cancel);
        // Nobody goes on after a save that failed: the way back to before it would be six statements for nothing.
        operation.Db.Database.AutoSavepointsEnabled = false;
        await operation.Dialect.LockAsync(operation.Db, $"scan:{request.ScanId}", cancel);
        if (await AnsweredBeforeAsync(operation.Db, viewer, request, cancel) is { } before) return before;
        var answer = found switch
        {
            { Rows: [] } => new ScanAnswer(request.ScanId, Outcome.Unknown),
            { Rows: [var row], Page: { } page } => Answer(request, page, row, found, await TryMarkAsync(operation, plan, page, row, request.Input, cancel)),
            { Rows: [var row] } => new ScanAnswer(request.ScanId, Outcome.Elsewhere) { Object = Named(row), Place = row.Place, Reason = found.Reason },
            _ => new ScanAnswer(request.ScanId, Outcome.Several) { Candidates = [.. found.Rows.Take(MostCandidates).Select(Told)], Page = found.Page?.Id, Reason = found.Reason },
        } with
        { Run = request.Run };
        if (answer is { Outcome: Outcome.Seen, Trail: { } trail } && !await CoversAsync(operation, [trail], cancel)) return Refused(request, "forbidden");
        operation.Db.Add(new AuditScan
        {
            ScanId = request.ScanId,
            UserId = viewer.UserId,
            UserName = viewer.Name,
            FlowId = request.FlowId,
            StartObjectType = plan.Flow.ObjectType,
            StartObjectId = request.ObjectId,
            PageId = request.Page,
            RunId = request.Run,
            Code = request.Code,
            Input = request.Input,
            Received = clock.GetUtcNow().UtcDateTime,
            QueuedMs = request.QueuedMs,
            Answer = JsonSerializer.Serialize(answer),
        });
        await operation.Db.SaveChangesAsync(cancel);
        await operation.CommitAsync(cancel);
        return new ScanResult.Answered(answer);
    }

    private static ScanAnswer Answer(ScanRequest request, AuditFlowPage page, RunRow row, Found found, (Mark Mark, bool IsNew) marked) =>
        new(request.ScanId, marked.IsNew ? Outcome.Seen : Outcome.AlreadySeen)
        {
            Object = Named(row),
            Page = page.Id,
            Place = row.Place,
            Trail = marked.Mark.Trail,
            SeenBy = marked.Mark.By,
            SeenAt = marked.Mark.At,
            Reason = found.Reason,
        };

    // Decided under a lock on the object: two auditors who scan it in the same instant make one trail.
    private async Task<(Mark Mark, bool IsNew)> TryMarkAsync(Operation operation, FlowPlan plan, AuditFlowPage page, RunRow row, string input, CancellationToken cancel)
    {
        await operation.Dialect.LockAsync(operation.Db, LockOf(row.Key), cancel);
        if (await Trails.MarkAsync(operation.Db, row.Key, Since, cancel) is { } known) return (known, false);
        var trail = TrailOf(operation.Viewer, plan, page, row, input);
        operation.Db.Add(trail);
        await operation.Db.SaveChangesAsync(cancel);
        return (new Mark(trail.AuditorName, trail.Created!.Value, trail.Id), true);
    }

    private static AuditTrail TrailOf(Viewer auditor, FlowPlan plan, AuditFlowPage page, RunRow row, string input) => new()
    {
        ObjectType = row.Key.ObjectType,
        ObjectId = row.Key.Id,
        AuditorId = auditor.UserId,
        AuditorName = auditor.Name,
        FlowId = plan.Flow.Id,
        PageId = page.Id,
        StartObjectType = plan.Flow.ObjectType,
        StartObjectId = plan.Area.Start.Id,
        Place = row.Place,
        Input = input,
    };

    // The right to add trails may be for some of them only.
    private static async Task<bool> CoversAsync(Operation operation, IReadOnlyCollection<long> trails, CancellationToken cancel) =>
        operation.Viewer.IsSuperuser || operation.Viewer.Grants(Verb.Add, TrailType).Any(g => g.Constraints is null)
        || trails.Count == await operation.Db.Set<AuditTrail>().VisibleTo(operation.Viewer, operation.Db, Verb.Add).CountAsync(t => trails.Contains(t.Id), cancel);

    private static async Task<ScanResult?> AnsweredBeforeAsync(InventoryDb db, Viewer viewer, ScanRequest request, CancellationToken cancel)
    {
        if (await db.Set<AuditScan>().AsNoTracking().FirstOrDefaultAsync(s => s.ScanId == request.ScanId, cancel) is not { } scan) return null;
        var isSame = scan.UserId == viewer.UserId && scan.FlowId == request.FlowId && scan.StartObjectId == request.ObjectId
            && scan.Code == request.Code && scan.PageId == request.Page && scan.RunId == request.Run;
        return isSame
            ? new ScanResult.Answered(JsonSerializer.Deserialize<ScanAnswer>(scan.Answer)!)
            : new ScanResult.Bad("This scan id was used for another scan.");
    }

    // Objects share a handful of locks, so that marking thousands takes no more of them than a database has.
    private static string LockOf(RowKey row) => $"seen:{row.ObjectType}:{row.Id % 32}";

    private static SeenObject Named(RunRow row) => new(row.Key.ObjectType, row.Key.Id, row.Display, row.Serial, row.Tag);

    private static Candidate Told(RunRow row) =>
        new(row.Key.ObjectType, row.Key.Id, row.Display, string.Join(" · ", new[] { row.Detail, row.Tag, row.Place }.Where(t => !string.IsNullOrEmpty(t))));
}

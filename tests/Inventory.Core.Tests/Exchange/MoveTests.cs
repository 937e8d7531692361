using System.Text;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Exchange;

/// <summary>Everything that files can hold moves into an empty database, kind by kind, and comes out of it again as it was.</summary>
public abstract class MoveTests(Database database, Database fresh) : DatabaseTests(database)
{
    // Lists stand in orders that depend on times too, which are no part of a file.
    private static readonly ExportQuery ForImport = new(new ListQuery { Sort = ["id"] }, ExportFormat.Import);

    [Fact]
    public async Task Files_OfAllKinds_ImportedIntoAnEmptyDatabase_AreExportedTheSameAgain()
    {
        var (kinds, lost, later) = (InOrder(Database.Catalog), new List<string>(), new List<(Resource Kind, byte[] File)>());
        foreach (var (place, kind) in kinds.Index())
        {
            var file = await Database.ExportBytesAsync(Viewer.System, kind, ForImport);
            var headers = Files.Csv(Encoding.UTF8.GetString(file))[0];
            var after = kinds.Skip(place + 1).ToHashSet();
            string?[] mapping = [.. headers.Select(h => after.Contains(TargetOf(kind, h)!) ? null : h)];
            if (mapping.Contains(null)) later.Add((kind, file));
            await ImportAsync(kind, new(new(file, "inventory.csv")) { KeepsIds = true, Mapping = mapping }, lost);
        }
        foreach (var (kind, file) in later) await ImportAsync(kind, new(new(file, "inventory.csv")), lost);
        foreach (var kind in kinds)
        {
            var before = Kept(Encoding.UTF8.GetString(await Database.ExportBytesAsync(Viewer.System, kind, ForImport)));
            var after = Encoding.UTF8.GetString(await fresh.ExportBytesAsync(Viewer.System, fresh.Catalog.WithSlug(kind.Slug)!, ForImport));
            if (before != after) lost.Add($"{kind}:\n{string.Join('\n', before.Split("\r\n").Except(after.Split("\r\n")).Append("became").Concat(after.Split("\r\n").Except(before.Split("\r\n"))))}");
        }
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.NotEmpty(later);
    }

    /// <summary>The file as it comes out again, where something is changed on the way.</summary>
    protected virtual string Kept(string file) => file;

    private async Task ImportAsync(Resource kind, ImportOrder order, List<string> lost)
    {
        var result = await fresh.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, fresh.Catalog.WithSlug(kind.Slug)!, order);
        if (result is ImportResult.Refused refused) lost.Add($"{kind}: {string.Join('\n', refused.Problems)}");
    }

    private Resource? TargetOf(Resource kind, string header) =>
        kind.AllFields.FirstOrDefault(f => f.Name == header.Split('.')[0]) is { } field ? Database.Catalog.Find(TargetOf(field)) : null;

    // What a kind points at comes before it; where kinds point at each other, what it cannot be without. The rest is told in a second file.
    private static List<Resource> InOrder(Catalog catalog)
    {
        var (ordered, waiting) = (new List<Resource>(), catalog.All.Where(r => r.IsImported).ToList());
        while (waiting.Count > 0)
        {
            var next = waiting.Where(kind => !Targets(kind, isNeeded: true).Intersect(waiting).Any())
                .MinBy(kind => (Targets(kind, isNeeded: false).Intersect(waiting).Count(), -waiting.Count(other => Targets(other, isNeeded: false).Contains(kind))))!;
            ordered.Add(next);
            waiting.Remove(next);
        }
        return ordered;

        IEnumerable<Resource> Targets(Resource kind, bool isNeeded) =>
            from field in kind.AllFields
            where field.CanEdit && (!isNeeded || field.IsRequired)
            select catalog.Find(TargetOf(field)) into target
            where target is not null && target != kind
            select target;
    }

    private static Type TargetOf(Field field) => field switch
    {
        IReference one => one.TargetType,
        IReferences many => many.TargetType,
        { Name: "tags" } => typeof(Tag),
        { Name: "custom_fields" } => typeof(CustomField),
        _ => typeof(object),
    };
}

public abstract class MoveOfTheCapture(Database database, Database fresh) : MoveTests(database, fresh)
{
    // What comes from NetBox stays as it is, what is entered or imported loses the blanks around it.
    protected override string Kept(string file) => file.Replace(",\" lead\",", ",lead,", StringComparison.Ordinal);
}

public sealed class MoveOnSqlite(EverythingOnSqlite database, EmptyOnSqlite fresh) : MoveTests(database, fresh), IClassFixture<EverythingOnSqlite>, IClassFixture<EmptyOnSqlite>;

public sealed class MoveOnPostgres(EverythingOnPostgres database, EmptyOnPostgres fresh) : MoveTests(database, fresh), IClassFixture<EverythingOnPostgres>, IClassFixture<EmptyOnPostgres>;

public sealed class MoveOfTheCaptureOnSqlite(CaptureOnSqlite database, EmptyOnSqlite fresh) : MoveOfTheCapture(database, fresh), IClassFixture<CaptureOnSqlite>, IClassFixture<EmptyOnSqlite>;

public sealed class MoveOfTheCaptureOnPostgres(CaptureOnPostgres database, EmptyOnPostgres fresh) : MoveOfTheCapture(database, fresh), IClassFixture<CaptureOnPostgres>, IClassFixture<EmptyOnPostgres>;

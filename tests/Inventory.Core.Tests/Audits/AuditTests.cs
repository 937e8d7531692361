using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Audits;

/// <summary>People who audit the <see cref="Building"/>. Every test is a day later than the one before: what that one saw is long out of the window.</summary>
public abstract class AuditTests : DatabaseTests
{
    protected AuditTests(Database database)
        : base(database)
    {
        database.Clock.Now += TimeSpan.FromDays(1);
        Auditor = database.Services.GetRequiredService<Auditor>();
    }

    protected Auditor Auditor { get; }

    /// <summary>May run every flow and mark; sees places, and no hardware but by its pages.</summary>
    protected static Viewer Ana { get; } = Person(101, "ana", "run netbox_inventory.auditflow", "view dcim.site", "view dcim.location", "view dcim.rack", "add netbox_inventory.audittrail", "delete netbox_inventory.audittrail");

    /// <summary>May see everything too.</summary>
    protected static Viewer Bor { get; } = Person(102, "bor", "run netbox_inventory.auditflow", "view *", "add netbox_inventory.audittrail", "delete netbox_inventory.audittrail");

    /// <summary>Somebody with grants like "view dcim.site", or "view dcim.site {json}" for some rows only.</summary>
    protected static Viewer Person(long id, string name, params string[] grants) => new(id, name, isSuperuser: false, grants.Select(g => g.Split(' ', 3)).Select(g => new Grant(g[1], g[0], g.ElementAtOrDefault(2))));

    protected async Task<ScanAnswer> ScanAsync(string flow, string start, string code, Viewer? who = null, string? page = null) =>
        Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(who ?? Bor, await RequestAsync(flow, start, code, page))).Answer;

    protected async Task<ScanRequest> RequestAsync(string flow, string start, string code, string? page = null, Guid? id = null)
    {
        var (flowId, startId) = await StartAsync(flow, start);
        return new(id ?? Guid.NewGuid(), flowId, startId, code, page is null ? null : await IdAsync<AuditFlowPage>(page));
    }

    protected async Task<(long Flow, long Start)> StartAsync(string flow, string start)
    {
        await using var db = Database.Open();
        var found = await db.Set<AuditFlow>().SingleAsync(f => f.Name == flow);
        return (found.Id, found.ObjectType switch
        {
            AuditTypes.Site => await IdAsync<Site>(start),
            AuditTypes.Location => await IdAsync<Location>(start),
            _ => await IdAsync<Rack>(start),
        });
    }

    protected async Task<long> IdAsync<T>(string name)
        where T : Entity
    {
        await using var db = Database.Open();
        return await db.Set<T>().Where(x => EF.Property<string>(x, "Name") == name).Select(x => x.Id).SingleAsync();
    }

    protected async Task<RowKey> KeyAsync<T>(string name)
        where T : Entity => new(Names.ObjectType(typeof(T))!, await IdAsync<T>(name));

    /// <summary>What an answer is about, by name.</summary>
    protected async Task<string?> NameAsync(SeenObject? seen)
    {
        if (seen is null) return null;
        await using var db = Database.Open();
        return seen.ObjectType switch
        {
            AuditTypes.Asset => (await db.Set<Asset>().SingleAsync(a => a.Id == seen.Id)).Name,
            AuditTypes.Device => (await db.Set<Device>().SingleAsync(d => d.Id == seen.Id)).Name,
            AuditTypes.Location => (await db.Set<Location>().SingleAsync(d => d.Id == seen.Id)).Name,
            _ => seen.Display,
        };
    }

    /// <summary>The trails of an object, undone ones too.</summary>
    protected async Task<List<AuditTrail>> TrailsAsync(RowKey row)
    {
        await using var db = Database.Open();
        return await db.Set<AuditTrail>().IgnoreQueryFilters().AsNoTracking().Where(t => t.ObjectType == row.ObjectType && t.ObjectId == row.Id && t.Created >= Database.Clock.Now.UtcDateTime.AddHours(-12)).ToListAsync();
    }

    protected async Task<T> AddAsync<T>(T row)
        where T : Entity, new()
    {
        await using var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await operation.Records<T>().SaveAsync(row));
        await operation.CommitAsync();
        return row;
    }
}

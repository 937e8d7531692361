using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>A list alone: trails are made by scanning and marking, or brought in by a file, and deleted by undoing.</summary>
public sealed class AuditTrailResource : Resource<AuditTrail>, IImported<AuditTrail>
{
    public AuditTrailResource()
        : base("audit-trails", "Audit trail", "Audit trails")
    {
        NetBoxPath = "plugins/inventory/audit-trails";
        Acts = Acts.Delete;
        ScriptActs = Acts.All;
        var seen = Instant(x => x.Created).Labelled("Seen at");
        var type = Choice(x => x.ObjectType, AuditTypes.Seen).Bare();
        var id = Add(new ObjectIdField<AuditTrail>(x => x.ObjectId, type));
        var row = Add(new ObjectField<AuditTrail>("object", "Object", x => x.ObjectType, x => x.ObjectId) { Tab = "Audit", Kinds = [.. AuditTypes.Seen.Seeds.Select(k => k.Value)] });
        var auditor = Text(x => x.AuditorName).Labelled("Auditor").Searched();
        var source = Reference(x => x.Source).ToldBy("slug");
        var flow = Reference(x => x.Flow);
        var page = Reference(x => x.Page);
        var place = Text(x => x.Place).Searched();
        var start = Add(new ObjectField<AuditTrail>("start_object", "Started at", x => x.StartObjectType, x => x.StartObjectId));
        var input = Choice(x => x.Input, AuditTrail.Inputs);

        Name(seen, Sort<AuditTrail>.By(x => x.Created!.Value).Reversed);
        List = [seen, type, row, auditor, place, flow, source];
        Imported = [type, id, source];
        Detail = [Group("Audit trail", seen, row, auditor, place, start, flow, page, input, source)];
        Brief = [row];
        Writes(type, id, source);
        Scripts(row, auditor, flow, page, place, input, start);
        Filters(
            new OrderedFilter<AuditTrail, long?>("auditor_id", "Auditor", x => x.AuditorId),
            new OrderedFilter<AuditTrail, long?>("run_id", "Run", x => x.RunId),
            new TextFilter<AuditTrail>("start_object_type", "Started at", x => x.StartObjectType),
            new OrderedFilter<AuditTrail, long?>("start_object_id", "Started at", x => x.StartObjectId));
    }
    IReadOnlyCollection<Field> IImported<AuditTrail>.NotImported => [];

    IEnumerable<ImportColumn<AuditTrail>> IImported<AuditTrail>.OwnColumns(Catalog catalog) => [];

    Task<bool> IImported<AuditTrail>.PrepareAsync(ImportSlice slice, IReadOnlyDictionary<string, (int Cell, string? Key)> given, CancellationToken cancel)
    {
        foreach (var row in slice.Rows) row.Values[Find("input")!] = "import";
        return Task.FromResult(false);
    }
}

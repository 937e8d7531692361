using System.Globalization;
using System.Text.Json.Nodes;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.NetBox;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.NetBox;

public abstract class ImporterTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Emptied.MakeAsync(Database);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task WholeCapture_ComesIn()
    {
        var report = await ImportAsync(Capture.Folder);

        foreach (var outcome in report.Outcomes)
        {
            Assert.Equal(Capture.Rows(outcome.Endpoint.Replace('/', '_')).Count, outcome.Created);
            Assert.Equal(outcome.Created, outcome.Total);
            var type = Endpoints.InOrder.First(e => e.Path == outcome.Endpoint).ObjectType;
            Assert.Equal(Capture.Rows(outcome.Endpoint.Replace('/', '_')).Select(r => (long)r!["id"]!).Order(), await IdsAsync(type));
        }
        Assert.Equal("netbox.example.org", report.Source);
        Assert.Contains("filter-oracle.json", report.OtherFiles);
        Assert.Contains("csv", report.OtherFiles);
        Assert.All(report.NotYetKnown, n => Assert.Equal(Capture.Rows(n.Endpoint.Replace('/', '_')).Count, n.Count));
        Assert.Empty(report.NeedsAttention);
    }

    [Fact]
    public async Task WholeCapture_LeavesNothingOut()
    {
        var report = await ImportAsync(Capture.Folder);
        Assert.Empty(report.NotYetKnown);
        Assert.Empty(report.LooseReferences);
    }

    [Fact]
    public async Task GroupsOfContacts_AndWhomToAsk_Follow()
    {
        await ImportAsync(Capture.Folder);
        await using var db = Database.Open();
        foreach (var row in Capture.Rows("tenancy_contacts"))
            Assert.Equal(row!["groups"]!.AsArray().Select(g => (long)g!["id"]!).Order(), await db.Set<Contact>().Where(c => c.Id == (long)row["id"]!).SelectMany(c => c.Groups.Select(g => g.Id)).Order().ToListAsync(Cancel));
        Assert.Equal(("netbox_inventory.supplier", 2L, 8L, "primary"),
            await db.Set<ContactAssignment>().Where(a => a.Id == 2).Select(a => new ValueTuple<string, long, long, string?>(a.ObjectType, a.ObjectId, a.ContactId, a.Priority)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task ContactWithOneGroup_AsOlderVersionsHadIt_ComesIn()
    {
        using var capture = Capture.Copy();
        capture.Edit("tenancy_contacts", rows =>
        {
            rows[0]!.AsObject().Remove("groups");
            rows[0]!["group"] = new JsonObject { ["id"] = 2 };
        });
        await ImportAsync(capture.Path);
        await using var db = Database.Open();
        Assert.Equal([2L], await db.Set<Contact>().Where(c => c.Id == (long)Capture.Rows("tenancy_contacts")[0]!["id"]!).SelectMany(c => c.Groups.Select(g => g.Id)).ToListAsync(Cancel));
    }

    [Fact]
    public async Task OddAssets_AreAsTheyWere()
    {
        await ImportAsync(Capture.Folder);
        await using var db = Database.Open();
        var assets = await db.Set<Asset>().ToDictionaryAsync(a => a.Id, Cancel);

        Assert.Equal(("日本語の資産 🚀", "ščž ŠČŽ ñ ß Ø"), (assets[276].Name, assets[277].Name));
        Assert.Equal([1L, 2L, null], new[] { assets[292], assets[293], assets[294] }.Select(a => a.OwningTenantId));
        Assert.All([assets[292], assets[293], assets[294]], a => Assert.Equal("SHARED", a.AssetTag));
        Assert.Equal(["device", "device", "module", "inventoryitem", "rack"], new long[] { 281, 282, 283, 284, 285 }.Select(id => assets[id].Kind!));
        foreach (var row in Capture.Rows("plugins_inventory_assets"))
        {
            var asset = assets[(long)row!["id"]!];
            Assert.Equal((string?)row["kind"], asset.Kind);
            Assert.Equal((string?)row["asset_tag"], asset.AssetTag);
            Assert.Equal((string?)row["serial"], asset.Serial);
            Assert.Equal((long?)row["purchase"]?["id"], asset.PurchaseId);
            Assert.Equal((string?)row["warranty_end"], asset.WarrantyEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(Instant(row), asset.Created);
        }
    }

    [Fact]
    public async Task CustomFields_AreStoredWithoutBlanks_ObjectsAsNumbers()
    {
        await ImportAsync(Capture.Folder);
        await using var db = Database.Open();

        var data = JsonNode.Parse((await db.Set<Asset>().SingleAsync(a => a.Id == 31, Cancel)).CustomFieldData)!.AsObject();
        Assert.Equal(4, (int)data["custodian"]!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"a":1,"b":[1,"x",null]}"""), data["meta"]));
        Assert.False(data.ContainsKey("cost"));
        Assert.Equal("[1,4]", JsonNode.Parse((await db.Set<Asset>().SingleAsync(a => a.Id == 20, Cancel)).CustomFieldData)!["related_sites"]!.ToJsonString());
        var condition = await db.Set<CustomField>().Include(f => f.ChoiceSet).SingleAsync(f => f.Name == "condition", Cancel);
        Assert.Equal(("select", "netbox_inventory.asset", "Condition"), (condition.Type, condition.ObjectTypes, condition.ChoiceSet!.Name));
        Assert.Contains("\"worn\"", condition.ChoiceSet.ExtraChoices);
        Assert.Equal("false", (await db.Set<CustomField>().SingleAsync(f => f.Name == "inspected", Cancel)).Default);
    }

    [Fact]
    public async Task TagsTreesAndPlaces_Follow()
    {
        await ImportAsync(Capture.Folder);
        await using var db = Database.Open();

        Assert.Equal(130, await db.Set<TaggedItem>().CountAsync(Cancel));
        Assert.Equal(125, await db.Set<TaggedItem>().CountAsync(t => t.ObjectType == "netbox_inventory.asset", Cancel));
        Assert.Equal("/1/2/5/", (await db.Set<Region>().SingleAsync(r => r.Id == 5, Cancel)).Path);
        Assert.All(await db.Set<Location>().ToListAsync(Cancel), l => Assert.EndsWith($"/{l.Id}/", l.Path));
        Assert.All(await db.Set<Location>().Include(l => l.Parent).ToListAsync(Cancel), l => Assert.Equal(Keys.Outline(l.Parent?.TreeSort ?? "", l.NameSort, l.Id), l.TreeSort));
        Assert.Equal(0, await Whereabouts.RepairAsync(db, Cancel));
        Assert.Equal(0, await SearchText.RefreshAllAsync(db, Cancel));
        var rows = Capture.Rows("plugins_inventory_audit-trails").ToDictionary(r => (long)r!["id"]!, r => Instant(r!));
        Assert.All(await db.Set<AuditTrail>().ToListAsync(Cancel), t => Assert.Equal(rows[t.Id], t.Created));
        Assert.Equal("""{"role__slug":["switch","access-switch"]}""", (await db.Set<AuditFlowPage>().SingleAsync(p => p.Id == 4, Cancel)).ObjectFilter);
    }

    [Fact]
    public async Task JournalEntries_AreSignedByWhoWroteThem_OrTheReportNamesThem()
    {
        using var capture = Capture.Copy();
        capture.Write("users_users.json", """[{"id": 3, "username": "Cleo"}, {"id": 4, "username": "dora"}]""");
        capture.Write("extras_journal-entries.json", """
            [{"id": 1, "assigned_object_type": "dcim.site", "assigned_object_id": 1, "created": "2024-05-06T07:08:09Z", "created_by": 3, "kind": {"value": "warning", "label": "Warning"}, "comments": "Fan *loud*", "tags": []},
             {"id": 2, "assigned_object_type": "dcim.site", "assigned_object_id": 1, "created": "2024-05-07T07:08:09Z", "created_by": 4, "kind": "info", "comments": "Swapped"},
             {"id": 3, "assigned_object_type": "dcim.site", "assigned_object_id": 1, "created": "2024-05-08T07:08:09Z", "created_by": 5, "kind": "info", "comments": "Quiet"}]
            """);
        var cleo = await AccountAsync("cleo");

        var report = await ImportAsync(capture.Path);

        await using var db = Database.Open();
        var entries = await db.Set<JournalEntry>().OrderBy(e => e.Id).ToListAsync(Cancel);
        Assert.Equal([((long?)cleo, "Cleo"), (null, "dora"), (null, "")], entries.Select(e => (e.AuthorId, e.AuthorName)));
        Assert.Equal(("warning", "Fan *loud*", new DateTime(2024, 5, 6, 7, 8, 9)), (entries[0].Kind, entries[0].Comments, entries[0].Created));
        Assert.Equal(
            [(2L, "was written by dora, who has no account here; the name is kept"), (3L, "was written by account 5, whose name the source does not tell")],
            report.NeedsAttention.Where(a => a.Endpoint == "extras/journal-entries").Select(a => (a.Id!.Value, a.Reason)));
        Assert.DoesNotContain(report.NotKept, n => n.Field == "created_by");
        Assert.All((await ImportAsync(capture.Path)).Outcomes, o => Assert.Equal(o.Total, o.Unchanged));
    }

    [Fact]
    public async Task Pictures_WhoseFilesAreInNoList_AreNamedAndNeverHalfMade()
    {
        using var capture = Capture.Copy();
        capture.Write("extras_image-attachments.json", """[{"id": 9, "display": "Front", "object_type": "dcim.site", "object_id": 1, "name": "Front", "image": "https://netbox.example.org/media/front.png"}]""");
        var report = await ImportAsync(capture.Path);
        Assert.Equal((9L, "Front"), report.NeedsAttention.Where(a => a.Endpoint == "extras/image-attachments").Select(a => (a.Id!.Value, a.Display)).Single());
        Assert.Equal((1, 1), report.Outcomes.Where(o => o.Endpoint == "extras/image-attachments").Select(o => (o.Skipped, o.Total)).Single());
        Assert.Empty(await IdsAsync("extras.imageattachment"));
    }

    [Fact]
    public async Task SecondTime_ChangesNothing()
    {
        await ImportAsync(Capture.Folder);
        var before = await DumpAsync();

        var report = await ImportAsync(Capture.Folder);

        Assert.All(report.Outcomes, o => Assert.Equal(o.Total, o.Unchanged));
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task DryRun_TellsAllAndWritesNothing()
    {
        var before = await DumpAsync();
        var report = await ImportAsync(Capture.Folder, isDryRun: true);
        Assert.Equal(302, report.Outcomes.Single(o => o.Endpoint == "plugins/inventory/assets").Created);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task MissingList_IsFilledLater()
    {
        using var capture = Capture.Copy();
        capture.Remove("dcim_racks");
        var report = await ImportAsync(capture.Path);
        Assert.Equal(36, report.LooseReferences.Single(l => l is { Endpoint: "dcim/devices", Field: "rack", Target: "dcim/racks" }).Count);
        Assert.DoesNotContain(report.NeedsAttention, a => a.Reason.Contains("left out"));

        report = await ImportAsync(Capture.Folder);

        Assert.Equal(36, report.Outcomes.Single(o => o.Endpoint == "dcim/devices").Updated);
        Assert.DoesNotContain(report.LooseReferences, l => l.Target == "dcim/racks");
        await using var db = Database.Open();
        Assert.Equal(36, await db.Set<Device>().CountAsync(d => d.RackId != null, Cancel));
    }

    [Fact]
    public async Task MissingRequiredTarget_LeavesRowsOut_AndNamesThem()
    {
        using var capture = Capture.Copy();
        capture.Edit("dcim_sites", rows => rows.RemoveAt(3));
        var report = await ImportAsync(capture.Path);
        var gone = Capture.Rows("dcim_racks").Count(r => (long)r!["site"]!["id"]! == 4);
        Assert.Equal(gone, report.Outcomes.Single(o => o.Endpoint == "dcim/racks").Skipped);
        Assert.Equal(gone, report.NeedsAttention.Count(a => a.Endpoint == "dcim/racks" && a.Reason.Contains("its site 4")));
    }

    [Fact]
    public async Task NewRows_TakeNumbersAfterThose()
    {
        await ImportAsync(Capture.Folder);
        Assert.Equal(4, await AddSupplierAsync("Ours"));
    }

    [Fact]
    public async Task NumberTakenHere_KeepsTheRowOut()
    {
        await ImportAsync(Capture.Folder);
        await AddSupplierAsync("Ours");
        using var capture = Capture.Copy();
        capture.Edit("plugins_inventory_suppliers", rows => rows.Add(Edited(rows[0]!, r => (r["id"], r["name"], r["slug"]) = (4, "Theirs", "theirs"))));

        var report = await ImportAsync(capture.Path);

        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "plugins/inventory/suppliers", Id: 4 } && a.Reason.Contains("made here"));
        await using var db = Database.Open();
        Assert.Equal("Ours", (await db.Set<Supplier>().SingleAsync(s => s.Id == 4, Cancel)).Name);
    }

    [Fact]
    public async Task FilledFromElsewhere_IsRefused()
    {
        await AddSupplierAsync("Ours");
        Assert.Contains("needs a database without inventory", (await Assert.ThrowsAsync<ImportException>(() => ImportAsync(Capture.Folder))).Message);
    }

    [Fact]
    public async Task ChangedAtTheSource_IsTaken_AndRecordedOnce()
    {
        await ImportAsync(Capture.Folder);
        using var capture = Capture.Copy();
        capture.Edit("plugins_inventory_assets", rows =>
        {
            rows.Single(r => (long)r!["id"]! == 3)!["tags"] = new JsonArray();
            rows.Single(r => (long)r!["id"]! == 4)!["name"] = "Renamed";
        });

        var report = await ImportAsync(capture.Path);

        Assert.Equal(2, report.Outcomes.Sum(o => o.Updated));
        await using var db = Database.Open();
        Assert.Equal("Renamed", (await db.Set<Asset>().SingleAsync(a => a.Id == 4, Cancel)).Name);
        Assert.False(await db.Set<TaggedItem>().AnyAsync(t => t.ObjectType == "netbox_inventory.asset" && t.ObjectId == 3, Cancel));
        Assert.Equal(2, await db.Set<Change>().CountAsync(c => c.ObjectType == "netbox_inventory.asset", Cancel));
    }

    [Fact]
    public async Task WhatBreaksOurRules_ComesInAndIsNamed()
    {
        using var capture = Capture.Copy();
        capture.Edit("plugins_inventory_assets", rows =>
        {
            rows[0]!["status"] = "lent-out";
            rows[1]!["serial"] = new string('7', 61);
            rows[2]!["warranty_start"] = "soon";
            rows[3]!["custom_fields"]!["condition"] = "melted";
            rows.First(r => (long?)r!["delivery"]?["id"] == 7)!["purchase"]!["id"] = 1;
            rows[4]!["favourite"] = true;
        });
        capture.Edit("tenancy_contacts", rows => rows[7]!["name"] = "Ana Novak");
        capture.Edit("dcim_module-bays", rows => rows.Add(Edited(rows[0]!, r => r["id"] = 900)));
        capture.Edit("plugins_inventory_audit-flowpages", rows =>
        {
            (rows[0]!["object_type"], rows[1]!["object_type"]) = ("dcim.powerpanel", "dcim.powerpanel");
            rows[2]!["object_filter"] = new JsonObject { ["no_such_field"] = 1 };
        });
        capture.Edit("dcim_devices", rows => rows[0]!["primary_ip4"] = new JsonObject { ["id"] = 5, ["address"] = "10.0.0.1/24" });
        capture.Edit("plugins_inventory_audit-trails", rows =>
        {
            rows[0]!["object_id"] = 9999;
            (rows[1]!["object_type"], rows[1]!["object"]) = ("dcim.cable", null);
        });

        var report = await ImportAsync(capture.Path);

        Assert.All(report.Outcomes, o => Assert.Equal(0, o.Skipped));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("“lent-out” is new"));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("serial is longer than 60"));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("warranty_start “soon”"));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("“melted”"));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("is no delivery of"));
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "tenancy/contacts", Id: 8 });
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "dcim/module-bays", Id: 900 });
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "plugins/inventory/audit-flowpages", Id: 1 });
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "plugins/inventory/audit-flowpages", Id: 2 });
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "plugins/inventory/audit-flowpages", Id: 3 } && a.Reason.Contains("no_such_field"));
        Assert.Equal(1, report.NotKept.Single(n => n.Field == "primary_ip4").Count);
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("netbox_inventory.asset 9999, which is not there"));
        Assert.Contains(report.NeedsAttention, a => a.Reason.Contains("dcim.cable") && a.Reason.Contains("not known here"));
        Assert.Equal(1, report.NotKept.Single(n => n.Field == "favourite").Count);
        await using var db = Database.Open();
        Assert.Equal("Lent Out", (await db.Set<ChoiceRow>().SingleAsync(c => c.List == "asset.status" && c.Value == "lent-out", Cancel)).Label);
    }

    [Fact]
    public async Task Auditors_ComeFromTheChangeLog()
    {
        using var capture = Capture.Copy();
        capture.Write("core_object-changes.json", """[{"id":1,"user_name":"ann","action":{"value":"create","label":"Created"},"changed_object_type":"netbox_inventory.audittrail","changed_object_id":7}]""");
        await ImportAsync(capture.Path);
        await using var db = Database.Open();
        Assert.Equal("ann", (await db.Set<AuditTrail>().SingleAsync(t => t.Id == 7, Cancel)).AuditorName);
        Assert.Equal("", (await db.Set<AuditTrail>().SingleAsync(t => t.Id == 8, Cancel)).AuditorName);
    }

    [Fact]
    public async Task RowsThatSwapUniqueValues_ComeIn()
    {
        await ImportAsync(Capture.Folder);
        using var capture = Capture.Copy();
        capture.Edit("plugins_inventory_suppliers", rows =>
        {
            (rows[0]!["name"], rows[0]!["slug"]) = ("Tech Data", "tech-data");
            (rows[1]!["name"], rows[1]!["slug"]) = ("Other", "other");
        });
        var report = await ImportAsync(capture.Path);
        Assert.Equal((2, 0), (report.Outcomes.Sum(o => o.Updated), report.Outcomes.Sum(o => o.Skipped)));
    }

    [Fact]
    public async Task RowThatTheDatabaseRefuses_IsLeftOutAndNamed()
    {
        using var capture = Capture.Copy();
        capture.Edit("plugins_inventory_suppliers", rows => rows[2]!["name"] = "Arrow");
        var report = await ImportAsync(capture.Path);
        Assert.Contains(report.NeedsAttention, a => a is { Endpoint: "plugins/inventory/suppliers", Id: 3 } && a.Reason.Contains("A supplier of that name exists."));
        Assert.Equal(2, report.Outcomes.Single(o => o.Endpoint == "plugins/inventory/suppliers").Created);
    }

    [Theory]
    [InlineData("dcim_sites.json", "{\"results\": [{\"id\": 1,", "dcim_sites.json")]
    [InlineData("dcim_sites.json", "", "dcim_sites.json is empty")]
    [InlineData("dcim_sites.json", "{\"detail\": \"Invalid token\"}", "dcim_sites.json holds no list")]
    [InlineData("dcim_sites.json", "[{\"name\": \"x\"}]", "row 1 has no id")]
    [InlineData("dcim_sites.json", "[1]", "no row")]
    [InlineData("plugins_inventory_audit-trails.json", "{\"results\": [\n{\"id\": 1, \"object_type\": \"dcim.rack\", oops", "line 2")]
    public async Task BrokenFile_IsNamed_AndNothingIsWritten(string file, string text, string named)
    {
        using var capture = Capture.Copy();
        capture.Write(file, text);
        var before = await DumpAsync();
        Assert.Contains(named, (await Assert.ThrowsAsync<ImportException>(() => ImportAsync(capture.Path))).Message);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task NoFolder_IsSaid()
    {
        Assert.Contains("There is no folder", (await Assert.ThrowsAsync<ImportException>(() => ImportAsync("/nowhere/at/all"))).Message);
        Assert.Contains("no list of NetBox", (await Assert.ThrowsAsync<ImportException>(() => ImportAsync(Path.Combine(Capture.Folder, "csv")))).Message);
    }

    [Fact]
    public async Task Report_ReadsInATerminal()
    {
        var report = await ImportAsync(Capture.Folder, isDryRun: true);
        await using var text = new StringWriter();
        await report.WriteAsync(text);
        Assert.Contains("Import from netbox.example.org (dry run: nothing was written)", text.ToString());
        Assert.Matches(@"plugins/inventory/assets +302 +0 +0 +0", text.ToString());
        TestContext.Current.TestOutputHelper!.WriteLine(text.ToString());
    }

    private Task<ImportReport> ImportAsync(string folder, bool isDryRun = false) =>
        new Importer(Database.Operations).RunAsync(folder, null, isDryRun, _ => { }, Cancel);

    private async Task<long> AddSupplierAsync(string name)
    {
        await using var operation = await Database.WriteAsync();
        var supplier = new Supplier { Name = name, Slug = name.ToLowerInvariant() };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(supplier, Cancel));
        await operation.CommitAsync(Cancel);
        return supplier.Id;
    }

    private async Task<List<long>> IdsAsync(string objectType)
    {
        await using var db = Database.Open();
        var table = db.Model.FindEntityType(Database.Catalog.WithObjectType(objectType)!.EntityType)!.GetTableName();
#pragma warning disable EF1002 // The name comes from the model.
        return await db.Database.SqlQueryRaw<long>($"SELECT id AS \"Value\" FROM {table} ORDER BY id").ToListAsync(Cancel);
#pragma warning restore EF1002
    }

    private async Task<long> AccountAsync(string name)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(name, "Ada-lovelace-1815", isSuperuser: false)).User!.Id;
    }

    /// <summary>Every value of every row.</summary>
    private async Task<string> DumpAsync()
    {
        await using var db = Database.Open();
        var text = new System.Text.StringBuilder();
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name comes from the model.
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(Cancel);
            while (await rows.ReadAsync(Cancel))
                text.Append(table).Append(' ').AppendJoin('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i).ToString())).Append('\n');
        }
        return text.ToString();
    }

    private static DateTime Instant(JsonNode row) => DateTimeOffset.Parse((string)row["created"]!, CultureInfo.InvariantCulture).UtcDateTime;

    private static JsonNode Edited(JsonNode row, Action<JsonNode> edit)
    {
        var copy = row.DeepClone();
        edit(copy);
        return copy;
    }
}

public sealed class ImporterOnSqlite(SqliteDatabase database) : ImporterTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImporterOnPostgres(PostgresDatabase database) : ImporterTests(database), IClassFixture<PostgresDatabase>;

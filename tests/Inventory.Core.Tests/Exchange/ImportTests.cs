using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Exchange;

public abstract class ImportTests(Database database) : DatabaseTests(database)
{
    [Theory]
    [InlineData("name,colour\nA,red", "colour", "There is no column “colour”")]
    [InlineData("name,name\nA,B", "name", "the same column")]
    [InlineData("name,name.id\nA,B", "name.id", "points at nothing")]
    [InlineData("name,tags.colour\nA,B", "tags.colour", "told by")]
    [InlineData("name,\nA,B", "column 2", "no header")]
    public async Task Headers_ThatAreNone_AreToldBeforeAnyRow(string text, string column, string piece)
    {
        var problem = Assert.Single(await RefusedAsync("suppliers", text));
        Assert.Equal((null, column), (problem.Row, problem.Column));
        Assert.Contains(piece, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_ThatAreWrong_AreAllTold_ByRowAndColumn_AndNoneIsKept()
    {
        var problems = await RefusedAsync("purchases", "name,supplier,status,date\nPO-W1,ACME,open,31.1.2026\nPO-W2,Nobody,open,\n,ACME,open,\nPO-W4,ACME,strange,");
        Assert.Equal([(1, "date"), (2, "supplier"), (3, "name"), (4, "status")], problems.Select(p => (p.Row!.Value, p.Column!)));
        Assert.False(await AnyAsync<Purchase>(p => p.Name.StartsWith("PO-W")));
    }

    [Fact]
    public async Task Problems_OfManyRows_StopAtAHundred()
    {
        var text = "name,slug\n" + string.Join('\n', Enumerable.Range(1, 700).Select(i => $"Wrong {i},not a slug {i}"));
        var refused = Assert.IsType<ImportResult.Refused>(await ImportAsync("suppliers", text));
        Assert.Equal((100, true), (refused.Problems.Count, refused.AreMore));
    }

    [Fact]
    public async Task Rows_ThatAreThere_KeepWhatIsNotInTheFile_AndBlanksTakeAway()
    {
        var supplier = await SaveAsync(new Supplier { Name = "Kept Ltd", Slug = "kept-ltd", Description = "before", Comments = "stays" });
        Assert.Equal(new ImportResult.Done(0, 1, 0), await ImportAsync("suppliers", $"id,description\n{supplier.Id},"));
        var after = await FindAsync<Supplier>(supplier.Id);
        Assert.Equal(("Kept Ltd", "", "stays"), (after.Name, after.Description, after.Comments));
        Assert.Equal(new ImportResult.Done(0, 0, 1), await ImportAsync("suppliers", $"id,name\n{supplier.Id},Kept Ltd"));
    }

    [Fact]
    public async Task Ids_ThatAreTwiceOrNone_AreTold()
    {
        var supplier = await SaveAsync(new Supplier { Name = "Twice Ltd", Slug = "twice-ltd" });
        var problems = await RefusedAsync("suppliers", $"id,description\n{supplier.Id},a\n{supplier.Id},b\n99999999,c\nseven,d");
        Assert.Equal([2, 3, 4], problems.Select(p => p.Row));
        Assert.All(problems, p => Assert.Equal("id", p.Column));
    }

    [Fact]
    public async Task Rows_ThatExchangeWhatIsUnique_AreRefused_AndOneMayTakeWhatAnotherLeaves()
    {
        var (a, b, c) = (await SaveAsync(new Supplier { Name = "Ring A", Slug = "ring-a" }), await SaveAsync(new Supplier { Name = "Ring B", Slug = "ring-b" }), await SaveAsync(new Supplier { Name = "Ring C", Slug = "ring-c" }));
        var around = await RefusedAsync("suppliers", $"id,name\n{a.Id},Ring B\n{b.Id},Ring C\n{c.Id},Ring A");
        Assert.Equal([(1, "name"), (2, "name"), (3, "name")], around.Select(p => (p.Row!.Value, p.Column!)));
        var across = await RefusedAsync("suppliers", $"id,name,slug\n{a.Id},Ring B,ring-a1\n{b.Id},Ring D,ring-a");
        Assert.Equal([(1, "name"), (2, "slug")], across.Select(p => (p.Row!.Value, p.Column!)));
        Assert.Equal(new ImportResult.Done(0, 3, 0), await ImportAsync("suppliers", $"id,name\n{a.Id},Ring B\n{b.Id},Ring C\n{c.Id},Ring D"));
        Assert.Equal(("Ring B", "Ring C", "Ring D"), ((await FindAsync<Supplier>(a.Id)).Name, (await FindAsync<Supplier>(b.Id)).Name, (await FindAsync<Supplier>(c.Id)).Name));
    }

    [Fact]
    public async Task Workbook_WithErrorsInItsCells_IsRefusedAtTheirPlaces_ButNotForColumnsThatAreLeftOut()
    {
        var file = new ImportFile(Workbook.Of(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>slug</t></is></c><c r="C1" t="inlineStr"><is><t>description</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Sheet One</t></is></c><c r="B2" t="inlineStr"><is><t>sheet-one</t></is></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            <row r="3"><c r="A3" t="e"><f>A9</f><v>#REF!</v></c><c r="B3" t="inlineStr"><is><t>sheet-two</t></is></c></row>
            """));
        var problems = Assert.IsType<ImportResult.Refused>(await ImportAsync("suppliers", new ImportOrder(file))).Problems;
        Assert.Equal([(1, "description", "The cell holds the error #DIV/0!."), (2, "name", "The cell holds the error #REF!.")], problems.Select(p => (p.Row!.Value, p.Column!, p.Message)));
        Assert.Equal(2, Assert.Single(Assert.IsType<ImportResult.Refused>(await ImportAsync("suppliers", new ImportOrder(file) { Mapping = ["name", "slug", null] })).Problems).Row);
    }

    [Fact]
    public async Task Problem_ThatQuotesALongText_StaysShort()
    {
        var problem = Assert.Single(await RefusedAsync("purchases", $"name,status,supplier\nLong,open,{new string('x', 100_000)}"));
        Assert.Equal("supplier", problem.Column);
        Assert.InRange(problem.Message.Length, 100, 600);
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldBe_AndKeepsNothing()
    {
        var order = new ImportOrder(ImportFile.Of("name,slug\nDry Ltd,dry-ltd")) { IsDryRun = true };
        Assert.Equal(new ImportResult.Done(1, 0, 0), await ImportAsync("suppliers", order));
        Assert.False(await AnyAsync<Supplier>(s => s.Slug == "dry-ltd"));
    }

    [Fact]
    public async Task Mapping_LeavesColumnsOut_AndNamesOthers()
    {
        var order = new ImportOrder(ImportFile.Of("Firm,Phone\nMapped Ltd,123")) { Mapping = ["name", null] };
        Assert.Equal(new ImportResult.Done(1, 0, 0), await ImportAsync("suppliers", order));
        Assert.True(await AnyAsync<Supplier>(s => s.Slug == "mapped-ltd"));
    }

    [Fact]
    public async Task Rows_OfOneImport_ShareAnOperation_AndTheReason()
    {
        var order = new ImportOrder(ImportFile.Of("name\nShared One\nShared Two")) { Message = "New contracts" };
        await ImportAsync("suppliers", order);
        await using var db = Database.Open();
        var changes = await db.Set<Change>().Where(c => c.OperationId == order.Operation).ToListAsync();
        Assert.Equal(["create", "create"], changes.Select(c => c.Action));
        Assert.All(changes, c => Assert.Equal("New contracts", c.Message));
        await using var operation = Database.Read();
        Assert.Equal(2, await operation.CountAnyAsync(Database.Catalog.Of<Supplier>(), new ListQuery { Filters = [("modified_by_request", [$"{order.Operation}"])] }));
    }

    [Fact]
    public async Task Trees_ComeInWhateverTheOrderOfTheirRows()
    {
        var result = await ImportAsync("regions", "name,slug,parent\nLeaf w,leaf-w,Twig w\nTwig w,twig-w,Root w\nRoot w,root-w,");
        Assert.Equal(new ImportResult.Done(3, 0, 0), result);
        await using var operation = Database.Read();
        var leaf = await operation.Of<Region>().Include(r => r.Parent).SingleAsync(r => r.Slug == "leaf-w");
        Assert.Equal(("twig-w", 2), (leaf.Parent!.Slug, ((ITree)leaf).Depth));
    }

    [Fact]
    public async Task Trees_AroundThemselves_AreRefused()
    {
        var problems = await RefusedAsync("regions", "name,slug,parent\nHen w,hen-w,Egg w\nEgg w,egg-w,Hen w");
        Assert.Contains(problems, p => p.Column == "parent");
    }

    [Fact]
    public async Task Names_AreNarrowedByWhatStandsBeside_AndToldInAnyCase()
    {
        Assert.IsType<ImportResult.Done>(await ImportAsync("racks", "name,site,location\nRW-1,ljubljana,hall 1"));
        await using var operation = Database.Read();
        Assert.Equal("Ljubljana", (await operation.Of<Rack>().Include(r => r.Location!.Site).SingleAsync(r => r.Name == "RW-1")).Location!.Site.Name);
        var problem = Assert.Single(await RefusedAsync("racks", "name,location\nRW-2,Hall 1"), p => p.Column == "location");
        Assert.Contains("2 locations are called “Hall 1”: say which by location.id", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_ByNamesOfItsPlace_IsStoredThere_AndWithoutSiteIsRefused()
    {
        const string asset = "hardware_kind,manufacturer,model_name,status,serial,storage_site,storage_location\ndevice,cisco,CATALYST 9300,stored,IMP-1,";
        var problem = Assert.Single(await RefusedAsync("assets", asset + ",Store"));
        Assert.Equal("storage_location", problem.Column);
        Assert.Equal(new ImportResult.Done(1, 0, 0), await ImportAsync("assets", asset + "Ljubljana,Store"));
        await using var operation = Database.Read();
        var made = await operation.Of<Asset>().Include(a => a.DeviceType).Include(a => a.PlaceLocation).SingleAsync(a => a.Serial == "IMP-1");
        Assert.Equal(("Catalyst 9300", "Store"), (made.DeviceType!.Model, made.PlaceLocation!.Name));
    }

    [Fact]
    public async Task Places_AreToldByTheirWholeWayToo()
    {
        const string asset = "hardware_kind,manufacturer,model_name,status,serial,storage_site,storage_location.path\ndevice,Cisco,Catalyst 9300,stored,IMP-2,Ljubljana,";
        Assert.IsType<ImportResult.Done>(await ImportAsync("assets", asset + "Hall 1 / room 2"));
        Assert.Equal("storage_location.path", Assert.Single(await RefusedAsync("assets", asset.Replace("IMP-2", "IMP-3", StringComparison.Ordinal) + "Store / Room 2")).Column);
        await using var operation = Database.Read();
        Assert.Equal("Room 2", (await operation.Of<Asset>().Include(a => a.StorageLocation).SingleAsync(a => a.Serial == "IMP-2")).StorageLocation!.Name);
    }

    [Fact]
    public async Task Asset_OfUnknownOrderAndType_BringsThemAlong_WhereTheSettingsSaySo()
    {
        const string text = "hardware_kind,manufacturer,model_name,status,serial,supplier,purchase,delivery,delivery_date\n"
            + "module,Wondermaker,Wonder 1,stored,WON-1,Wonder Trade,WO-1,WD-1,2026-02-03\nmodule,WONDERMAKER,wonder 1,stored,WON-2,wonder trade,wo-1,wd-1,2026-02-03";
        Assert.Subset((await RefusedAsync("assets", text)).Where(p => p.Row == 1).Select(p => p.Column).ToHashSet(), new HashSet<string?> { "manufacturer", "supplier" });
        var assets = (AssetResource)Database.Catalog.Of<Asset>();
        assets.Creates = new() { CreateModuleType = true, CreatePurchase = true };
        try
        {
            var mayAddAssets = new Viewer(7_001, "bor", false, [new("*", Verb.View, null), new("netbox_inventory.asset", Verb.Add, null)]);
            var refused = Assert.IsType<ImportResult.Refused>(await Database.Services.GetRequiredService<FileImport>().RunAsync(mayAddAssets, assets, new ImportOrder(ImportFile.Of(text))));
            Assert.Contains(refused.Problems, p => p.Message.Contains("You may not add any", StringComparison.Ordinal));
            Assert.Equal(new ImportResult.Done(2, 0, 0), await ImportAsync("assets", text));
        }
        finally
        {
            assets.Creates = new();
        }
        await using var operation = Database.Read();
        var made = await operation.Of<Asset>().Include(a => a.Delivery!.Purchase.Supplier).Include(a => a.ModuleType).Where(a => a.Serial!.StartsWith("WON-")).ToListAsync();
        Assert.Equal(2, made.Count);
        Assert.Single(made.Select(a => a.ModuleTypeId).Distinct());
        var order = Assert.Single(made.Select(a => a.Delivery!).DistinctBy(d => d.Id));
        Assert.Equal(("WD-1", new DateOnly(2026, 2, 3), "WO-1", "open", "Wonder Trade"), (order.Name, order.Date, order.Purchase.Name, order.Purchase.Status, order.Purchase.Supplier.Name));
    }

    [Fact]
    public async Task Numbers_AreKeptInATableWithoutRows_AndNewOnesComeAfter()
    {
        var text = "id,name,slug\n40,Forty,forty\n7,Seven,seven";
        var order = new ImportOrder(ImportFile.Of(text)) { KeepsIds = true };
        Assert.Equal(new ImportResult.Done(2, 0, 0), await ImportAsync("audit-trail-sources", order));
        var next = await SaveAsync(new Core.Audits.AuditTrailSource { Name = "Next", Slug = "next" });
        Assert.True(next.Id > 40);
        Assert.Contains("only while there are no", Assert.Single(Assert.IsType<ImportResult.Refused>(await ImportAsync("audit-trail-sources", new ImportOrder(ImportFile.Of(text)) { KeepsIds = true })).Problems).Message, StringComparison.Ordinal);
    }

    private Task<ImportResult> ImportAsync(string slug, string text) => ImportAsync(slug, new ImportOrder(ImportFile.Of(text)));

    private Task<ImportResult> ImportAsync(string slug, ImportOrder order) =>
        Database.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, Database.Catalog.WithSlug(slug)!, order);

    private async Task<IReadOnlyList<CellProblem>> RefusedAsync(string slug, string text) => Assert.IsType<ImportResult.Refused>(await ImportAsync(slug, text)).Problems;

    private async Task<T> SaveAsync<T>(T row)
        where T : Entity, new()
    {
        await using var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await operation.Records<T>().SaveAsync(row));
        await operation.CommitAsync();
        return row;
    }

    private async Task<T> FindAsync<T>(long id)
        where T : Entity
    {
        await using var operation = Database.Read();
        return await operation.Of<T>().SingleAsync(x => x.Id == id);
    }

    private async Task<bool> AnyAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> test)
        where T : Entity
    {
        await using var operation = Database.Read();
        return await operation.Of<T>().AnyAsync(test);
    }
}

public sealed class ImportOnSqlite(SqliteDatabase database) : ImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImportOnPostgres(PostgresDatabase database) : ImportTests(database), IClassFixture<PostgresDatabase>;

using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Resources;

/// <summary>How names, suffixes and values of list filters are read.</summary>
public abstract class FilterGrammarTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private static readonly string[] Kinds = ["text", "longtext", "integer", "decimal", "boolean", "date", "datetime", "select", "multiselect", "object", "multiobject", "json"];

    public async ValueTask InitializeAsync()
    {
        await using var db = Database.Open();
        if (await db.Set<CustomField>().AnyAsync(f => f.Name == "exact")) return;
        foreach (var kind in Kinds) db.Add(Field(kind, kind, "loose"));
        db.AddRange(Field("exact", "text", "exact"), Field("off", "text", "disabled"));
        await db.SaveChangesAsync();
        var site = await db.Set<Site>().FirstAsync();
        db.AddRange(
            Rack("full", site, "A1", """{"exact":"v","text":"Blå Øl","integer":5,"decimal":1.5,"boolean":true,"date":"2026-01-31","datetime":"2026-01-31T10:00:00Z","select":"new","multiselect":["psu","box"],"object":4,"multiobject":[4,7]}"""),
            Rack("null", site, "", """{"exact":null,"text":"","boolean":false,"date":null,"select":null,"multiselect":[],"object":null}"""),
            Rack("none", site, null, "{}"));
        await db.SaveChangesAsync();

        // Blank text is stored as null where it may be: rows from elsewhere may still hold it.
        await db.Set<Rack>().Where(r => r.Name == "null").ExecuteUpdateAsync(s => s.SetProperty(r => r.FacilityId, ""));

        static CustomField Field(string name, string kind, string logic) => new() { Name = name, Type = kind, FilterLogic = logic, ObjectTypes = "dcim.site,dcim.rack" };

        static Rack Rack(string name, Site site, string? facility, string data) => new() { Name = name, SiteId = site.Id, FacilityId = facility, Description = "grammar", CustomFieldData = data };
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("facility_id=A1", "full")]
    [InlineData("facility_id=a1")]
    [InlineData("facility_id__empty=true", "none", "null")]
    [InlineData("facility_id__empty=false", "full")]
    [InlineData("facility_id__n=A1", "none", "null")]
    [InlineData("facility_id__n=A1&facility_id__n=null", "null")]
    [InlineData("facility_id=null", "none")]
    [InlineData("facility_id__n=null", "full", "null")]
    [InlineData("facility_id__ic=a", "full")]
    [InlineData("facility_id__nic=a", "none", "null")]
    [InlineData("facility_id__isw=a&facility_id__iew=1", "full")]
    [InlineData("facility_id__nisw=a", "none", "null")]
    [InlineData("facility_id__niew=x", "full", "none", "null")]
    [InlineData("facility_id__ie=a1", "full")]
    [InlineData("facility_id__nie=a1", "none", "null")]
    [InlineData("facility_id__regex=^A[0-9]$", "full")]
    [InlineData("facility_id__regex=^a")]
    [InlineData("facility_id__iregex=^a", "full")]
    [InlineData("facility_id=A1&facility_id=null", "full", "none")]
    [InlineData("facility_id=A1&facility_id=B2&name=full", "full")]
    [InlineData("facility_id=", "full", "none", "null")]
    public Task Text(string query, params string[] expected) => FindsRacksAsync(query, expected);

    [Theory]
    [InlineData("cf_exact=v", "full")]
    [InlineData("cf_exact=V")]
    [InlineData("cf_exact__n=v", "none", "null")]
    [InlineData("cf_exact=null", "none", "null")]
    [InlineData("cf_exact__empty=true", "none", "null")]
    [InlineData("cf_exact__empty=false", "full")]
    [InlineData("cf_exact=v&cf_exact=null", "full", "none", "null")]
    [InlineData("cf_exact__n=null", "full")]
    [InlineData("cf_exact__n=v&cf_exact__n=null")]
    [InlineData("cf_exact__nic=v", "none", "null")]
    [InlineData("cf_text=å øL", "full")]
    [InlineData("cf_text__n=blå", "full", "none", "null")]
    [InlineData("cf_text__nic=blå", "none", "null")]
    [InlineData("cf_text__isw=BLÅ", "full")]
    [InlineData("cf_text__empty=true", "none", "null")]
    [InlineData("cf_integer=5", "full")]
    [InlineData("cf_integer__n=5", "none", "null")]
    [InlineData("cf_integer__gte=5&cf_integer__lt=6", "full")]
    [InlineData("cf_integer__lt=6&cf_integer__gt=5")]
    [InlineData("cf_decimal=1.50", "full")]
    [InlineData("cf_decimal=null", "none", "null")]
    [InlineData("cf_decimal__empty=false", "full")]
    [InlineData("cf_boolean=true", "full")]
    [InlineData("cf_boolean=false", "null")]
    [InlineData("cf_boolean=null", "none")]
    [InlineData("cf_date=2026-01-31", "full")]
    [InlineData("cf_date__n=2026-01-31", "none", "null")]
    [InlineData("cf_date__gt=2026-01-30", "full")]
    [InlineData("cf_date__lte=2026-01-30")]
    [InlineData("cf_date__empty=true", "none", "null")]
    [InlineData("cf_datetime=2026-01-31T11:00:00+01:00", "full")]
    [InlineData("cf_datetime__gt=2026-01-31", "full")]
    [InlineData("cf_datetime__lt=2026-01-31T10:00:01Z", "full")]
    [InlineData("cf_select=new&cf_select=gone", "full")]
    [InlineData("cf_select__ic=E", "full")]
    [InlineData("cf_select=null", "none", "null")]
    [InlineData("cf_multiselect=box&cf_multiselect=rail", "full")]
    [InlineData("cf_multiselect__n=box", "none", "null")]
    [InlineData("cf_multiselect=null", "none", "null")]
    [InlineData("cf_multiselect__empty=false", "full")]
    [InlineData("cf_object=4", "full")]
    [InlineData("cf_object__n=4", "none", "null")]
    [InlineData("cf_object=null", "none", "null")]
    [InlineData("cf_multiobject=7", "full")]
    [InlineData("cf_multiobject=8")]
    public Task CustomFields(string query, params string[] expected) => FindsRacksAsync(query, expected);

    [Theory]
    [InlineData("cf_off", "a")]
    [InlineData("cf_json", "a")]
    [InlineData("cf_none", "a")]
    [InlineData("cf_boolean__n", "true")]
    [InlineData("cf_integer__ic", "1")]
    public async Task CustomFields_ThatDoNotFilter_AreUnknown(string filter, string value) =>
        Assert.Null(Assert.Single((await AskAsync<Rack>((filter, value))).NotUnderstood).Value);

    [Theory]
    [InlineData("cf_integer", "many")]
    [InlineData("cf_date", "2026-02-30")]
    [InlineData("cf_boolean", "perhaps")]
    [InlineData("cf_object", "x")]
    public async Task CustomFields_RefuseWhatTheyCannotRead(string filter, string value) =>
        Assert.Equal(value, Assert.Single((await AskAsync<Rack>((filter, value))).NotUnderstood).Value);

    [Theory]
    [InlineData("tag=red&tag=blau", "Äpfel & Söhne")]
    [InlineData("tag=blau", "ACME", "Äpfel & Söhne")]
    [InlineData("tag__any=red&tag__any=blau", "ACME", "Äpfel & Söhne")]
    [InlineData("tag__n=red", "ACME", "acme outlet")]
    [InlineData("tag__n=red&tag__n=blau", "acme outlet")]
    [InlineData("tag=null", "acme outlet")]
    public async Task Tags(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), await NamesAsync<Supplier>(query, s => s.Name));

    [Theory]
    [InlineData("location=hall-1", "sw1", "srv1", "")]
    [InlineData("location__n=hall-1")]
    [InlineData("region=europe&status=active", "sw1")]
    [InlineData("region__n=europe")]
    [InlineData("name=SW1", "sw1")]
    [InlineData("name__n=SW1", "", "srv1", "sw1")]
    [InlineData("name__nie=SW1", "", "srv1")]
    [InlineData("name__n=sw1", "", "srv1")]
    [InlineData("serial=foc1", "sw1")]
    [InlineData("manufacturer=cisco", "sw1", "")]
    [InlineData("has_position=false", "")]
    [InlineData("module_bay_count__gte=1", "sw1")]
    [InlineData("module_bays=false", "", "srv1")]
    [InlineData("has_asset_assigned=true", "sw1")]
    [InlineData("position__gte=15", "srv1")]
    [InlineData("created__gte=2026-03-02&created__lt=2026-03-02 09:00:01+01:00&name=sw1", "sw1")]
    [InlineData("created__lte=2026-03-02T08:00Z&created=2026-03-02T08:00:00.000Z&name=sw1", "sw1")]
    [InlineData("created__gt=2026-03-02T08:00:00&name=sw1")]
    [InlineData("q=FOC", "sw1")]
    [InlineData("q=FOC&q=srv", "srv1", "sw1")]
    public async Task Devices(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), await NamesAsync<Device>(query, d => d.Name ?? ""));

    [Theory]
    [InlineData("parent=hall-1", "Room 2")]
    [InlineData("parent_id=null", "Hall 1", "Hall 1", "Store")]
    [InlineData("ancestor=hall-1", "Room 2")]
    [InlineData("region=slovenia", "Hall 1", "Room 2", "Store")]
    public async Task Trees(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), await NamesAsync<Location>(query, l => l.Name));

    [Theory]
    [InlineData("device=SW1", "A-1")]
    [InlineData("device__ic=w", "A-1")]
    [InlineData("device=nothing")]
    [InlineData("device__n=sw1", "A-2", "FOC10", "NM1", "OPT1", "Ž-7")]
    [InlineData("device__empty=false", "A-1")]
    [InlineData("is_assigned=false", "A-2", "FOC10", "Ž-7")]
    [InlineData("supplier=ÄPFEL & söhne", "A-1")]
    [InlineData("supplier__isw=äpf", "A-1")]
    [InlineData("tenant_any=IT", "A-1", "A-2")]
    [InlineData("tenant_any_id=null", "NM1", "OPT1")]
    [InlineData("kind=module&kind=inventoryitem", "NM1", "OPT1", "Ž-7")]
    [InlineData("delivery_date__lt=2025-02-01", "A-1")]
    [InlineData("asset_tag=ž-7")]
    [InlineData("asset_tag__ie=ž-7", "Ž-7")]
    [InlineData("serial=FOC1&serial=NM1", "A-1", "NM1")]
    public async Task Assets(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), await NamesAsync<Asset>(query, a => a.AssetTag ?? a.Serial!));

    [Theory]
    [InlineData("status=lost", "lost")]
    [InlineData("status__n=lost", "lost")]
    [InlineData("site=nowhere", "nowhere")]
    [InlineData("site=Ljubljana", "Ljubljana")]
    [InlineData("device_type_id=99999", "99999")]
    [InlineData("rack=R99", "R99")]
    [InlineData("id=1&id=x", "x")]
    [InlineData("created__gt=1/2", "1/2")]
    [InlineData("created__gt=yesterday", "yesterday")]
    [InlineData("position=1,000", "1,000")]
    public async Task Values_ThatNameNothing_AreReportedAlone(string query, string value)
    {
        var problem = Assert.Single((await AskAsync<Device>(Read(query))).NotUnderstood);
        Assert.Equal((query[..query.IndexOf('=', StringComparison.Ordinal)], value), (problem.Filter, problem.Value));
    }

    [Fact]
    public async Task Choice_ThatTheListLost_IsFoundWhileARowHasIt()
    {
        await using (var db = Database.Open()) await db.Set<Rack>().Where(r => r.Name == "none").ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, "dusty"));
        await FindsRacksAsync("status=dusty", ["none"]);
        await using (var db = Database.Open()) await db.Set<Rack>().Where(r => r.Name == "none").ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, "active"));
    }

    [Fact]
    public async Task QuickSearch_LooksIntoTheCustomFieldsThatAreSet()
    {
        await using (var db = Database.Open()) await db.Set<Asset>().Where(a => a.AssetTag == "A-1").ExecuteUpdateAsync(s => s.SetProperty(a => a.CustomFieldData, """{"cable":"Grün","lamp":"gelb"}"""));
        var assets = (AssetResource)Database.Catalog.Of<Asset>();
        Assert.Empty(await NamesAsync<Asset>("q=GRÜN", a => a.AssetTag!));
        assets.SearchedCustomFields = ["cable", "none"];
        Assert.Equal(["A-1"], await NamesAsync<Asset>("q=GRÜN", a => a.AssetTag!));
        Assert.Empty(await NamesAsync<Asset>("q=gelb", a => a.AssetTag!));
        assets.SearchedCustomFields = [];
    }

    [Fact]
    public async Task Filters_OfARow_IncludeItsCustomFields()
    {
        await using var operation = Database.Read();
        var filters = await operation.FiltersAsync(operation.Catalog.Of<Rack>());
        var own = filters.Where(f => f.Name.StartsWith("cf_", StringComparison.Ordinal)).ToDictionary(f => f.Name);
        Assert.Equal(Kinds.Except(["json"]).Append("exact").Select(k => "cf_" + k).Order(), own.Keys.Order());
        Assert.Equal("Longtext", own["cf_longtext"].Label);
        Assert.IsType<FilterInput.Moment>(own["cf_datetime"].Input);
        Assert.DoesNotContain(await operation.FiltersAsync(operation.Catalog.Of<Device>()), f => f.Name.StartsWith("cf_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Understood_TellsWhatWasAsked()
    {
        var criteria = await AskAsync<Rack>(("cf_select__n", "new"), ("status", "active"), ("colour", "red"));
        Assert.Equal(["cf_select__n", "status"], criteria.Understood.Select(a => a.Name.ToString()));
        Assert.Equal(["Select", "Status"], criteria.Understood.Select(a => a.Filter.Label));
        Assert.Equal("colour", Assert.Single(criteria.NotUnderstood).Filter);
    }

    private async Task FindsRacksAsync(string query, string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), await NamesAsync<Rack>("description=grammar&" + query, r => r.Name));

    private async Task<IReadOnlyList<string>> NamesAsync<T>(string query, Func<T, string> name)
        where T : Entity, new()
    {
        await using var operation = Database.Read();
        var criteria = await operation.CriteriaAsync<T>(Read(query).Select(a => (a.Name, (IReadOnlyList<string>)[a.Value])));
        Assert.Empty(criteria.NotUnderstood);
        var rows = await (criteria.Test is { } test ? operation.Of<T>().Where(test) : operation.Of<T>()).ToListAsync();
        return [.. rows.Select(name).Order(StringComparer.Ordinal)];
    }

    private async Task<Criteria<T>> AskAsync<T>(params (string Name, string Value)[] asked)
        where T : Entity, new()
    {
        await using var operation = Database.Read();
        return await operation.CriteriaAsync<T>(asked.Select(a => (a.Name, (IReadOnlyList<string>)[a.Value])));
    }

    // "&" stands between what is asked; a blank around it belongs to a name like "Äpfel & Söhne".
    private static (string Name, string Value)[] Read(string query) =>
        [.. query.Replace(" & ", "\0", StringComparison.Ordinal).Split('&').Select(part => part.Split('=', 2)).Select(sides => (sides[0], sides[1].Replace("\0", " & ", StringComparison.Ordinal)))];
}

public sealed class FilterGrammarOnSqlite(SqliteDatabase database) : FilterGrammarTests(database), IClassFixture<SqliteDatabase>;

public sealed class FilterGrammarOnPostgres(PostgresDatabase database) : FilterGrammarTests(database), IClassFixture<PostgresDatabase>;

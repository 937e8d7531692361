using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

public abstract class ConditionsTests(Database database) : DatabaseTests(database)
{
    private const string Apples = "Äpfel & Söhne";
    private const string Acme = "ACME";
    private const string Outlet = "acme outlet";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""[{"name":"ACME"},{}]""")]
    public Task Nothing_MeansEveryRow(string? json) => FindsSuppliersAsync(json, Apples, Acme, Outlet);

    [Theory]
    [InlineData("""{"name":"ACME"}""", Acme)]
    [InlineData("""{"name":"acme"}""")]
    [InlineData("""{"name__exact":"ACME"}""", Acme)]
    [InlineData("""{"name":["ACME","Äpfel & Söhne"]}""", Acme, Apples)]
    [InlineData("""{"name__iexact":"acme"}""", Acme)]
    [InlineData("""{"name__iexact":"ÄPFEL & söhne"}""", Apples)]
    [InlineData("""{"name__in":["ACME","acme outlet"]}""", Acme, Outlet)]
    [InlineData("""{"name__in":[]}""")]
    [InlineData("""{"name__contains":"CM"}""", Acme)]
    [InlineData("""{"name__contains":"cm"}""", Outlet)]
    [InlineData("""{"name__icontains":"CM"}""", Acme, Outlet)]
    [InlineData("""{"name__icontains":"SÖHNE"}""", Apples)]
    [InlineData("""{"name__startswith":"AC"}""", Acme)]
    [InlineData("""{"name__startswith":"ac"}""", Outlet)]
    [InlineData("""{"name__istartswith":"Ac"}""", Acme, Outlet)]
    [InlineData("""{"name__istartswith":"äp"}""", Apples)]
    [InlineData("""{"name__endswith":"ME"}""", Acme)]
    [InlineData("""{"name__endswith":"me"}""")]
    [InlineData("""{"name__endswith":"a long name that ends with ACME"}""")]
    [InlineData("""{"name__iendswith":"ÖHNE"}""", Apples)]
    [InlineData("""{"name__regex":"^A"}""", Acme)]
    [InlineData("""{"name__iregex":"^a.m"}""", Acme, Outlet)]
    [InlineData("""{"description__contains":"0 % off_"}""", Apples)]
    [InlineData("""{"description__contains":"0 %off"}""")]
    [InlineData("""{"description__startswith":"50 %"}""", Apples)]
    [InlineData("""{"description__isnull":true}""")]
    [InlineData("""{"description":""}""", Acme, Outlet)]
    [InlineData("""{"name__gt":"ACME","name__lte":"acme outlet"}""", Outlet)]
    [InlineData("""{"name__startswith":"AC","slug__endswith":"me"}""", Acme)]
    [InlineData("""[{"name__startswith":"Ä"},{"slug":"acme"}]""", Apples, Acme)]
    public Task Text(string json, params string[] expected) => FindsSuppliersAsync(json, expected);

    [Theory]
    [InlineData("""{"date":"2025-06-01"}""", "P-2")]
    [InlineData("""{"date":null}""", "P-10")]
    [InlineData("""{"date__isnull":true}""", "P-10")]
    [InlineData("""{"date__isnull":false}""", "P-1", "P-1", "P-2")]
    [InlineData("""{"date":[null,"2025-06-01"]}""", "P-10", "P-2")]
    [InlineData("""{"date__in":[null,"2025-06-01"]}""", "P-2")]
    [InlineData("""{"date__gt":"2025-01-31"}""", "P-2")]
    [InlineData("""{"date__gte":"2025-01-31"}""", "P-1", "P-2")]
    [InlineData("""{"date__lt":"2025-01-31"}""", "P-1")]
    [InlineData("""{"date__lte":"2025-01-31"}""", "P-1", "P-1")]
    [InlineData("""{"date__range":["2025-01-01","2025-06-01"]}""", "P-1", "P-2")]
    [InlineData("""{"date__year":2025}""", "P-1", "P-2")]
    [InlineData("""{"date__year__lt":2025}""", "P-1")]
    [InlineData("""{"date__month__in":[1,"6"]}""", "P-1", "P-2")]
    [InlineData("""{"date__day__gte":"30"}""", "P-1", "P-1")]
    [InlineData("""{"date__week_day":1}""", "P-2")]
    [InlineData("""{"date__year__isnull":true}""", "P-10")]
    [InlineData("""{"created__date":"2026-03-02","name":"P-10"}""", "P-10")]
    [InlineData("""{"created__date__lt":"2026-03-02"}""")]
    [InlineData("""{"created__gte":"2026-03-02T09:00:00+01:00","name":"P-2"}""", "P-2")]
    [InlineData("""{"created__gt":"2026-03-02T08:00:00Z"}""")]
    [InlineData("""{"created__year":2026,"created__month":3,"created__day":2,"created__week_day":2,"name":"P-2"}""", "P-2")]
    public Task Dates(string json, params string[] expected) => FindsPurchasesAsync(json, expected);

    [Theory]
    [InlineData("""{"supplier__slug":"aepfel"}""", "P-1", "P-10", "P-2")]
    [InlineData("""{"supplier":{"slug":"acme"}}""", "P-1")]
    [InlineData("""{"supplier":{"name":{"icontains":"äPF"}},"status":"open"}""", "P-1", "P-10")]
    [InlineData("""{"supplier__isnull":true}""")]
    [InlineData("""{"supplier__owner__isnull":true}""", "P-1")]
    [InlineData("""{"supplier__owner":null}""", "P-1")]
    [InlineData("""{"supplier__owner__name":"Purchasing"}""", "P-1", "P-10", "P-2")]
    [InlineData("""{"supplier__owner__name__startswith":"X"}""")]
    [InlineData("""{"supplier__tags__slug":"red"}""", "P-1", "P-10", "P-2")]
    [InlineData("""{"supplier__purchases__name":"P-2"}""", "P-1", "P-10", "P-2")]
    public Task References(string json, params string[] expected) => FindsPurchasesAsync(json, expected);

    [Fact]
    public async Task Reference_IsComparedByKey()
    {
        await using var db = Database.Open();
        var acme = await db.Set<Supplier>().SingleAsync(s => s.Name == Acme);
        foreach (var path in new[] { "supplier", "supplier_id", "supplier__id", "supplier__pk", "supplier__in", "supplier__id__in" })
            await FindsPurchasesAsync($$"""{"{{path}}":["{{acme.Id}}"]}""", "P-1");
        await FindsPurchasesAsync($$"""{"supplier":{{acme.Id}}}""", "P-1");
        await FindsSuppliersAsync($$"""{"pk":{{acme.Id}}}""", Acme);
    }

    [Theory]
    [InlineData("""{"purchases__name":"P-2"}""", Apples)]
    [InlineData("""{"purchases__isnull":true}""", Outlet)]
    [InlineData("""{"purchases__isnull":false}""", Apples, Acme)]
    [InlineData("""{"purchases":null}""", Outlet)]
    [InlineData("""{"purchases__date":null}""", Apples)]
    [InlineData("""{"purchases__status":"open"}""", Apples)]
    [InlineData("""{"purchases__status":"closed"}""", Apples, Acme)]
    [InlineData("""{"owner__supplier__slug":"aepfel"}""", Apples)]
    [InlineData("""{"tags__slug":"blau"}""", Apples, Acme)]
    [InlineData("""{"tags__name__in":["Red","Green"]}""", Apples)]
    [InlineData("""{"tags__isnull":true}""", Outlet)]
    public Task ToMany_IsWhetherThereIsOne(string json, params string[] expected) => FindsSuppliersAsync(json, expected);

    [Theory]
    [InlineData("""{"purchases__name":"P-1","purchases__status":"open"}""", Apples)]
    [InlineData("""{"purchases":{"name":"P-1","date__year":2025}}""", Acme)]
    [InlineData("""{"purchases__name":"P-2","purchases__status":"open"}""")]
    [InlineData("""{"purchases__date__isnull":true,"purchases__status":"open","purchases__name__startswith":"P-1"}""", Apples)]
    [InlineData("""{"tags__slug":"red","tags__name":"Blau"}""")]
    public Task ToMany_ConditionsOfOneObject_MeetInOneRow(string json, params string[] expected) => FindsSuppliersAsync(json, expected);

    [Theory]
    [InlineData("""{"device_type":{"manufacturer":{"name":"Cisco"}},"status":"stored"}""", "FOC2")]
    [InlineData("""{"device_type__manufacturer__slug__in":["cisco","dell"]}""", "FOC1", "FOC10", "FOC2")]
    [InlineData("""{"device__rack__name":"R2"}""", "FOC1")]
    [InlineData("""{"device__site__region__parent__name":"Europe"}""", "FOC1")]
    [InlineData("""{"module__module_bay__device__name":"sw1"}""", "NM1")]
    [InlineData("""{"inventoryitem_type__inventoryitem_group__level":1}""", "OPT1", "Ž-7")]
    [InlineData("""{"inventoryitem_type__inventoryitem_group__parent__name":"Pluggables","inventoryitem__isnull":false}""", "OPT1")]
    [InlineData("""{"serial":""}""", "Ž-7")]
    [InlineData("""{"serial":null}""", "Ž-7")]
    [InlineData("""{"asset_tag__istartswith":"ž"}""", "Ž-7")]
    [InlineData("""{"storage_location__site__slug":"ljubljana"}""", "FOC10", "FOC2")]
    [InlineData("""{"owning_tenant__slug":["it",null]}""", "FOC1", "FOC2", "NM1", "OPT1", "Ž-7")]
    [InlineData("""{"delivery__purchase__supplier__slug":"aepfel"}""", "FOC1")]
    public Task Assets(string json, params string[] expected) => FindsAsync<Asset>(json, expected, a => a.Serial ?? a.AssetTag!);

    [Theory]
    [InlineData("""{"assigned_asset__status":"used"}""", "sw1")]
    [InlineData("""{"assigned_asset__isnull":true}""", "", "srv1")]
    [InlineData("""{"name":null}""", "")]
    [InlineData("""{"position__gte":"15"}""", "srv1")]
    [InlineData("""{"position":10.0}""", "sw1")]
    [InlineData("""{"position__range":[9.5,20]}""", "srv1", "sw1")]
    [InlineData("""{"modulebays__installed_module__serial":"NM1"}""", "sw1")]
    [InlineData("""{"modulebays__installed_module":null,"status":"active"}""")]
    [InlineData("""{"location__parent__name":"Hall 1"}""", "", "srv1", "sw1")]
    [InlineData("""{"location__level":1,"role__slug":"server"}""", "srv1")]
    public Task Devices(string json, params string[] expected) => FindsAsync<Device>(json, expected, d => d.Name ?? "");

    [Theory]
    [InlineData("""{"custom_field_data__rating":4.5}""", Apples)]
    [InlineData("""{"custom_field_data__rating":"3"}""", Acme)]
    [InlineData("""{"custom_field_data__rating__gt":3}""", Apples)]
    [InlineData("""{"custom_field_data__rating__gte":"3"}""", Apples, Acme)]
    [InlineData("""{"custom_field_data__rating__range":[1,4]}""", Acme)]
    [InlineData("""{"custom_field_data__rating__in":[3,4.5]}""", Apples, Acme)]
    [InlineData("""{"custom_field_data__cloud":true}""", Apples)]
    [InlineData("""{"custom_field_data":{"cloud":false}}""", Acme)]
    [InlineData("""{"custom_field_data__note":"Bärenstark"}""", Apples)]
    [InlineData("""{"custom_field_data__note__icontains":"ÄREN"}""", Apples)]
    [InlineData("""{"custom_field_data__note__startswith":"bär"}""")]
    [InlineData("""{"custom_field_data__note":null}""", Acme, Outlet)]
    [InlineData("""{"custom_field_data__note__isnull":false}""", Apples)]
    [InlineData("""{"custom_field_data__note__regex":"en.t"}""", Apples)]
    [InlineData("""{"custom_field_data__since__lt":"2020-01-01"}""", Apples)]
    [InlineData("""{"custom_field_data__has_key":"note"}""", Apples, Acme)]
    [InlineData("""{"custom_field_data__desk__floor":2}""", Acme)]
    [InlineData("""{"custom_field_data__desk__has_key":"floor"}""", Acme)]
    [InlineData("""{"custom_field_data__ways__contains":"phone"}""", Apples)]
    [InlineData("""{"custom_field_data__ways__contains":["mail","phone"]}""", Apples)]
    [InlineData("""{"custom_field_data__ways__contains":["fax"]}""")]
    [InlineData("""{"custom_field_data__contains":{"rating":3,"cloud":false}}""", Acme)]
    public Task CustomFields(string json, params string[] expected) => FindsSuppliersAsync(json, expected);

    [Theory]
    [InlineData("""{"sitee":"x"}""", "`sitee`: a purchase has no such field.")]
    [InlineData("""{"supplier__sitee":"x"}""", "`sitee`: a supplier has no such field.")]
    [InlineData("""{"name__like":"x"}""", "`like`: there is no such field or comparison.")]
    [InlineData("""{"name__gt__lt":"x"}""", "`lt`: there is no such field or comparison.")]
    [InlineData("""{"name_sort":"x"}""", "`name_sort`: a purchase has no such field.")]
    [InlineData("""{"version":1}""", "`version`: a purchase has no such field.")]
    [InlineData("""{"supplier":"abc"}""", "`supplier`: \"abc\" is not a number.")]
    [InlineData("""{"id":1.5}""", "`id`: 1.5 is not a whole number.")]
    [InlineData("""{"date__gt":"soon"}""", "`date__gt`: \"soon\" is not a day such as 2026-03-31.")]
    [InlineData("""{"date__gt":null}""", "`date__gt`: null can only be equal.")]
    [InlineData("""{"date__range":["2025-01-01"]}""", "`range` takes a list of two values.")]
    [InlineData("""{"date__contains":"2"}""", "`contains` reads text only.")]
    [InlineData("""{"name__contains":["a"]}""", "`name__contains`: one value is compared here, not a list.")]
    [InlineData("""{"name__regex":"("}""", "This is no pattern")]
    [InlineData("""{"supplier":{}}""", "`supplier`: an empty object is no condition.")]
    [InlineData("""{"custom_field_data":"x"}""", "`custom_field_data`: a custom field must be named.")]
    [InlineData("""{"supplier__purchases__supplier__purchases__supplier__slug":"x"}""", "a path crosses at most 4 relations.")]
    [InlineData("""{"name":""", "This is not JSON")]
    [InlineData("""["name"]""", "Conditions are a JSON object, or a list of objects.")]
    public void Mistake_IsNamed(string json, string message)
    {
        using var db = Database.Open();
        Assert.Contains(message, Assert.Throws<ConditionException>(() => Conditions.Compile<Purchase>(json, db, null)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(Conditions.Problems(typeof(Purchase), json, db)), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_AreKept()
    {
        using var db = Database.Open();
        var many = "[" + string.Join(',', Enumerable.Range(0, 21).Select(n => $$"""{"id":{{n}}}""")) + "]";
        Assert.Equal("There are more than 20 conditions.", Assert.Single(Conditions.Problems(typeof(Purchase), many, db)));
        var pattern = $$"""{"name__regex":"{{new string('a', 201)}}"}""";
        Assert.Contains("at most 200 characters", Assert.Single(Conditions.Problems(typeof(Purchase), pattern, db)), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfAllConditions_AreTold()
    {
        using var db = Database.Open();
        Assert.Equal(2, Conditions.Problems(typeof(Purchase), """[{"a":1,"name":"x"},{"b":2}]""", db).Count);
    }

    [Fact]
    public async Task User_IsWhoAsks_AndNobodyEqualsNothing()
    {
        await using var db = Database.Open();
        var acme = await db.Set<Supplier>().SingleAsync(s => s.Name == Acme);
        Assert.Equal([Acme], await NamesAsync("""{"id":"$user"}""", acme.Id));
        Assert.Equal([Acme], await NamesAsync("""{"id__in":["$user"]}""", acme.Id));
        foreach (var json in new[] { """{"id":"$user"}""", """{"owner":"$user"}""", """{"owner__in":["$user"]}""", """{"owner":["$user"]}""", """{"id__gt":"$user"}""" })
            Assert.Empty(await NamesAsync(json, null));

        async Task<List<string>> NamesAsync(string json, long? user) =>
            await db.Set<Supplier>().Where(Conditions.Compile<Supplier>(json, db, user)).Select(s => s.Name).ToListAsync();
    }

    [Fact]
    public async Task Values_AreParameters()
    {
        await using var db = Database.Open();
        var sql = db.Set<Supplier>().Where(Conditions.Compile<Supplier>("""{"name":"secret","custom_field_data__x":"secret","purchases__name__icontains":"secret"}""", db, null)).ToQueryString();
        Assert.DoesNotContain("'secret'", sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private Task FindsSuppliersAsync(string? json, params string[] expected) => FindsAsync<Supplier>(json, expected, s => s.Name);

    private Task FindsPurchasesAsync(string? json, params string[] expected) => FindsAsync<Purchase>(json, expected, p => p.Name);

    private async Task FindsAsync<T>(string? json, string[] expected, Func<T, string> name)
        where T : Entity
    {
        await using var db = Database.Open();
        var found = await db.Set<T>().AsNoTracking().Where(Conditions.Compile<T>(json, db, 7)).ToListAsync();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(name).Order(StringComparer.Ordinal));
    }
}

public sealed class ConditionsOnSqlite(SqliteDatabase database) : ConditionsTests(database), IClassFixture<SqliteDatabase>;

public sealed class ConditionsOnPostgres(PostgresDatabase database) : ConditionsTests(database), IClassFixture<PostgresDatabase>;

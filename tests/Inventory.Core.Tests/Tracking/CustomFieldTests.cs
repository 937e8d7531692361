using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Tracking;

public abstract class CustomFieldTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private const string Suppliers = "netbox_inventory.supplier";
    private Operation _operation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("text", "\"x\"", "5")]
    [InlineData("url", "\"https://example.org\"", "\"javascript:alert(1)\"")]
    [InlineData("integer", "7", "7.5")]
    [InlineData("integer", "7", "true")]
    [InlineData("decimal", "7.25", "\"7\"")]
    [InlineData("boolean", "false", "\"false\"")]
    [InlineData("date", "\"2026-01-31\"", "\"31.1.2026\"")]
    [InlineData("datetime", "\"2026-01-31T12:00:00\"", "\"noon\"")]
    [InlineData("json", "{\"a\":1}", null)]
    [InlineData("object", "3", "\"3\"")]
    [InlineData("multiobject", "[1,2]", "[1,\"x\"]")]
    public async Task Value_IsOfItsType(string type, string right, string? wrong)
    {
        await DefineAsync(f => (f.Type, f.RelatedObjectType) = (type, type.EndsWith("object", StringComparison.Ordinal) ? "dcim.site" : null));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(right), (await SaveAsync("right", $$"""{"extra":{{right}}}"""))["extra"]));
        if (wrong is not null) Assert.StartsWith("Extra: ", await RefusedAsync($$"""{"extra":{{wrong}}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", "at least 20")]
    [InlineData("99.5", "at most 90")]
    [InlineData("50", null)]
    public async Task Number_StaysInItsLimits(string value, string? problem)
    {
        await DefineAsync(f => (f.Type, f.ValidationMinimum, f.ValidationMaximum) = ("decimal", 20, 90));
        if (problem is null) await SaveAsync("in between", $$"""{"extra":{{value}}}""");
        else Assert.Contains(problem, await RefusedAsync($$"""{"extra":{{value}}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pattern_MatchesFromTheBeginning_NotToTheEnd()
    {
        await DefineAsync(f => f.ValidationRegex = "[0-9]+ ?nm");
        await SaveAsync("with more", """{"extra":"1310 nm or so"}""");
        Assert.Contains("must match", await RefusedAsync("""{"extra":"about 1310 nm"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_IsAsked()
    {
        await DefineAsync(f => (f.Type, f.ValidationSchema) = ("json", """{"type":"object","required":["port"],"properties":{"port":{"type":"integer","maximum":10}},"additionalProperties":false}"""));
        await SaveAsync("fits", """{"extra":{"port":3}}""");
        Assert.Contains("“port”", await RefusedAsync("""{"extra":{}}"""), StringComparison.Ordinal);
        Assert.Contains("at most 10", await RefusedAsync("""{"extra":{"port":11}}"""), StringComparison.Ordinal);
        Assert.Contains("must not have “x”", await RefusedAsync("""{"extra":{"port":1,"x":1}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_AreThoseOfTheSet()
    {
        var set = await AddAsync(new CustomFieldChoiceSet { Name = "Sizes", ExtraChoices = """[["s","Small"],["l","Large"]]""" });
        await DefineAsync(f => (f.Type, f.ChoiceSetId) = ("multiselect", set.Id));
        await SaveAsync("both", """{"extra":["s","l"]}""");
        Assert.Contains("none of its choices", await RefusedAsync("""{"extra":["s","xl"]}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChoiceInUse_CannotBeTakenAway()
    {
        var set = await AddAsync(new CustomFieldChoiceSet { Name = "Sizes", ExtraChoices = """[["s","Small"],["l","Large"]]""" });
        await DefineAsync(f => (f.Type, f.ChoiceSetId) = ("select", set.Id));
        await SaveAsync("small", """{"extra":"s"}""");
        set.ExtraChoices = """[["s","Small"]]""";
        Assert.IsType<SaveResult.Saved>(await _operation.Records<CustomFieldChoiceSet>().SaveAsync(set, Cancel));
        set.ExtraChoices = """[["l","Large"]]""";
        Assert.Contains("“s” is in use", Problems(await _operation.Records<CustomFieldChoiceSet>().SaveAsync(set, Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownKeys_AreDropped_MissingOnesTakeTheDefault()
    {
        await DefineAsync(f => f.Default = "\"standard\"");
        var data = await SaveAsync("plain", """{"nobody":1}""");
        Assert.False(data.ContainsKey("nobody"));
        Assert.Equal("standard", (string?)data["extra"]);
    }

    [Fact]
    public async Task Required_IsAskedOfEveryLaterSave()
    {
        await DefineAsync(f => f.Required = true);
        var acme = await _operation.Db.Set<Supplier>().SingleAsync(s => s.Slug == "acme", Cancel);
        acme.Description = "changed";
        Assert.Contains("Extra is required", Problems(await _operation.Records<Supplier>().SaveAsync(acme, Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unique_IsAmongRowsOfTheKind_BlanksAside()
    {
        await DefineAsync(f => f.Unique = true);
        await SaveAsync("first", """{"extra":"same"}""");
        await SaveAsync("blank", """{"extra":""}""");
        await SaveAsync("blank too", """{"extra":""}""");
        Assert.Contains("another row has this value", await RefusedAsync("""{"extra":"same"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Default_IsWrittenToRowsThatGetTheField_AndNotLater()
    {
        var field = await DefineAsync(f => (f.Type, f.Default) = ("integer", "3"));
        Assert.All(await DataAsync(), d => Assert.Equal(3, (int?)d["extra"]));
        field.Default = "4";
        await ChangeAsync(field);
        Assert.All(await DataAsync(), d => Assert.Equal(3, (int?)d["extra"]));
    }

    [Fact]
    public async Task WithoutDefault_NothingIsWritten()
    {
        await DefineAsync(_ => { });
        Assert.All(await DataAsync(), d => Assert.False(d.ContainsKey("extra")));
    }

    [Fact]
    public async Task Rename_MovesTheValues()
    {
        var field = await DefineAsync(f => f.Default = "\"kept: Ä\"");
        field.Name = "other";
        await ChangeAsync(field);
        Assert.All(await DataAsync(), d => Assert.Equal((false, "kept: Ä"), (d.ContainsKey("extra"), (string?)d["other"])));
    }

    [Fact]
    public async Task Detach_And_Delete_PurgeTheValues()
    {
        var field = await DefineAsync(f => f.Default = "1", type: "integer");
        field.ObjectTypes = "netbox_inventory.purchase";
        await ChangeAsync(field);
        Assert.All(await DataAsync(), d => Assert.False(d.ContainsKey("extra")));
        Assert.All(await _operation.Db.Set<Purchase>().AsNoTracking().Select(p => p.CustomFieldData).ToListAsync(Cancel), d => Assert.Equal(1, (int?)JsonNode.Parse(d)!["extra"]));
        Assert.IsType<SaveResult.Saved>(await _operation.Records<CustomField>().DeleteAsync(field.Id, Cancel));
        Assert.All(await _operation.Db.Set<Purchase>().AsNoTracking().Select(p => p.CustomFieldData).ToListAsync(Cancel), d => Assert.Equal("{}", d.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("name", "no spaces", null)]
    [InlineData("name", "two__underscores", null)]
    [InlineData("name", "RATING", null)]
    [InlineData("object_types", null, null)]
    [InlineData("validation_minimum", null, "text")]
    [InlineData("validation_schema", null, "text")]
    [InlineData("validation_regex", null, "integer")]
    [InlineData("choice_set", null, "select")]
    [InlineData("related_object_type", null, "object")]
    [InlineData("related_object_filter", null, "text")]
    [InlineData("unique", null, "boolean")]
    [InlineData("default", null, "integer")]
    public async Task Definition_IsRefused(string at, string? name, string? type)
    {
        var field = new CustomField { Name = name ?? "extra", Type = type ?? "text", ObjectTypes = at == "object_types" ? "" : Suppliers };
        if (at == "validation_minimum") field.ValidationMinimum = 1;
        if (at == "validation_schema") field.ValidationSchema = "{}";
        if (at == "validation_regex") field.ValidationRegex = "x";
        if (at == "related_object_filter") field.RelatedObjectFilter = "{}";
        if (at == "unique") field.Unique = true;
        if (at == "default") field.Default = "\"seven\"";
        var refused = Assert.IsType<SaveResult.Refused>(await _operation.Records<CustomField>().SaveAsync(field, Cancel));
        Assert.NotEmpty(refused.Problems.Of(at));
    }

    [Fact]
    public async Task Type_StaysAsItWasMade()
    {
        var field = await DefineAsync(_ => { });
        field.Type = "longtext";
        Assert.Contains("type: ", Problems(await _operation.Records<CustomField>().SaveAsync(field, Cancel)), StringComparison.Ordinal);
    }

    private Task<CustomField> DefineAsync(Action<CustomField> with, string type = "text")
    {
        var field = new CustomField { Name = "extra", Type = type, ObjectTypes = Suppliers };
        with(field);
        return AddAsync(field);
    }

    private async Task<T> AddAsync<T>(T row)
        where T : Entity, new()
    {
        var result = await _operation.Records<T>().SaveAsync(row, Cancel);
        Assert.True(result is SaveResult.Saved, (result as SaveResult.Refused)?.Problems.ToString());
        return row;
    }

    private async Task ChangeAsync(CustomField field) => Assert.IsType<SaveResult.Saved>(await _operation.Records<CustomField>().SaveAsync(field, Cancel));

    private async Task<JsonObject> SaveAsync(string name, string data) =>
        JsonNode.Parse((await AddAsync(new Supplier { Name = name, Slug = Slug.For(name), CustomFieldData = data })).CustomFieldData)!.AsObject();

    private async Task<string> RefusedAsync(string data)
    {
        var refused = Assert.IsType<SaveResult.Refused>(await _operation.Records<Supplier>().SaveAsync(new Supplier { Name = "refused", Slug = "refused", CustomFieldData = data }, Cancel));
        return Assert.Single(refused.Problems.Of("custom_fields"));
    }

    private async Task<List<JsonObject>> DataAsync() =>
        (await _operation.Db.Set<Supplier>().AsNoTracking().Select(s => s.CustomFieldData).ToListAsync(Cancel)).ConvertAll(d => JsonNode.Parse(d)!.AsObject());

    private static string Problems(SaveResult result) => Assert.IsType<SaveResult.Refused>(result).Problems.ToString();
}

public sealed class CustomFieldsOnSqlite(SqliteDatabase database) : CustomFieldTests(database), IClassFixture<SqliteDatabase>;

public sealed class CustomFieldsOnPostgres(PostgresDatabase database) : CustomFieldTests(database), IClassFixture<PostgresDatabase>;

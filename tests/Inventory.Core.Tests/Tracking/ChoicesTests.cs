using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Assets;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Tracking;

/// <summary>People add to the lists of statuses, and what rows hold is never lost.</summary>
public abstract class ChoicesTests(Database database) : DatabaseTests(database)
{
    private ChoiceBook Book => Database.Services.GetRequiredService<ChoiceBook>();

    [Fact]
    public async Task AddedStatus_IsOffered_AndMayBeChosen()
    {
        Assert.Null(await SaveAsync(null, ("list", "asset.status"), ("label", "Lent out"), ("value", "lent"), ("color", "orange"), ("weight", 15)));
        Assert.Equal(["stored", "lent"], Book.Of(Asset.Statuses).Select(c => c.Value).Take(2));
        await using var operation = await Database.WriteAsync();
        var asset = (await Workshop.BuildAsync(operation)).DeviceAsset("Lent-1");
        asset.Status = "lent";
        await Workshop.SaveAsync(operation, asset);
        Assert.Equal(("Lent out", "orange"), (Book.Show(Asset.Statuses, asset.Status).Label, Book.Show(Asset.Statuses, asset.Status).Color));
    }

    [Fact]
    public async Task Value_ThatRowsHold_StaysAsItIs_ItsLabelMayChange()
    {
        Assert.Null(await SaveAsync(null, ("list", "rack.status"), ("label", "On order"), ("value", "ordered")));
        var id = (await ReadAsync("rack.status", "ordered")).Id;
        Assert.Null(await SaveAsync(id, ("value", "on-order")));
        await using (var operation = await Database.WriteAsync())
        {
            var site = await Workshop.SaveAsync(operation, new Core.Places.Site { Name = "Choosy", Slug = "choosy" });
            await Workshop.SaveAsync(operation, new Core.Hardware.Rack { SiteId = site.Id, Name = "Ordered", Status = "on-order" });
            await operation.CommitAsync();
        }
        Assert.StartsWith("value: Racks hold “on-order”", await SaveAsync(id, ("value", "late")), StringComparison.Ordinal);
        Assert.StartsWith("list: Racks hold “on-order”", await SaveAsync(id, ("list", "site.status")), StringComparison.Ordinal);
        Assert.Null(await SaveAsync(id, ("label", "Ordered")));
        Assert.Contains(Book.Of(Core.Hardware.Rack.Statuses), c => c is { Value: "on-order", Label: "Ordered" });
    }

    [Fact]
    public async Task DeletedStatus_IsShownAsRowsHoldIt()
    {
        Assert.Null(await SaveAsync(null, ("list", "site.status"), ("label", "Gone soon"), ("value", "gone-soon")));
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<ChoiceRow>().DeleteAsync((await ReadAsync("site.status", "gone-soon")).Id));
            await operation.CommitAsync();
        }
        Assert.Equal(new Choice("gone-soon", "gone-soon"), Book.Show(Core.Places.Site.Statuses, "gone-soon"));
    }

    [Theory]
    [InlineData("stored", "value: The list has that value.")]
    [InlineData("", "value: Value is required.")]
    public async Task Value_ThatCannotBe_IsRefused(string value, string message) =>
        Assert.StartsWith(message, await SaveAsync(null, ("list", "asset.status"), ("label", "Wrong"), ("value", value)), StringComparison.Ordinal);

    [Fact]
    public void Lists_AreAllThatRowsChooseFrom()
    {
        var open = Database.Catalog.All.SelectMany(r => r.AllFields).OfType<IChoice>().Select(c => c.List).Where(l => l.IsOpen).Select(l => l.Name).Distinct();
        Assert.Equal(open.Order(StringComparer.Ordinal), ChoiceRow.Lists.Seeds.Select(s => s.Value).Order(StringComparer.Ordinal));
    }

    private async Task<string?> SaveAsync(long? id, params (string Name, object Value)[] values)
    {
        var resource = Database.Catalog.Of<ChoiceRow>();
        await using var operation = await Database.WriteAsync();
        var result = await operation.Records<ChoiceRow>().SaveAsync(id, values.ToDictionary(v => resource.Find(v.Name)!, v => (object?)v.Value), null);
        if (result is not SaveResult.Saved) return Assert.IsType<SaveResult.Refused>(result).Problems.ToString();
        await operation.CommitAsync();
        return null;
    }

    private async Task<ChoiceRow> ReadAsync(string list, string value)
    {
        await using var db = Database.Open();
        return await db.Set<ChoiceRow>().AsNoTracking().SingleAsync(c => c.List == list && c.Value == value);
    }
}

public sealed class ChoicesOnSqlite(SqliteDatabase database) : ChoicesTests(database), IClassFixture<SqliteDatabase>;

public sealed class ChoicesOnPostgres(PostgresDatabase database) : ChoicesTests(database), IClassFixture<PostgresDatabase>;

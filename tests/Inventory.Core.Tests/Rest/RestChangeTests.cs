using System.Globalization;
using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Rest;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Rest;

/// <summary>Many rows of a script are no more questions to the database than few.</summary>
public abstract class RestChangeTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task ManyRows_AreMade_AndChanged_WithTheQuestionsOfAFew()
    {
        await ReadsAsync(2, "warm");
        Assert.Equal(await ReadsAsync(3, "few"), await ReadsAsync(60, "many"));
    }

    private async Task<(int Made, int Changed)> ReadsAsync(int count, string word)
    {
        var type = await TypeAsync();
        var (made, ids) = await CountedAsync(script => script.CreateAsync([.. Enumerable.Range(0, count).Select(i => Json(new { device_type = type, status = "stored", serial = Text(word, i) }))], "made"));
        var (changed, _) = await CountedAsync(script => script.ChangeAsync([.. ids.Select((id, i) => (id, Json(new { asset_tag = Text(word, i), description = "counted" })))], isWhole: false, version: null, "changed"));
        return (made, changed);
    }

    private async Task<(int Reads, IReadOnlyList<long> Ids)> CountedAsync(Func<RestChange<Asset>, Task<(Guid Operation, IReadOnlyList<RestOutcome> Outcomes)>> write)
    {
        var reads = new Reads();
        var (_, outcomes) = await write(new RestChange<Asset>(Database.Watched(reads), Viewer.System));
        Assert.All(outcomes, o => Assert.NotNull(o.Id));
        return (reads.Count, [.. outcomes.Select(o => o.Id!.Value)]);
    }

    private async Task<long> TypeAsync()
    {
        await using var operation = Database.Read();
        return await operation.Of<Asset>().Where(a => a.DeviceTypeId != null).Select(a => a.DeviceTypeId!.Value).FirstAsync();
    }

    private static string Text(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}");

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);
}

public sealed class RestChangeOnSqlite(SqliteDatabase database) : RestChangeTests(database), IClassFixture<SqliteDatabase>;

public sealed class RestChangeOnPostgres(PostgresDatabase database) : RestChangeTests(database), IClassFixture<PostgresDatabase>;

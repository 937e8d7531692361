using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Contracts;

public abstract class ImportContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(Added))]
    public async Task Import_NothingGranted_IsRefused(string slug)
    {
        var kind = Of(slug);
        var file = await FileAsync(kind, await AddAsync(kind));
        var (result, changes) = await ImportAsync(kind, file, May(Verb.Change, kind), May(Verb.Delete, kind));
        Assert.IsType<ImportResult.Forbidden>(result);
        Assert.Empty(changes);
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Import_Granted_MakesTheRowAgain_AndLeavesOneRecord(string slug)
    {
        var kind = Of(slug);
        var (file, values) = await TakenOutAsync(kind);
        var (result, changes) = await ImportAsync(kind, file, May(Verb.Add, kind));
        Assert.Equal(new ImportResult.Done(1, 0, 0), Done(result));
        var change = Assert.Single(changes, c => c.ObjectType == kind.Type);
        Assert.Equal(("create", Why, "ana"), (change.Action, change.Message, change.UserName));
        var (_, made) = await ReadAsync(kind, change.ObjectId);
        foreach (var (field, value) in values) Assert.Equal((field.Name, Text(Entered(value))), (field.Name, Text(Entered(made[field]))));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Import_OutsideTheConstraint_StoresNothing(string slug)
    {
        var kind = Of(slug);
        var (file, _) = await TakenOutAsync(kind);
        var before = await CountAsync(kind);
        var (result, changes) = await ImportAsync(kind, file, MayOnly(Verb.Add, kind, -1));
        Assert.Equal(1, Assert.Single(Assert.IsType<ImportResult.Refused>(result).Problems).Row);
        Assert.Empty(changes);
        Assert.Equal(before, await CountAsync(kind));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Import_OfWhatWasExported_ChangesNothing(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind, 2);
        await using var operation = Database.Read();
        var file = await kind.FileAsync(operation, hasIds: true);
        var order = new ImportOrder(ImportFile.Of(file));
        var result = await Database.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, kind.Resource, order);
        Assert.Equal(new ImportResult.Done(0, 0, await CountAsync(kind)), Done(result));
        Assert.Empty(await ChangesAsync(order.Operation));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Import_OfARowThatMayNotBeChanged_IsRefusedAtItsId(string slug)
    {
        var kind = Of(slug);
        if (!kind.Resource.IsImported) return;
        var ids = await AddAsync(kind, 2);
        await using var operation = Database.Read();
        var file = await kind.FileAsync(operation, hasIds: true, ids);
        var (result, changes) = await ImportAsync(kind, file, May(Verb.Add, kind), MayOnly(Verb.Change, kind, ids[0]));
        Assert.Equal("id", Assert.Single(Assert.IsType<ImportResult.Refused>(result).Problems).Column);
        Assert.Empty(changes);
    }

    private async Task<(ImportResult Result, IReadOnlyList<Change> Changes)> ImportAsync(Kind kind, string file, params Grant[] grants)
    {
        var order = new ImportOrder(ImportFile.Of(file)) { Message = Why };
        var result = await Database.Services.GetRequiredService<FileImport>().RunAsync(Ana([Looking, .. grants]), kind.Resource, order);
        return (result, await ChangesAsync(order.Operation));
    }

    private async Task<string> FileAsync(Kind kind, long id)
    {
        await using var operation = Database.Read();
        return await kind.FileAsync(operation, hasIds: false, id);
    }

    // A row that is gone, as a file and as what its form read.
    private async Task<(string File, IReadOnlyDictionary<Core.Resources.Field, object?> Values)> TakenOutAsync(Kind kind)
    {
        var id = await AddAsync(kind);
        var (file, (_, values)) = (await FileAsync(kind, id), await ReadAsync(kind, id));
        Assert.True((await DoAsync(Viewer.System, operation => kind.DeleteAsync(operation, id))).Result is SaveResult.Saved);
        return (file, values);
    }

    private static ImportResult Done(ImportResult result)
    {
        Assert.True(result is ImportResult.Done, result is ImportResult.Refused refused ? string.Join('\n', refused.Problems) : result.ToString());
        return result;
    }

    private static object? Text(object? value) => value is System.Collections.IEnumerable and not string ? string.Join(',', ((System.Collections.IEnumerable)value).Cast<object>()) : value;
}

public sealed class ImportContractOnSqlite(SqliteDatabase database) : ImportContract(database), IClassFixture<SqliteDatabase>;

public sealed class ImportContractOnPostgres(PostgresDatabase database) : ImportContract(database), IClassFixture<PostgresDatabase>;

using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Contracts;

public abstract class BulkContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_NothingGranted_IsRefused(string slug)
    {
        var (kind, ids, field, edit) = await RowsAsync(slug);
        var (result, changes) = await ChangeAsync(kind, new Selection.Picked(ids), edit, May(Verb.Add, kind), May(Verb.Delete, kind));
        Assert.IsType<BulkResult.Forbidden>(result);
        await AssertUntouchedAsync(kind, ids, field, edit, changes);
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_Granted_ChangesTheOneFieldOfEachRow_AndLeavesOneRecordEach(string slug)
    {
        var (kind, ids, field, edit) = await RowsAsync(slug);
        var (result, changes) = await ChangeAsync(kind, new Selection.Picked(ids), edit, May(Verb.Change, kind));
        Assert.Equal(new BulkResult.Done(ids.Count), result);
        foreach (var id in ids) Assert.Equal(edit.Values[field], (await ReadAsync(kind, id)).Values[field]);
        Assert.Equal(ids, changes.Select(c => c.ObjectId).Order());
        Assert.All(changes, c => Assert.Equal(("update", kind.Type, Why, "ana"), (c.Action, c.ObjectType, c.Message, c.UserName)));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_WithARowOutsideTheConstraint_ChangesNone(string slug)
    {
        var (kind, ids, field, edit) = await RowsAsync(slug);
        var (result, changes) = await ChangeAsync(kind, new Selection.Picked(ids), edit, MayOnly(Verb.Change, kind, ids[0]));
        Assert.Contains("2 rows were selected, but there are 1", Assert.IsType<BulkResult.Refused>(result).Message, StringComparison.Ordinal);
        await AssertUntouchedAsync(kind, ids, field, edit, changes);
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_OutOfOnesOwnConstraint_NamesTheRows_AndChangesNone(string slug)
    {
        var (kind, ids, field, edit) = await RowsAsync(slug);
        var old = (await ReadAsync(kind, ids[0])).Values[field];
        await using (var operation = await Database.WriteAsync())
        {
            foreach (var id in ids) Assert.IsType<SaveResult.Saved>(await kind.SaveAsync(operation, id, new Dictionary<Field, object?> { [field] = old }));
            await operation.CommitAsync();
        }
        var (result, changes) = await ChangeAsync(kind, new Selection.Picked(ids), edit, MayWhere(Verb.Change, kind, field.Name, old));
        Assert.Equal([1, 2], Assert.IsType<BulkResult.Refused>(result).Rows.Select(r => r.Number));
        await AssertUntouchedAsync(kind, ids, field, edit, changes);
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_NothingGranted_IsRefused(string slug)
    {
        var kind = Of(slug);
        var ids = await AddAsync(kind, 2);
        var (result, changes) = await DeleteAsync(kind, ids, May(Verb.Add, kind), May(Verb.Change, kind));
        Assert.IsType<BulkResult.Forbidden>(result);
        await AssertStayAsync(kind, ids, changes);
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_Granted_TakesTheRows_AsThePreviewSaid(string slug)
    {
        var kind = Of(slug);
        var ids = await AddAsync(kind, 2);
        await using (var operation = Database.Read())
            Assert.Equal(ids, (await kind.PreviewDeleteAsync(operation, new Selection.Picked(ids)))!.Goes.Where(r => r.GetType() == kind.Resource.EntityType).Select(r => r.Id).Order());
        var (result, changes) = await DeleteAsync(kind, ids, May(Verb.Delete, kind));
        Assert.Equal(new BulkResult.Done(2), result);
        foreach (var id in ids) Assert.Null(await FindAsync(kind, id));
        Assert.Equal(ids, changes.Where(c => c.ObjectType == kind.Type).Select(c => c.ObjectId).Order());
        Assert.All(changes, c => Assert.Equal((Why, "ana"), (c.Message, c.UserName)));
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_WithARowOutsideTheConstraint_DeletesNone(string slug)
    {
        var kind = Of(slug);
        var ids = await AddAsync(kind, 2);
        var (result, changes) = await DeleteAsync(kind, ids, MayOnly(Verb.Delete, kind, ids[0]));
        Assert.Contains("2 rows were selected, but there are 1", Assert.IsType<BulkResult.Refused>(result).Message, StringComparison.Ordinal);
        await AssertStayAsync(kind, ids, changes);
    }

    // The description where there is one, else a number, else another choice, else the contrary.
    private async Task<(Kind Kind, IReadOnlyList<long> Ids, Field Field, Edit Edit)> RowsAsync(string slug)
    {
        var kind = Of(slug);
        var ids = await AddAsync(kind, 2);
        var values = (await ReadAsync(kind, ids[0])).Values;
        var bulk = kind.Resource.Bulk;
        var field = bulk.FirstOrDefault(f => f.Name == "description") ?? bulk.FirstOrDefault(f => values[f] is int) ?? bulk.LastOrDefault(f => f is IChoice) ?? bulk.First(f => values[f] is bool);
        object other = values[field] is int number ? number + 1 : values[field] is bool flag ? !flag : field is IChoice choice ? choice.List.Seeds[^1].Value : "now different";
        return (kind, ids, field, new Edit(new Dictionary<Field, object?> { [field] = other }));
    }

    private async Task<(BulkResult Result, IReadOnlyList<Change> Changes)> ChangeAsync(Kind kind, Selection selection, Edit edit, params Grant[] grants) =>
        await DoAllAsync(operation => kind.ChangeAsync(operation, selection, edit), grants);

    private async Task<(BulkResult Result, IReadOnlyList<Change> Changes)> DeleteAsync(Kind kind, IReadOnlyList<long> ids, params Grant[] grants) =>
        await DoAllAsync(operation => kind.DeleteAsync(operation, new Selection.Picked(ids)), grants);

    private async Task<(BulkResult Result, IReadOnlyList<Change> Changes)> DoAllAsync(Func<Operation, Task<BulkResult>> act, Grant[] grants)
    {
        await using var operation = await Database.WriteAsync(Ana([Looking, .. grants]), Why);
        var result = await act(operation);
        if (result is BulkResult.Done) await operation.CommitAsync();
        else await operation.DisposeAsync();
        return (result, await ChangesAsync(operation.Id));
    }

    private async Task AssertUntouchedAsync(Kind kind, IReadOnlyList<long> ids, Field field, Edit edit, IReadOnlyList<Change> changes)
    {
        Assert.Empty(changes);
        foreach (var id in ids) Assert.NotEqual(edit.Values[field], (await ReadAsync(kind, id)).Values[field]);
    }

    private async Task AssertStayAsync(Kind kind, IReadOnlyList<long> ids, IReadOnlyList<Change> changes)
    {
        Assert.Empty(changes);
        foreach (var id in ids) Assert.NotNull(await FindAsync(kind, id));
    }
}

public sealed class BulkContractOnSqlite(SqliteDatabase database) : BulkContract(database), IClassFixture<SqliteDatabase>;

public sealed class BulkContractOnPostgres(PostgresDatabase database) : BulkContract(database), IClassFixture<PostgresDatabase>;

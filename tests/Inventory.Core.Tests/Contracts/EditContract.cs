using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Contracts;

public abstract class EditContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_NothingGranted_IsRefused(string slug)
    {
        var kind = Of(slug);
        var edit = await EditAsync(kind);
        await AssertRefusedAsync<SaveResult.Forbidden>(kind, edit, May(Verb.Add, kind), May(Verb.Delete, kind));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_Granted_ChangesTheOneField_AndLeavesOneRecord(string slug)
    {
        var kind = Of(slug);
        var edit = await EditAsync(kind);
        var (result, changes) = await SaveAsync(kind, edit, edit.Version, May(Verb.Change, kind));
        Assert.IsType<SaveResult.Saved>(result);
        var (row, values) = await ReadAsync(kind, edit.Id);
        Assert.Equal(edit.New, values[edit.Field]);
        Assert.True(row.Version > edit.Version);
        var change = Assert.Single(changes);
        Assert.Equal(("update", kind.Type, edit.Id, Why, "ana"), (change.Action, change.ObjectType, change.ObjectId, change.Message, change.UserName));
        Assert.Equal((edit.Field.Name, $"{edit.Old}"), Told(change.Before));
        Assert.Equal((edit.Field.Name, $"{edit.New}"), Told(change.After));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_OutsideTheConstraint_IsNotFound(string slug)
    {
        var kind = Of(slug);
        var (mine, edit) = (await AddAsync(kind), await EditAsync(kind));
        await AssertRefusedAsync<SaveResult.Gone>(kind, edit, MayOnly(Verb.Change, kind, mine));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_OutOfOnesOwnConstraint_IsRefusedWhole(string slug)
    {
        var kind = Of(slug);
        var edit = await EditAsync(kind);
        await AssertRefusedAsync<SaveResult.Refused>(kind, edit, MayWhere(Verb.Change, kind, edit.Field.Name, edit.Old));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_ThatBreaksARule_DoesNotSlipInWithTheNext(string slug)
    {
        var kind = Of(slug);
        var (edit, next) = (await EditAsync(kind), await EditAsync(kind));
        object broken = edit.Old is int ? -1 : new string('a', edit.Field.MaxLength!.Value + 1);
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Refused>(await kind.SaveAsync(operation, edit.Id, (edit with { New = broken }).Entry));
            await Assert.ThrowsAsync<InvalidOperationException>(() => kind.SaveAsync(operation, next.Id, next.Entry));
            await Assert.ThrowsAsync<InvalidOperationException>(() => operation.CommitAsync());
        }
        Assert.Equal(edit.Old, (await ReadAsync(kind, edit.Id)).Values[edit.Field]);
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_AfterSomebodyElse_IsStale(string slug)
    {
        var kind = Of(slug);
        var edit = await EditAsync(kind);
        Assert.IsType<SaveResult.Saved>((await SaveAsync(kind, edit, edit.Version, May(Verb.Change, kind))).Result);
        var (result, changes) = await SaveAsync(kind, edit with { New = edit.Old }, edit.Version, May(Verb.Change, kind));
        Assert.IsType<SaveResult.Stale>(result);
        Assert.Empty(changes);
        Assert.Equal(edit.New, (await ReadAsync(kind, edit.Id)).Values[edit.Field]);
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Edit_NotCommitted_LeavesNothing(string slug)
    {
        var kind = Of(slug);
        var edit = await EditAsync(kind);
        var told = new List<Notice>();
        using var listening = Database.Feed.Subscribe(told.Add);
        var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await kind.SaveAsync(operation, edit.Id, edit.Entry, edit.Version));
        await operation.DisposeAsync();
        Assert.Equal(edit.Old, (await ReadAsync(kind, edit.Id)).Values[edit.Field]);
        Assert.Empty(await ChangesAsync(operation.Id));
        Assert.Empty(told);
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Form_SavedAsItWasRead_ChangesNothing(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind);
        await using var operation = await Database.WriteAsync();
        foreach (var id in await EarliestAsync(kind))
        {
            var (row, values) = await ReadAsync(kind, id);
            Assert.IsType<SaveResult.Saved>(await kind.SaveAsync(operation, id, kind.Form.ToDictionary(f => f, f => values[f]), row.Version));
        }
        await operation.CommitAsync();
        Assert.Empty((await ChangesAsync(operation.Id)).Select(c => $"{c.Display}: {c.Before} became {c.After}"));
    }

    private async Task AssertRefusedAsync<TResult>(Kind kind, Edit edit, params Grant[] grants)
    {
        var (result, changes) = await SaveAsync(kind, edit, edit.Version, grants);
        Assert.IsType<TResult>(result);
        Assert.Empty(changes);
        var (row, values) = await ReadAsync(kind, edit.Id);
        Assert.Equal((edit.Old, edit.Version), (values[edit.Field], row.Version));
    }

    private Task<(SaveResult Result, IReadOnlyList<Change> Changes)> SaveAsync(Kind kind, Edit edit, long version, params Grant[] grants) =>
        DoAsync(Ana([Looking, .. grants]), operation => kind.SaveAsync(operation, edit.Id, edit.Entry, version));

    // The description where there is one, else a number, else another choice, else a name that others may have too.
    private async Task<Edit> EditAsync(Kind kind)
    {
        var id = await AddAsync(kind);
        var (row, values) = await ReadAsync(kind, id);
        var field = kind.Form.FirstOrDefault(f => f.Name == "description") ?? kind.Form.FirstOrDefault(f => values[f] is int) ?? kind.Form.LastOrDefault(f => f is IChoice)
            ?? kind.Form.Last(f => f.Name == "last_name");
        object other = values[field] is int number ? number + 1 : field is IChoice choice ? choice.List.Seeds[^1].Value : "now different";
        return new(id, row.Version, field, values[field], other);
    }

    private static (string Name, string Value) Told(string? fields)
    {
        var field = Assert.Single(JsonDocument.Parse(fields!).RootElement.EnumerateObject());
        return (field.Name, field.Value.ToString());
    }

    private sealed record Edit(long Id, long Version, Field Field, object? Old, object? New)
    {
        public Dictionary<Field, object?> Entry => new() { [Field] = New };
    }
}

public sealed class EditContractOnSqlite(SqliteDatabase database) : EditContract(database), IClassFixture<SqliteDatabase>;

public sealed class EditContractOnPostgres(PostgresDatabase database) : EditContract(database), IClassFixture<PostgresDatabase>;

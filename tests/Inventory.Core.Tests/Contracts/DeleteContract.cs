using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Contracts;

public abstract class DeleteContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_NothingGranted_IsRefused(string slug)
    {
        var kind = Of(slug);
        await AssertStaysAsync<SaveResult.Forbidden>(kind, await AddAsync(kind), May(Verb.Add, kind), May(Verb.Change, kind));
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_Granted_TakesTheRow_AndLeavesOneRecord(string slug)
    {
        var kind = Of(slug);
        var id = await AddAsync(kind);
        var before = await CountAsync(kind);
        var (result, changes) = await DeleteAsync(kind, id, May(Verb.Delete, kind));
        Assert.IsType<SaveResult.Saved>(result);
        Assert.Null(await FindAsync(kind, id));
        Assert.Equal(before - 1, await CountAsync(kind));
        var change = Assert.Single(changes);
        Assert.Equal((kind.Type, id, Why, "ana"), (change.ObjectType, change.ObjectId, change.Message, change.UserName));
        Assert.NotEmpty(change.Display);
        Assert.NotNull(change.Before);
        // What was undone is kept as undone.
        Assert.Equal(IsUndone(kind) ? ("update", true) : ("delete", false), (change.Action, change.After is not null));
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_OutsideTheConstraint_IsNotFound(string slug)
    {
        var kind = Of(slug);
        var (mine, other) = (await AddAsync(kind), await AddAsync(kind));
        await AssertStaysAsync<SaveResult.Gone>(kind, other, MayOnly(Verb.Delete, kind, mine));
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_NotCommitted_LeavesNothing(string slug)
    {
        var kind = Of(slug);
        var id = await AddAsync(kind);
        var told = new List<Notice>();
        using var listening = Database.Feed.Subscribe(told.Add);
        var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await kind.DeleteAsync(operation, id));
        await operation.DisposeAsync();
        Assert.NotNull(await FindAsync(kind, id));
        Assert.Empty(await ChangesAsync(operation.Id));
        Assert.Empty(told);
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Preview_IsWhatHappens(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind);
        foreach (var id in await EarliestAsync(kind))
        {
            await using var operation = await Database.WriteAsync();
            var preview = (await kind.PreviewDeleteAsync(operation, id))!;
            var result = await kind.DeleteAsync(operation, id);
            if (result is SaveResult.Held held)
            {
                Assert.Equal(Keys(preview.Blockers), Keys(held.By));
                Assert.All(held.By, row => Assert.NotEmpty(operation.Catalog.Of(row.GetType()).Display(row)));
                Assert.Empty(await HappenedAsync(operation));
                continue;
            }
            Assert.IsType<SaveResult.Saved>(result);
            Assert.Empty(preview.Blockers);
            await operation.SettleAsync();
            var happened = await HappenedAsync(operation);
            Assert.Equal(Keys(preview.Goes), Keys(happened, IsUndone(kind) ? "update" : "delete"));
            if (!IsUndone(kind)) Assert.Equal(Keys(preview.Cleared), Keys(happened, "update"));
        }
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task WhatARowNeeds_IsHeldByIt_OrTakesItAlong(string slug)
    {
        var kind = Of(slug);
        var id = await AddAsync(kind);
        var (_, values) = await ReadAsync(kind, id);
        foreach (var field in kind.Form.Where(f => f is IReference && values[f] is Link))
        {
            await using var operation = await Database.WriteAsync();
            var target = Kind.Of(((IReference)field).Target);
            var result = await target.DeleteAsync(operation, ((Link)values[field]!).Id);
            if (Fates(kind, field) == Fate.Go) Assert.Contains(new RowKey(kind.Type, id), Keys(await HappenedAsync(operation), "delete"));
            else Assert.Contains(new RowKey(kind.Type, id), Keys(Assert.IsType<SaveResult.Held>(result).By));
        }
    }

    private async Task AssertStaysAsync<TResult>(Kind kind, long id, params Grant[] grants)
    {
        var (result, changes) = await DeleteAsync(kind, id, grants);
        Assert.IsType<TResult>(result);
        Assert.Empty(changes);
        Assert.NotNull(await FindAsync(kind, id));
        await using var operation = Database.Operations.Read(Ana([Looking, .. grants]));
        Assert.Null(await kind.PreviewDeleteAsync(operation, id));
    }

    private Task<(SaveResult Result, IReadOnlyList<Change> Changes)> DeleteAsync(Kind kind, long id, params Grant[] grants) =>
        DoAsync(Ana([Looking, .. grants]), operation => kind.DeleteAsync(operation, id));

    private static Task<List<Change>> HappenedAsync(Operation operation) =>
        operation.Db.Set<Change>().AsNoTracking().Where(c => c.OperationId == operation.Id).ToListAsync();

    private static IEnumerable<RowKey> Keys(IEnumerable<Entity> rows) =>
        rows.Select(r => new RowKey(Names.ObjectType(r.GetType())!, r.Id)).OrderBy(k => k.ToString(), StringComparer.Ordinal);

    private static IEnumerable<RowKey> Keys(IEnumerable<Change> changes, string action) =>
        changes.Where(c => c.Action == action).Select(c => new RowKey(c.ObjectType, c.ObjectId)).OrderBy(k => k.ToString(), StringComparer.Ordinal);

    private static Fate Fates(Kind kind, Field reference) =>
        kind.Resource.EntityType.GetProperties().Single(p => Names.Of(p) == reference.Name && p.PropertyType.IsAssignableTo(typeof(Entity)))
            .GetCustomAttribute<WhenTargetGoesAttribute>()?.Fate ?? Fate.Refuse;

    private static bool IsUndone(Kind kind) => kind.Resource.EntityType.IsAssignableTo(typeof(IUndoable));
}

public sealed class DeleteContractOnSqlite(SqliteDatabase database) : DeleteContract(database), IClassFixture<SqliteDatabase>;

public sealed class DeleteContractOnPostgres(PostgresDatabase database) : DeleteContract(database), IClassFixture<PostgresDatabase>;

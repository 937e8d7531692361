using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Contracts;

public abstract class CreateContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(Added))]
    public async Task Create_NothingGranted_IsRefused(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        var (result, changes) = await CreateAsync(kind, entry, May(Verb.Change, kind), May(Verb.Delete, kind));
        Assert.IsType<SaveResult.Forbidden>(result);
        Assert.Empty(changes);
        Assert.Equal(before, await CountAsync(kind));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_Granted_KeepsWhatWasEntered_AndOneRecord(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        var (result, changes) = await CreateAsync(kind, entry, May(Verb.Add, kind));
        var row = Assert.IsType<SaveResult.Saved>(result).Row;
        Assert.Equal(before + 1, await CountAsync(kind));
        var (_, values) = await ReadAsync(kind, row.Id);
        Assert.All(entry, e => Assert.Equal((e.Key.Name, e.Value), (e.Key.Name, Entered(values[e.Key]))));
        var change = Assert.Single(changes);
        Assert.Equal(("create", kind.Type, row.Id, Why, "ana"), (change.Action, change.ObjectType, change.ObjectId, change.Message, change.UserName));
        Assert.NotEmpty(change.Display);
        Assert.Null(change.Before);
        Assert.NotNull(change.After);
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_OutsideTheConstraint_StoresNothing_UntilItIsLoosened(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        var (result, changes) = await CreateAsync(kind, entry, MayOnly(Verb.Add, kind, -1));
        Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.List);
        Assert.Empty(changes);
        Assert.Equal(before, await CountAsync(kind));
        Assert.IsType<SaveResult.Saved>((await CreateAsync(kind, entry, MayOnly(Verb.Add, kind, -1), May(Verb.Add, kind))).Result);
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_Refused_CannotBeCommitted(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        await using (var operation = await Database.WriteAsync(Ana(Looking, MayOnly(Verb.Add, kind, -1))))
        {
            Assert.IsType<SaveResult.Refused>(await kind.SaveAsync(operation, null, entry));
            await Assert.ThrowsAsync<InvalidOperationException>(() => operation.CommitAsync());
        }
        Assert.Equal(before, await CountAsync(kind));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_NotCommitted_LeavesNothing(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        var told = new List<Notice>();
        using var listening = Database.Feed.Subscribe(told.Add);
        var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await kind.SaveAsync(operation, null, entry));
        await operation.DisposeAsync();
        Assert.Equal(before, await CountAsync(kind));
        Assert.Empty(await ChangesAsync(operation.Id));
        Assert.Empty(told);
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_WithoutWhatIsRequired_NamesEachField(string slug)
    {
        var kind = Of(slug);
        var (entry, before) = (await EntryAsync(kind), await CountAsync(kind));
        var required = kind.Form.Where(f => f.IsRequired).ToList();
        foreach (var field in required) entry[field] = null;
        Assert.Empty(required.Select(f => f.Name).Except(await ProblemsAsync(kind, entry)));
        Assert.Equal(before, await CountAsync(kind));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_TextThatDoesNotFit_IsRefusedAtItsField(string slug)
    {
        var kind = Of(slug);
        var entry = await EntryAsync(kind);
        foreach (var field in kind.Form.Where(f => entry[f] is string && f.MaxLength is not null && f is not IChoice))
        {
            Assert.Contains(field.Name, await ProblemsAsync(kind, new(entry) { [field] = new string('a', field.MaxLength!.Value + 1) }));
            Assert.Contains(field.Name, await ProblemsAsync(kind, new(entry) { [field] = "a\0b" }));
        }
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_PointingOutOfSight_IsRefusedAtItsField(string slug)
    {
        var kind = Of(slug);
        var entry = await EntryAsync(kind);
        var blind = Ana(May(Verb.View, kind), May(Verb.Add, kind));
        foreach (var field in kind.Form.Where(f => f is IReference && entry[f] is not null))
        {
            var (result, changes) = await DoAsync(blind, operation => kind.SaveAsync(operation, null, entry));
            Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.Of(field.Name));
            Assert.Empty(changes);
        }
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Create_TheSameAgain_IsRefused_WhereRowsAreUnique(string slug)
    {
        var kind = Of(slug);
        var entry = await EntryAsync(kind);
        var first = Assert.IsType<SaveResult.Saved>((await CreateAsync(kind, entry, May(Verb.Add, kind))).Result);
        var (again, _) = await CreateAsync(kind, entry, May(Verb.Add, kind));
        if (!kind.IsUnique(first.Row)) Assert.IsType<SaveResult.Saved>(again);
        else Assert.Contains(Assert.IsType<SaveResult.Refused>(again).Problems.List, p => kind.Unique.Contains(p.Field!));
    }

    [Theory, MemberData(nameof(Added))]
    public async Task Copy_WithItsOwnUniqueFields_CanBeSaved(string slug)
    {
        var kind = Of(slug);
        var (_, values) = await ReadAsync(kind, await AddAsync(kind));
        var fresh = await EntryAsync(kind);
        var own = kind.Form.Where(f => kind.Unique.Contains(f.Name)).ToList();
        own.AddRange(own.OfType<IReference>().SelectMany(r => r.NarrowedBy).Select(n => n.Field).ToList());
        var copy = kind.Form.ToDictionary(f => f, f => own.Contains(f) ? fresh[f] : values[f]);
        var (result, _) = await CreateAsync(kind, copy, May(Verb.Add, kind));
        Assert.True(result is SaveResult.Saved, (result as SaveResult.Refused)?.Problems.ToString());
    }

    private Task<(SaveResult Result, IReadOnlyList<Change> Changes)> CreateAsync(Kind kind, Dictionary<Field, object?> entry, params Grant[] grants) =>
        DoAsync(Ana([Looking, .. grants]), operation => kind.SaveAsync(operation, null, entry));

    private async Task<IEnumerable<string?>> ProblemsAsync(Kind kind, Dictionary<Field, object?> entry) =>
        Assert.IsType<SaveResult.Refused>((await CreateAsync(kind, entry, May(Verb.Add, kind))).Result).Problems.List.Select(p => p.Field);
}

public sealed class CreateContractOnSqlite(SqliteDatabase database) : CreateContract(database), IClassFixture<SqliteDatabase>;

public sealed class CreateContractOnPostgres(PostgresDatabase database) : CreateContract(database), IClassFixture<PostgresDatabase>;

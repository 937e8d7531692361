using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Contracts;

public abstract class DetailContract(Database database) : ContractTests(database)
{
    private const long Nowhere = 987_654_321;

    [Theory, MemberData(nameof(All))]
    public async Task Row_NothingGranted_IsNotFound(string slug)
    {
        var kind = Of(slug);
        Assert.False(await IsFoundAsync(kind, await AddAsync(kind), May(Verb.Change, kind)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Row_Granted_IsFound(string slug)
    {
        var kind = Of(slug);
        Assert.True(await IsFoundAsync(kind, await AddAsync(kind), May(Verb.View, kind)));
        Assert.False(await IsFoundAsync(kind, Nowhere, May(Verb.View, kind)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Row_OutsideTheConstraint_IsNotFound(string slug)
    {
        var kind = Of(slug);
        var (mine, other) = (await AddAsync(kind), await AddAsync(kind));
        Assert.True(await IsFoundAsync(kind, mine, MayOnly(Verb.View, kind, mine)));
        Assert.False(await IsFoundAsync(kind, other, MayOnly(Verb.View, kind, mine)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Row_OfAVerb_IsFoundByThatVerbAlone(string slug)
    {
        var kind = Of(slug);
        var (mine, other) = (await AddAsync(kind), await AddAsync(kind));
        await using var operation = Database.Operations.Read(Ana(May(Verb.View, kind), MayOnly(Verb.Change, kind, mine)));
        Assert.NotNull(await operation.FindAnyAsync(kind.Resource, mine, Verb.Change));
        Assert.Null(await operation.FindAnyAsync(kind.Resource, other, Verb.Change));
        Assert.Null(await operation.FindAnyAsync(kind.Resource, mine, Verb.Delete));
    }

    // By its page, and by links that would lead there.
    private async Task<bool> IsFoundAsync(Kind kind, long id, Grant grant)
    {
        await using var operation = Database.Operations.Read(Ana(grant));
        var isFound = await kind.FindAsync(operation, id) is not null;
        Assert.Equal(isFound, await operation.LinkAsync(kind.Resource, id) is not null);
        return isFound;
    }
}

public sealed class DetailContractOnSqlite(SqliteDatabase database) : DetailContract(database), IClassFixture<SqliteDatabase>;

public sealed class DetailContractOnPostgres(PostgresDatabase database) : DetailContract(database), IClassFixture<PostgresDatabase>;

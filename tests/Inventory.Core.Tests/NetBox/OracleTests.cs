using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.NetBox;

/// <summary>Lists answer to filters as the captured NetBox did.</summary>
public abstract class OracleTests(Database database) : DatabaseTests(database)
{
    // To the original a field without a value is less than any number, where its key was written. Here it is no number at all.
    private static readonly string[] Faulty = ["assets?cf_cost__lt=500"];

    public static TheoryData<string> Endpoints => [.. OracleAnswer.All.Select(a => a.Endpoint).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Endpoints))]
    public async Task List_AnswersAsTheOriginal(string endpoint)
    {
        var wrong = new List<string>();
        foreach (var answer in OracleAnswer.All.Where(a => a.Endpoint == endpoint && !Faulty.Contains(a.Name)))
            if (await DifferenceAsync(answer) is { } difference) wrong.Add($"{answer.Name}: {difference}");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>How our answer differs; null when it does not.</summary>
    private async Task<string?> DifferenceAsync(OracleAnswer answer)
    {
        if (answer.ResourceIn(Database.Catalog) is not { } resource) return "there is no such list";
        await using var operation = Database.Read();
        return await (Task<string?>)typeof(OracleTests).GetMethod(nameof(CompareAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, answer])!;
    }

    private static async Task<string?> CompareAsync<T>(Operation operation, OracleAnswer answer)
        where T : Entity, new()
    {
        var criteria = await operation.CriteriaAsync<T>(answer.Filters);
        var problems = string.Join(" ", criteria.NotUnderstood);
        if (answer.Ids is not { } expected) return problems.Length > 0 ? null : "understood, where the original refused";
        if (problems.Length > 0) return problems;
        var rows = criteria.Test is { } test ? operation.Of<T>().Where(test) : operation.Of<T>();
        var found = await rows.Select(x => x.Id).ToListAsync();
        if (!answer.IsWhole) return expected.Except(found).Any() ? "rows of the page are missing" : null;
        return expected.ToHashSet().SetEquals(found)
            ? null
            : $"{found.Count} rows instead of {expected.Count}; missing {Some(expected.Except(found))}, too many {Some(found.Except(expected))}";
    }

    private static string Some(IEnumerable<long> ids) => $"[{string.Join(", ", ids.Order().Take(10))}]";
}

public sealed class OracleOnSqlite(CaptureOnSqlite database) : OracleTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class OracleOnPostgres(CaptureOnPostgres database) : OracleTests(database), IClassFixture<CaptureOnPostgres>;

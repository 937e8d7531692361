using Inventory.Browser.Tests.Support;
using Inventory.Core.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>Two servers on one PostgreSQL database, which the second one can lose.</summary>
public sealed class TwoServers(Chromium chromium, TestRun run) : Journey(chromium)
{
    private const int RoomCheck = 1;
    private const int StoredAssets = 3;
    private const int Shelf = 35;

    [Fact]
    public async Task Marks_CrossFromServerToServer_AndWaitWhileTheDatabaseIsAway()
    {
        Chromium.Require();
        var database = await DatabaseAsync();
        using var line = new DatabaseLine(database);
        await using var here = await On(database).ServeAsync("--demo");
        await using var there = await On(line.ConnectionString).ServeAsync();
        var (ann, bo) = (new Runner(await OpenAsync(here)), new Runner(await OpenAsync(there)));
        await ann.Window.SignInAsync("ann", "ann");
        await bo.Window.SignInAsync("bo", "bo");
        await ann.OpenAsync(RoomCheck, Shelf, StoredAssets);
        await bo.OpenAsync(RoomCheck, Shelf, StoredAssets);
        var things = await ann.ThingsAsync();

        await Assertions.Expect(ann.People).ToHaveCountAsync(2);
        await ann.ScanAsync(things[0].Code);
        await bo.Row(things[0].Key, isSeen: true).WaitForAsync();
        await Assertions.Expect(bo.Row(things[0].Key, isSeen: true)).ToContainTextAsync("ann");
        await bo.ScanAsync(things[1].Code);
        await ann.Row(things[1].Key, isSeen: true).WaitForAsync();

        line.Cut();
        await bo.ScanAllAsync(things[2..5]);
        await bo.QueuedAsync(3);
        await Assertions.Expect(bo.Connection).Not.ToHaveAttributeAsync("data-connection", "online");
        await ann.ScanAsync(things[5].Code);
        await ann.Row(things[5].Key, isSeen: true).WaitForAsync();
        await bo.Row(things[6].Key, isSeen: false).GetByRole(AriaRole.Button, new() { Name = "Mark seen" }).ClickAsync();
        await Assertions.Expect(bo.Window.Alert).ToContainTextAsync("The database cannot be reached");
        await Task.Delay(TimeSpan.FromSeconds(10));
        await bo.QueuedAsync(3);

        line.Mend();
        await bo.DrainedAsync();
        foreach (var runner in new[] { ann, bo })
        {
            await Assertions.Expect(runner.Seen).ToHaveCountAsync(6);
            foreach (var thing in things[..6]) await runner.Row(thing.Key, isSeen: true).WaitForAsync();
        }
        await bo.Row(things[6].Key, isSeen: false).GetByRole(AriaRole.Button, new() { Name = "Mark seen" }).ClickAsync();
        await ann.Row(things[6].Key, isSeen: true).WaitForAsync();
        await Assertions.Expect(bo.Window.Alert).ToHaveCountAsync(0);
    }

    private static RunningProgram On(string database) =>
        RunningProgram.WithKeeper().With("Inventory__Database__Provider", "PostgreSql").With("ConnectionStrings__Inventory", database);

    private async Task<string> DatabaseAsync()
    {
        if (await run.Postgres.StartAsync() is { } missing)
        {
            if (Environment.GetEnvironmentVariable("INVENTORY_TEST_NO_SKIP") == "1") Assert.Fail(missing);
            Assert.Skip(missing);
        }
        return await run.Postgres.CreateDatabaseAsync();
    }
}

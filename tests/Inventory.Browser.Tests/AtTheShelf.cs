using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>What goes wrong while one scans: nothing of it stops the audit, and nothing that was scanned is lost.</summary>
public sealed class AtTheShelf(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    private const int SparesCage = 8;
    private const int Receiving = 31;
    private const int ShelfA = 32;
    private const int DisposalCage = 36;

    [Fact]
    public async Task Enter_OnNothing_DoesNothing()
    {
        var runner = await RunAsync(Ann, ShelfA);
        await runner.ScanAsync("");
        await runner.ScanAsync("   ");
        await runner.ScanAsync("NOBODY-KNOWS");
        await runner.AnsweredAsync("NOBODY-KNOWS", "unknown");
        await Assertions.Expect(runner.ToResolve.Locator(".resolve-item")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Code_ThatNoLabelHas_IsAnsweredAndWaitsUnderToResolve()
    {
        var runner = await RunAsync(Ann, ShelfA);
        await runner.Page.Keyboard.InsertTextAsync(new string('9', 10_000));
        await runner.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(runner.Verdict).ToHaveAttributeAsync("data-outcome", "refused");
        await Assertions.Expect(runner.Verdict).ToContainTextAsync("10000 characters are more than the 256 that a code may have");
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("10000 characters");

        await runner.Page.Keyboard.InsertTextAsync("\u0001BELL\u0007-\u001b77\u007f");
        await runner.Page.Keyboard.PressAsync("Enter");
        await runner.AnsweredAsync("BELL-77", "unknown");
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("BELL-77");

        await runner.Page.ReloadAsync();
        await runner.ReadyAsync();
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("10000 characters");
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("BELL-77");
        await runner.ToResolve.GetByRole(AriaRole.Button, new() { Name = "Drop" }).First.ClickAsync();
        await runner.ToResolve.GetByRole(AriaRole.Button, new() { Name = "Drop" }).First.ClickAsync();
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("Nothing to decide");
        await Assertions.Expect(runner.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task UnknownCode_CanBeCreated_WithItsPlaceFilledIn()
    {
        var runner = await RunAsync(Admin, ShelfA);
        await runner.ScanAsync("NEW-4711");
        await runner.AnsweredAsync("NEW-4711", "unknown");
        await runner.ToResolve.GetByText("Create", new() { Exact = true }).ClickAsync();
        var form = await runner.Page.Context.RunAndWaitForPageAsync(() => runner.ToResolve.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Stored") }).ClickAsync());
        await Assertions.Expect(form.GetByLabel("Serial number")).ToHaveValueAsync("NEW-4711");
        await Assertions.Expect(form.GetByLabel("Storage location")).ToHaveValueAsync("Shelf A");
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("NEW-4711");
    }

    [Theory]
    [InlineData("/audit-flows/1/run?object_id=32&tab=999", 404, "The flow has no such page")]
    [InlineData("/audit-flows/1/run?object_id=32&tab=shelf", 404, "The flow has no such page")]
    [InlineData("/audit-flows/1/run?object_id=999999", 404, "No such audit")]
    [InlineData("/audit-flows/1/run?object_id=-1", 404, "No such audit")]
    [InlineData("/audit-flows/1/run", 404, "No such audit")]
    [InlineData("/audit-flows/999/run?object_id=32", 404, "There is no such audit flow")]
    public async Task Address_ThatLeadsNowhere_IsSaidAndThePageLivesOn(string address, int status, string says)
    {
        var window = await OpenAsync(Ann);
        var response = await window.Page.GotoAsync(address);
        Assert.Equal(status, response!.Status);
        await Assertions.Expect(window.Page.GetByText(says).First).ToBeVisibleAsync();
        await window.Page.EvaluateAsync("() => Blazor.navigateTo('/suppliers')");
        await Assertions.Expect(window.Link("Donau Systemhaus")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Flow_WithoutPages_SaysWhatItNeeds()
    {
        var admin = await OpenAsync(Admin);
        await admin.GoAsync("/audit-flows/add");
        await admin.Field("Name").FillAsync("Not ready yet");
        await admin.Field("Starts at").SelectOptionAsync(new SelectOptionValue { Label = "Location" });
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Not ready yet"));
        await admin.GoAsync($"{new Uri(admin.Page.Url).AbsolutePath}/run?object_id={ShelfA}");
        var runner = new Runner(admin);
        await runner.ReadyAsync();
        await Assertions.Expect(admin.Page.GetByText("This flow has no pages yet")).ToBeVisibleAsync();
        await runner.ScanAsync("ANYTHING");
        await runner.AnsweredAsync("ANYTHING", "refused");
        await Assertions.Expect(runner.Verdict).ToContainTextAsync("has no pages");
    }

    [Fact]
    public async Task Right_TakenAwayInTheMiddle_RefusesAndKeepsTheScanUntilItIsDropped()
    {
        var program = await ServingAsync();
        await program.CommandAsync(RunningProgram.Password, "user", "add", "cleo", "--grant", "auditor");
        var cleo = await OpenAsync(program);
        await cleo.SignInAsync("cleo", RunningProgram.Password);
        var runner = new Runner(cleo);
        await runner.OpenAsync(RoomCheck, SparesCage, StoredAssets);
        var things = await runner.ThingsAsync();
        await runner.ScanAsync(things[0].Code);
        await runner.AnsweredAsync(things[0].Code, "seen");

        await ForgetGrantAsync(program, "cleo", "Mark in audits");
        // Commands tell the server that something changed beside it.
        await program.CommandAsync(RunningProgram.Password, "user", "add", "dora");
        var refused = await ScanUntilRefusedAsync(runner, things[1..]);
        await Assertions.Expect(runner.Verdict).ToContainTextAsync("You may not mark objects as seen");
        await Assertions.Expect(runner.ToResolve.Locator(".resolve-item")).ToContainTextAsync(refused.Code);
        await Assertions.Expect(runner.Row(refused.Key, isSeen: false)).ToBeVisibleAsync();

        await runner.Page.ReloadAsync();
        await runner.ReadyAsync();
        await Assertions.Expect(runner.Page.GetByText("to look only")).ToBeVisibleAsync();
        await Assertions.Expect(runner.Window.Button("Mark seen")).ToHaveCountAsync(0);
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync(refused.Code);
        await runner.ToResolve.GetByRole(AriaRole.Button, new() { Name = "Drop" }).ClickAsync();
        await Assertions.Expect(runner.ToResolve).ToContainTextAsync("Nothing to decide");
    }

    [Fact]
    public async Task Keys_TypedOnAButton_GoToTheScanBox_AndTheFocusComesBack()
    {
        var runner = await RunAsync(Ann, Receiving);
        await runner.Window.Button("Sound").ClickAsync();
        await Assertions.Expect(runner.Window.Button("Sound")).ToBeFocusedAsync();
        await runner.ScanAsync("ON-A-BUTTON");
        await runner.AnsweredAsync("ON-A-BUTTON", "unknown");
        await Assertions.Expect(runner.Box).ToBeFocusedAsync();

        await runner.Page.GetByText("This device").ClickAsync();
        await Assertions.Expect(runner.Page.GetByText("My scanner sends no Enter")).ToBeVisibleAsync();
        await runner.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(runner.Page.GetByText("My scanner sends no Enter")).ToBeHiddenAsync();
        await runner.ScanAsync("AFTER-A-PANEL");
        await runner.AnsweredAsync("AFTER-A-PANEL", "unknown");
        await runner.ToResolve.GetByRole(AriaRole.Button, new() { Name = "Drop" }).First.ClickAsync();
        await Assertions.Expect(runner.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Scans_WithoutALine_SurviveThatThePageIsClosed()
    {
        var runner = await RunAsync(Ann, DisposalCage);
        var things = (await runner.ThingsAsync())[..3];
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.ScanAllAsync(things);
        await runner.QueuedAsync(3);
        await Assertions.Expect(runner.Connection).ToHaveAttributeAsync("data-connection", "offline");
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => runner.Page.ReloadAsync());

        await runner.Page.Context.SetOfflineAsync(false);
        await runner.OpenAsync(RoomCheck, DisposalCage, StoredAssets);
        foreach (var thing in things) await runner.Row(thing.Key, isSeen: true).WaitForAsync();
        await runner.DrainedAsync();
        using var api = new Api(await ServingAsync());
        Assert.Equal(things.Select(t => t.Key).Order(), (await api.SeenAsync(RoomCheck, DisposalCage)).Keys.Order());
    }

    // The server hears of it within a second or two.
    private static async Task<Thing> ScanUntilRefusedAsync(Runner runner, IEnumerable<Thing> things)
    {
        foreach (var thing in things)
        {
            await runner.ScanAsync(thing.Code);
            await runner.Page.Locator($".verdict[data-code=\"{thing.Code}\"][data-outcome]").WaitForAsync();
            if (await runner.Verdict.GetAttributeAsync("data-outcome") == "refused") return thing;
            await Task.Delay(500);
        }
        throw new Xunit.Sdk.XunitException("Nothing was refused.");
    }

    // Nobody can take rights away on a page yet.
    private static async Task ForgetGrantAsync(RunningProgram program, string user, string permission)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(program.Folder, "data", "inventory.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText =
            "DELETE FROM permission_users WHERE users_id = (SELECT id FROM users WHERE user_name = $user) AND permissions_id = (SELECT id FROM permissions WHERE name = $permission)";
        command.Parameters.AddWithValue("$user", user);
        command.Parameters.AddWithValue("$permission", permission);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}

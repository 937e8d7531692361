using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>Somebody starts the program on nothing and gets an account.</summary>
public sealed class FirstStart(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task EmptyDatabase_LeadsEveryPageToTheFirstAccount_AndIsClosedAfterIt()
    {
        Chromium.Require();
        await using var program = await new RunningProgram().ServeAsync();
        var first = await OpenAsync(program);
        foreach (var path in new[] { "/", "/assets", "/login", "/account", "/audit-flows/1/run?object_id=1" })
        {
            await first.Page.GotoAsync(path);
            await first.IsAtAsync("/setup");
        }
        await AxeRules.HoldAsync(first);

        await CreateAsync(first, "Short1", "Short1");
        await Assertions.Expect(first.Field("Password")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("at least 12 characters"));
        await Assertions.Expect(first.Field("Password")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(first.Alert).ToContainTextAsync("not created");
        await CreateAsync(first, "Long-enough-1", "Long-enough-2");
        await Assertions.Expect(first.Field("Password again")).ToHaveAccessibleDescriptionAsync("The two passwords differ.");
        await Assertions.Expect(first.Field("User name")).ToHaveValueAsync("keeper");

        await CreateAsync(first, "Long-enough-1", "Long-enough-1");
        await first.IsAtAsync("/");
        await first.StartedAsync();
        await Assertions.Expect(first.Button("keeper")).ToBeVisibleAsync();
        await first.Page.GotoAsync("/setup");
        await first.IsAtAsync("/");
        var second = await OpenAsync(program);
        await second.Page.GotoAsync("/setup");
        await second.IsAtAsync("/login?returnUrl=%2F");
    }

    private static async Task CreateAsync(Window window, string password, string again)
    {
        await window.Field("User name").FillAsync("keeper");
        await window.Field("Password").FillAsync(password);
        await window.Field("Password again").FillAsync(again);
        await window.Button("Create account").ClickAsync();
    }
}

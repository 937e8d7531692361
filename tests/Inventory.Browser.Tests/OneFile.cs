using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>On SQLite one server has the file; commands may work beside it.</summary>
public sealed class OneFile(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task SecondServer_IsRefused_AndCommandsBesideTheFirstAreFollowed()
    {
        Chromium.Require();
        await using var program = await RunningProgram.WithKeeper().ServeAsync();
        var (exit, _, errors) = await program.RunAsync("", "--urls", "http://localhost:0");
        Assert.Equal(1, exit);
        Assert.Contains("Another server has this database open.", errors, StringComparison.Ordinal);

        var keeper = await OpenAsync(program, 1440, 900);
        await keeper.SignInAsync("keeper", RunningProgram.Password);
        await keeper.Link("Assets").First.ClickAsync();
        await Assertions.Expect(keeper.Page.GetByText("No assets yet")).ToBeVisibleAsync();
        await program.CommandAsync("", "import", "netbox", "--from", Path.Combine(AppContext.BaseDirectory, "Capture"));
        await keeper.Link("Suppliers").First.ClickAsync();
        await keeper.Link("Assets").First.ClickAsync();
        await Assertions.Expect(keeper.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(50);

        await program.CommandAsync(RunningProgram.Password, "user", "add", "late", "--grant", "reader");
        var late = await OpenAsync(program);
        await late.SignInAsync("late", RunningProgram.Password);
        await late.GoAsync("/assets");
        await Assertions.Expect(late.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(50);
        await Assertions.Expect(late.Link("Add asset")).ToHaveCountAsync(0);
    }
}

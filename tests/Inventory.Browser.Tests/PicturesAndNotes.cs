using System.Text;
using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Inventory.Core.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>What a device looks like and what happened to it: handed in, written down, and gone with the device.</summary>
public sealed partial class PicturesAndNotes(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task Device_IsPicturedAndWrittenAbout_AndTakesAllOfItAlong()
    {
        var admin = await OpenAsync(Admin);
        var id = await AddDeviceAsync(admin);
        var files = Path.Combine((await ServingAsync()).Folder, "data", "files");

        await admin.GoAsync($"/devices/{id}");
        await Tab(admin, "Images").ClickAsync();
        await admin.Page.GetByLabel("Add pictures").SetInputFilesAsync(
        (FilePayload[])[
            new() { Name = "front.png", MimeType = "image/png", Buffer = SamplePictures.Png(64, 48) },
            new() { Name = "notes.png", MimeType = "image/png", Buffer = Encoding.UTF8.GetBytes("Remember the milk") },
            new() { Name = "back.png", MimeType = "image/png", Buffer = SamplePictures.Png(48, 64) },
        ]);
        await Assertions.Expect(admin.Alert).ToContainTextAsync("notes.png is no picture that is kept here");
        await Assertions.Expect(admin.Page.Locator(".told")).ToHaveTextAsync("2 pictures were added.");
        var shown = admin.Page.Locator(".images img");
        await Assertions.Expect(shown).ToHaveCountAsync(2);
        for (var i = 0; i < 2; i++) await Assertions.Expect(shown.Nth(i)).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal([48, 64], (await shown.EvaluateAllAsync<int[]>("all => all.map(i => i.naturalWidth)")).Order());
        await Assertions.Expect(Tab(admin, "Images")).ToHaveTextAsync(new Regex(@"^\s*Images\s+2\s*$"));
        Assert.Equal(2, FilesOf(files));

        await Tab(admin, "Journal").ClickAsync();
        await admin.Field("Kind").SelectOptionAsync("warning");
        await admin.Field("Comments").FillAsync("The **fan** is loud");
        await admin.Button("Add entry").ClickAsync();
        await Assertions.Expect(admin.Page.Locator(".entries li")).ToContainTextAsync("The fan is loud");
        await Assertions.Expect(admin.Page.Locator(".entries .badge")).ToHaveTextAsync("Warning");

        await admin.Button("Delete").ClickAsync();
        await admin.Button("Delete it and 3 more").ClickAsync();
        await admin.IsAtAsync("/devices");
        Assert.Equal(0, FilesOf(files));
    }

    // The fields of the form may be given with its address.
    private static async Task<string> AddDeviceAsync(Window admin)
    {
        await admin.GoAsync("/devices/add?name=Photographed&device_type_id=1&role_id=1&site_id=1");
        await Assertions.Expect(admin.Field("Name")).ToHaveValueAsync("Photographed");
        await admin.Button("Create").ClickAsync();
        await admin.IsAtAsync(OfADevice());
        return OfADevice().Match(admin.Page.Url).Groups[1].Value;
    }

    private static ILocator Tab(Window window, string name) => window.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new($"^{name}") });

    private static int FilesOf(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.png", SearchOption.AllDirectories).Length : 0;

    [GeneratedRegex(@"/devices/(\d+)$")]
    private static partial Regex OfADevice();
}

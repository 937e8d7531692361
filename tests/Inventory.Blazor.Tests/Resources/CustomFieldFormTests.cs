using System.Text.Json.Nodes;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class CustomFieldFormTests : Pages
{
    private const string Suppliers = "netbox_inventory.supplier";

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Values_AreEnteredByTheirTypes_AndKept()
    {
        var set = await SaveAsync(new CustomFieldChoiceSet { Name = "Sizes", ExtraChoices = """[["s","Small"],["l","Large"]]""" });
        await SaveAsync(new CustomField { Name = "size", Type = "select", ChoiceSetId = set.Id, ObjectTypes = Suppliers });
        await SaveAsync(new CustomField { Name = "rating", Type = "decimal", ObjectTypes = Suppliers });
        await SaveAsync(new CustomField { Name = "cloud", Type = "boolean", ObjectTypes = Suppliers, Default = "true" });
        var page = Open();
        page.WaitForElement("#field-name").Change("Acme");
        page.Find("#custom-size").Change("l");
        page.Find("#custom-rating").Change("4.5");
        Assert.Equal("true", page.Find("#custom-cloud").GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Matches("/suppliers/[0-9]+$", Navigation.Uri));
        var saved = await FindAsync<Supplier>(long.Parse(Navigation.Uri.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"size":"l","rating":4.5,"cloud":true}"""), JsonNode.Parse(saved!.CustomFieldData)), saved.CustomFieldData);
    }

    [Fact]
    public async Task WhatIsWrong_StandsAtTheInput()
    {
        await SaveAsync(new CustomField { Name = "rating", Type = "integer", ObjectTypes = Suppliers, ValidationMaximum = 5, Required = true });
        var page = Open();
        page.WaitForElement("#field-name").Change("Acme");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Rating is required.", page.Find("#custom-rating-error").TextContent));
        page.Find("#custom-rating").Change("7");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Rating: It is at most 5.", page.Find("#custom-rating-error").TextContent));
        Assert.Equal("true", page.Find("#custom-rating").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Fields_AreShownAndOpenAsTheirDefinitionsSay()
    {
        await SaveAsync(new CustomField { Name = "fixed", ObjectTypes = Suppliers, UiEditable = "no", Default = "\"as it is\"" });
        await SaveAsync(new CustomField { Name = "secret", ObjectTypes = Suppliers, UiEditable = "hidden" });
        var page = Open();
        Assert.Equal("as it is", page.WaitForElement("output#custom-fixed").TextContent);
        Assert.Empty(page.FindAll("#custom-secret"));
    }

    [Fact]
    public async Task SeveralChoices_AreChosenAsBrowsersReadThem()
    {
        var set = await SaveAsync(new CustomFieldChoiceSet { Name = "Ports", ExtraChoices = """[["a","A"],["b","B"],["c","C"]]""" });
        await SaveAsync(new CustomField { Name = "ports", Type = "multiselect", ChoiceSetId = set.Id, ObjectTypes = Suppliers, Default = """["a","c"]""" });
        var page = Open();
        Assert.Equal("""["a", "c"]""", page.WaitForElement("#custom-ports").GetAttribute("value"));
    }

    [Fact]
    public void WithoutDefinitions_ThereIsNoGroup()
    {
        var page = Open();
        page.WaitForElement("#field-name");
        Assert.DoesNotContain("Custom fields", page.FindAll("legend").Select(l => l.TextContent));
    }

    private IRenderedComponent<EditPage<Supplier>> Open()
    {
        Navigation.NavigateTo("/suppliers/add");
        return Render<EditPage<Supplier>>(p => p.Add(e => e.Resource, Catalog.Of<Supplier>()));
    }
}

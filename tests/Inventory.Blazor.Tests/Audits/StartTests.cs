using Bunit;
using Inventory.Blazor.Audits;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Audits;

/// <summary>How people come to an audit: by the place, by the flow, and back from adding what was missing.</summary>
public sealed class StartTests : Pages
{
    private Site _site = null!;
    private AuditFlowPage _page = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _site = await SaveAsync(new Site { Name = "Ljubljana", Slug = "ljubljana" });
        _page = await SaveAsync(new AuditFlowPage { Name = "Stored", ObjectType = AuditTypes.Device, ObjectFilter = """{"status__in": ["active", "offline"]}""" });
    }

    [Fact]
    public void Place_WithoutFlow_HasNoButton()
    {
        var button = Button();
        button.WaitForAssertion(() => Assert.Equal("", button.Markup.Trim()));
    }

    [Fact]
    public async Task Place_WithOneFlow_HasAButton()
    {
        var flow = await FlowAsync("Yearly");
        var button = Button();
        button.WaitForAssertion(() => Assert.Equal($"/audit-flows/{flow.Id}/run?object_id={_site.Id}", button.Find("a").GetAttribute("href")));
        Assert.Equal("Audit", button.Find("a").TextContent);
    }

    [Fact]
    public async Task Place_WithSeveralFlows_HasAMenu()
    {
        await FlowAsync("Yearly");
        await FlowAsync("Daily");
        await SaveAsync(new AuditFlow { Name = "Without pages", ObjectType = AuditTypes.Site });
        var button = Button();
        button.WaitForAssertion(() => Assert.Equal(["Daily", "Yearly"], button.FindAll("a").Select(a => a.TextContent)));
    }

    [Fact]
    public async Task Flow_AsksWhere_WhenItIsEnabled()
    {
        var flow = await FlowAsync("Yearly");
        var start = Start(flow);
        start.WaitForAssertion(() => Assert.Equal("Site", start.Find("label").TextContent));
        Assert.True(start.Find("button[type=submit]").HasAttribute("disabled"));
        var off = await SaveAsync(new AuditFlow { Name = "Off", ObjectType = AuditTypes.Site, Enabled = false });
        Assert.Equal("", Start(off).Markup.Trim());
    }

    [Fact]
    public async Task AddLinks_FillTheFormIn_AndLeadBack()
    {
        var flow = await FlowAsync("Yearly");
        var page = new RunPageState(_page.Id, _page.Name, _page.ObjectType, true, []);
        var audit = new RunState(flow.Id, flow.Name, true, AuditTypes.Site, _site.Id, _site.Name, [page]);
        await using var operation = Services.GetRequiredService<Operations>().Read(Viewer.System);
        var links = await AddLinks.OfAsync(operation, audit, page, CancellationToken.None);
        Assert.Equal(["Add Active", "Add Offline", "Add device"], links.Select(l => l.Label));
        Assert.Equal($"/devices/add?site={_site.Id}&status=active&returnUrl=%2Faudit-flows%2F{flow.Id}%2Frun%3Fobject_id%3D{_site.Id}%26tab%3D{_page.Id}", links[0].Href);
        Assert.Equal(links[2].Href + "&serial={code}", links[2].HrefForCode);
    }

    private async Task<AuditFlow> FlowAsync(string name)
    {
        var flow = await SaveAsync(new AuditFlow { Name = name, ObjectType = AuditTypes.Site });
        await SaveAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = _page.Id });
        return flow;
    }

    private IRenderedComponent<AuditButton> Button() => Render<AuditButton>(p => p.Add(b => b.Resource, Catalog.Of<Site>()).Add(b => b.Row, _site));

    private IRenderedComponent<StartAudit> Start(AuditFlow flow) => Render<StartAudit>(p => p.Add(b => b.Resource, (Resource)Catalog.Of<AuditFlow>()).Add(b => b.Row, flow));
}

using System.Globalization;
using System.Net;
using Inventory.Blazor.Tests.Api;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Tests.Contracts;

/// <summary>What scripts are answered about every kind of row, by what they are granted: nothing, everything, or the first row alone.</summary>
public sealed class RestContract(GuardedServer server) : IClassFixture<GuardedServer>
{
    // What everybody has of their own.
    private static readonly string[] Personal = ["jobs", "saved-filters", "tokens"];

    public static TheoryData<string> All => Of(_ => true);

    public static TheoryData<string> Granted => Of(r => !Personal.Contains(r.Slug));

    /// <summary>Whether a change is seen depends on the row that changed too.</summary>
    public static TheoryData<string> Limited => Of(r => r.Slug != "changes");

    public static TheoryData<string> Changed => Of(r => r.ScriptActs.HasFlag(Acts.Change) && !Personal.Contains(r.Slug));

    public static TheoryData<string> Deleted => Of(r => r.ScriptActs.HasFlag(Acts.Delete) && !Personal.Contains(r.Slug));

    public static TheoryData<string> Added => Of(r => r.ScriptActs.HasFlag(Acts.Add) && !Personal.Contains(r.Slug));

    public static TheoryData<string> NotChanged => Of(r => !r.ScriptActs.HasFlag(Acts.Change));

    [Theory, MemberData(nameof(All))]
    public async Task Nobody_Is401(string slug)
    {
        foreach (var path in new[] { List(slug), Row(slug, server.First(slug)) })
        {
            var answer = await server.Nobody.GetJsonAsync(path);
            Assert.Equal((HttpStatusCode.Unauthorized, true), (answer.Status, answer.Header("WWW-Authenticate") is not null));
        }
    }

    [Theory, MemberData(nameof(Granted))]
    public async Task NothingGranted_Is403(string slug)
    {
        foreach (var path in new[] { List(slug), Row(slug, server.First(slug)) }) Assert.Equal(HttpStatusCode.Forbidden, (await server.Stranger.GetJsonAsync(path)).Status);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Granted_ReadsRows_AsTheListHasThem(string slug)
    {
        var list = await server.Editor.GetJsonAsync($"{List(slug)}?limit=0");
        var row = await server.Editor.GetJsonAsync(Row(slug, server.Second(slug)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (list.Status, row.Status));
        Assert.NotNull(row.ETag);
        Assert.Contains(server.Second(slug), list.Ids);
        Assert.Equal(Resource(slug).ScriptFields.Select(f => f.Name), row.Names);
        var brief = await server.Editor.GetJsonAsync($"{List(slug)}?brief=true&limit=1");
        Assert.Equal(Resource(slug).BriefFields.Select(f => f.Name), brief["results"][0].EnumerateObject().Select(m => m.Name));
    }

    [Theory, MemberData(nameof(Limited))]
    public async Task OtherRow_OfAConstrainedGrant_IsNotThere(string slug)
    {
        Assert.Equal(HttpStatusCode.OK, (await server.Limited.GetJsonAsync(Row(slug, server.First(slug)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Limited.GetJsonAsync(Row(slug, server.Second(slug)))).Status);
        var list = await server.Limited.GetJsonAsync($"{List(slug)}?limit=0");
        Assert.Contains(server.First(slug), list.Ids);
        Assert.DoesNotContain(server.Second(slug), list.Ids);
        Assert.Equal(list.Ids.Count, list["count"].GetInt32());
    }

    [Theory, MemberData(nameof(All))]
    public async Task UnknownRow_Is404(string slug) => Assert.Equal(HttpStatusCode.NotFound, (await server.Editor.GetJsonAsync(Row(slug, 987_654_321))).Status);

    [Theory, MemberData(nameof(Added))]
    public async Task Create_NothingGranted_Is403_AndWithoutWhatIsRequired_400(string slug)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await WriteAsync(server.Stranger, "POST", List(slug), "{}")).Status);
        var required = Resource(slug).WrittenFields.Where(f => f.IsRequired).Select(f => f.Name).ToList();
        var answer = await WriteAsync(server.Editor, "POST", List(slug), "{}");
        if (required.Count > 0) Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        if (answer.Status == HttpStatusCode.BadRequest) Assert.Subset(answer.Names.ToHashSet(), answer.Names.Intersect(required).ToHashSet());
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task Change_ByWhatIsGranted(string slug)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await WriteAsync(server.Stranger, "PATCH", Row(slug, server.First(slug)), "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await WriteAsync(server.Limited, "PATCH", Row(slug, server.Second(slug)), "{}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await WriteAsync(server.Editor, "PATCH", Row(slug, server.Second(slug)), "{}")).Status);
        var many = await WriteAsync(server.Limited, "PATCH", List(slug), $$"""[{"id": {{server.First(slug)}}}, {"id": {{server.Second(slug)}}}]""");
        Assert.Equal((HttpStatusCode.BadRequest, 0, 1), (many.Status, many.Body[0].EnumerateObject().Count(), many.Body[1].EnumerateObject().Count()));
    }

    [Theory, MemberData(nameof(Changed))]
    public async Task WhatWasRead_CanBeSentBack(string slug)
    {
        // Rights of one's own and of others are for superusers to give back.
        if (slug is "users" or "groups" or "permissions") return;
        var read = await server.Editor.GetJsonAsync(Row(slug, server.Second(slug)));
        var bare = new Dictionary<string, object?>();
        foreach (var member in read.Body.EnumerateObject())
            bare[member.Name] = member.Value.ValueKind == System.Text.Json.JsonValueKind.Object && member.Value.TryGetProperty("value", out var value) ? value : member.Value;
        var answer = await WriteAsync(server.Editor, "PUT", Row(slug, server.Second(slug)), System.Text.Json.JsonSerializer.Serialize(bare));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        Assert.Null(answer.Header("Warning"));
        foreach (var name in read.Names.Except(["last_updated"])) Assert.Equal(read[name].ToString(), answer[name].ToString());
    }

    [Theory, MemberData(nameof(Deleted))]
    public async Task Delete_NothingGranted_Is403_AndOtherRows_404(string slug)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await WriteAsync(server.Stranger, "DELETE", Row(slug, server.First(slug)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await WriteAsync(server.Limited, "DELETE", Row(slug, server.Second(slug)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.Editor.GetJsonAsync(Row(slug, server.Second(slug)))).Status);
    }

    [Theory, MemberData(nameof(NotChanged))]
    public async Task WhatThereIsNot_Is405(string slug)
    {
        var answer = await WriteAsync(server.Editor, "PATCH", Row(slug, server.First(slug)), "{}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Options_TellThoseWhoMay(string slug)
    {
        var answer = await server.Editor.CallAsync("OPTIONS", List(slug));
        Assert.Equal((HttpStatusCode.OK, Resource(slug).ScriptActs.HasFlag(Acts.Add)), (answer.Status, answer["actions"].TryGetProperty("POST", out _)));
    }

    private static Task<Answer> WriteAsync(HttpClient person, string method, string path, string? body = null) => person.CallAsync(method, path, body, ("X-Inventory-Scan", "1"));

    private Resource Resource(string slug) => ((Catalog)server.Services.GetService(typeof(Catalog))!).WithSlug(slug)!;

    private string List(string slug) => $"/api/{Resource(slug).ApiPath}/";

    private string Row(string slug, long id) => string.Create(CultureInfo.InvariantCulture, $"{List(slug)}{id}/");

    private static TheoryData<string> Of(Func<Resource, bool> isMeant) => [.. Catalog.Of(typeof(Resource).Assembly).All.Where(isMeant).Select(r => r.Slug)];
}

using System.Globalization;
using Inventory.Core.NetBox;

namespace Inventory.Core.Tests.NetBox;

public sealed class JsonRowsTests
{
    [Theory]
    [InlineData("""[{"id":1},{"id":2}]""")]
    [InlineData("""{"count":2,"next":null,"results":[{"id":1},{"id":2}]}""")]
    [InlineData("""{"pages":[{"count":2,"results":[{"id":1}]},{"results":[]},{"results":[{"id":2,"results":[{"id":9}]}]}]}""")]
    [InlineData("""{"meta":{"results":[{"id":7}]},"results":[{"id":1},{"id":2}]}""")]
    public async Task EveryShape_IsUnderstood(string text) => Assert.Equal([1, 2], await ReadAsync(text));

    [Fact]
    public async Task RowsLargerThanTheBuffer_AreWhole()
    {
        var rows = string.Join(',', Enumerable.Range(1, 50).Select(n => $$"""{"id":{{n}},"name":"{{new string('ž', 20_000)}}"}"""));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), await ReadAsync($"\uFEFF[{rows}]"));
    }

    [Fact]
    public void Ids_AreRemembered()
    {
        var set = new IdSet();
        foreach (var id in new long[] { 5, 1, 2, 3, 64, 63, 1_000_000 }) set.Add(id);
        Assert.Equal("1-3 5 63-64 1000000", set.ToString());
        Assert.Equal(set.ToString(), IdSet.Parse(set.ToString()).ToString());
        Assert.False(set.Contains(4));
    }

    private static async Task<List<long>> ReadAsync(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"rows-{Guid.NewGuid():N}.json"));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            return await new JsonRows(file).ReadAsync(TestContext.Current.CancellationToken).Select(r => r.GetProperty("id").GetInt64()).ToListAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

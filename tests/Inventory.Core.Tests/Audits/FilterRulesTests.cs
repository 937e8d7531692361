using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

public sealed class FilterRulesTests(SqliteDatabase database) : DatabaseTests(database), IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Page_OfWhatThereIs_IsSaved() =>
        Assert.IsType<SaveResult.Saved>(await SaveAsync(AuditTypes.Asset, """{"status":["stored"],"device_type__manufacturer__slug":"cisco"}"""));

    [Fact]
    public async Task Page_OfAFieldThatThereIsNot_IsRefused()
    {
        var refused = Assert.IsType<SaveResult.Refused>(await SaveAsync(AuditTypes.Device, """{"sitee":"x","role":{"colour":"red"}}"""));
        Assert.Equal(["`sitee`: a device has no such field.", "`colour`: a device role has no such field."], refused.Problems.Of("object_filter"));
    }

    private async Task<SaveResult> SaveAsync(string type, string filter)
    {
        await using var operation = await Database.WriteAsync();
        return await operation.Records<AuditFlowPage>().SaveAsync(new AuditFlowPage { Name = filter[..20], ObjectType = type, ObjectFilter = filter });
    }
}

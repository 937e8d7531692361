using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Support;

/// <summary>Puts rows into a database through the door that people use.</summary>
internal sealed class Seed(Operation operation)
{
    public async Task<T> AddAsync<T>(T row)
        where T : Entity, new() =>
        await operation.Records<T>().SaveAsync(row) switch
        {
            SaveResult.Saved => row,
            SaveResult.Refused refused => throw new InvalidOperationException($"{typeof(T).Name} {row}: {refused.Problems}"),
            var other => throw new InvalidOperationException($"{typeof(T).Name} {row}: {other}"),
        };

    public Task TagAsync(Entity row, params Tag[] tags)
    {
        foreach (var tag in tags)
            operation.Db.Add(new TaggedItem { TagId = tag.Id, ObjectType = Names.ObjectType(row.GetType())!, ObjectId = row.Id });
        return operation.Db.SaveChangesAsync();
    }
}

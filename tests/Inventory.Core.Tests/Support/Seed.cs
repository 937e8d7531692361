using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Support;

/// <summary>Puts rows into a database through the door that people use.</summary>
internal sealed class Seed(Operation operation)
{
    private readonly Dictionary<(Type, string), long> _ids = [];

    /// <summary>The id of a row that was added under that name.</summary>
    public long Id<T>(string name) => _ids[(typeof(T), name)];

    /// <summary>Adds a row that others will point at by the name.</summary>
    public async Task<T> AddAsync<T>(string name, T row)
        where T : Entity, new()
    {
        _ids[(typeof(T), name)] = (await AddAsync(row)).Id;
        return row;
    }

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

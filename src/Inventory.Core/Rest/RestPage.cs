using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Rest;

/// <summary>Some rows of one kind, ready to be written for scripts.</summary>
public sealed class RestPage<T>
    where T : Entity, new()
{
    private readonly RestRows<T> _rows;

    private RestPage(RestRows<T> rows) => _rows = rows;

    public IReadOnlyList<T> Rows => _rows.Rows;

    /// <summary>How many match in all; null when nobody counted.</summary>
    public int? Count { get; private init; }

    /// <summary>The first id after the page; null when there is none, or the page is not walked by ids.</summary>
    public long? Next { get; private init; }

    /// <summary>Filters that were not understood; unless there are none, the page says nothing.</summary>
    public IReadOnlyList<Unclear> NotUnderstood { get; private init; } = [];

    /// <summary>One page of the list; from <paramref name="start"/> on by ids.</summary>
    public static async Task<RestPage<T>> ListAsync(Operation operation, ListQuery query, long? start, IReadOnlyList<Field> fields, CancellationToken cancel = default)
    {
        var (ids, count, notUnderstood) = await operation.Records<T>().IdsAsync(query, start, cancel);
        return new(await RestRows<T>.LoadAsync(operation, ids, fields, cancel))
        {
            Count = count,
            Next = start is not null && ids.Count == query.Take ? ids[^1] + 1 : null,
            NotUnderstood = notUnderstood,
        };
    }

    /// <summary>The row of that id, if the viewer may see it.</summary>
    public static async Task<RestPage<T>> OneAsync(Operation operation, long id, IReadOnlyList<Field> fields, CancellationToken cancel = default)
    {
        var isThere = await operation.CountAnyAsync(operation.Catalog.Of<T>(), new ListQuery { Keys = [(nameof(Entity.Id), id)] }, cancel) > 0;
        return new(await RestRows<T>.LoadAsync(operation, isThere ? [id] : [], fields, cancel));
    }

    /// <summary>Rows that were just written.</summary>
    public static async Task<RestPage<T>> WrittenAsync(Operation operation, IReadOnlyList<long> ids, IReadOnlyList<Field> fields, CancellationToken cancel = default) =>
        new(await RestRows<T>.LoadAsync(operation, ids, fields, cancel));

    /// <param name="home">Where this server stands: "https://inventory.example.org".</param>
    public void Write(Utf8JsonWriter json, string home, T row) => _rows.Write(new JsonOutput(json, home, _rows), row);
}

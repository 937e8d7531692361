using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>Brings rows of one kind in from a file: all of them, each checked as in the form, or none.</summary>
public sealed class FileImport(Operations operations)
{
    /// <summary>What a file of the kind may hold, the id first.</summary>
    public async Task<IReadOnlyList<ImportColumn>> ColumnsAsync(Viewer viewer, Resource resource, CancellationToken cancel = default)
    {
        await using var operation = operations.Read(viewer);
        return await ImportColumns.OfAsync(operation, resource, cancel);
    }

    /// <param name="progress">How many rows are done, and how many there are.</param>
    public Task<ImportResult> RunAsync(Viewer viewer, Resource resource, ImportOrder order, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default) =>
        (Task<ImportResult>)typeof(FileImport).GetMethod(nameof(RunOfAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(resource.EntityType).Invoke(this, [viewer, resource, order, progress, cancel])!;

    private async Task<ImportResult> RunOfAsync<T>(Viewer viewer, Resource<T> resource, ImportOrder order, IProgress<(int Done, int Total)>? progress, CancellationToken cancel)
        where T : Entity, new()
    {
        if (!resource.IsImported || !viewer.May(Verb.Add, resource.ObjectType)) return new ImportResult.Forbidden();
        try
        {
            // The database waits for nobody while a file is looked at.
            var table = order.File.Read();
            var total = table.Lines.Count();
            await using var operation = await operations.WriteAsync(viewer, order.Message, order.Operation, cancel);
            var result = await new ImportRun<T>(operation, order).RunAsync(table, total, progress, cancel);
            if (result is ImportResult.Done && !order.IsDryRun) await operation.CommitAsync(cancel);
            return result;
        }
        catch (UnreadableFileException error)
        {
            return new ImportResult.Refused([new(null, null, error.Message)], AreMore: false);
        }
    }
}

using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Exchange;

/// <summary>Makes files of lists: what the viewer may see of them, read while it is written.</summary>
public sealed class Exporter(Operations operations, Preferences preferences, ChoiceBook choices)
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string TextType = "text/csv; charset=utf-8";

    public Task<Export> BeginAsync(Viewer viewer, Resource resource, ExportQuery query, CancellationToken cancel = default) =>
        (Task<Export>)typeof(Exporter).GetMethod(nameof(BeginAnyAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(resource.EntityType).Invoke(this, [viewer, resource, query, cancel])!;

    private async Task<Export> BeginAnyAsync<T>(Viewer viewer, Resource<T> resource, ExportQuery query, CancellationToken cancel)
        where T : Entity, new()
    {
        await using var operation = operations.Read(viewer);
        if (await RefusalAsync(operation, resource, query, cancel) is { } why) return new Export.Refused(why);
        var columns = await ColumnsAsync<T>(operation, query, cancel);
        var (extension, type) = query.Format == ExportFormat.Xlsx ? ("xlsx", WorkbookType) : ("csv", TextType);
        return new Export.Ready($"inventory_{resource.Slug.Replace('-', '_')}.{extension}", type, (stream, stop) => WriteAsync(viewer, resource, query, columns, stream, stop));
    }

    private static async Task<string?> RefusalAsync<T>(Operation operation, Resource<T> resource, ExportQuery query, CancellationToken cancel)
        where T : Entity, new()
    {
        if (query.Format == ExportFormat.Import && !resource.IsImported) return $"{resource.Plural} are not imported.";
        var criteria = await operation.CriteriaAsync<T>(query.Rows.Filters, cancel);
        if (criteria.NotUnderstood.Count > 0) return string.Join(" ", criteria.NotUnderstood.Select(u => u.ToString()));
        if (query.Columns is { } named && named.Except((await operation.ColumnsAsync<T>(named, cancel)).Select(f => f.Name)).FirstOrDefault() is { } unknown)
            return $"{resource.Plural} have no column “{unknown}”.";
        return query.Format == ExportFormat.Xlsx && await operation.Records<T>().CountAsync(query.Rows, cancel) > Workbook.MostRows
            ? $"A sheet of Excel holds {Workbook.MostRows:N0} rows, and these are more. Narrow the list, or take CSV, which holds any number."
            : null;
    }

    private async Task<IReadOnlyList<ExportColumn<T>>> ColumnsAsync<T>(Operation operation, ExportQuery query, CancellationToken cancel)
        where T : Entity, new()
    {
        if (query.Format == ExportFormat.Import) return [.. (await ImportColumns.OfAsync<T>(operation, cancel)).Where(c => c.IsWritten).Select(ExportColumn<T>.Of)];
        var cells = new PlainCells(choices);
        return [.. (await FieldsAsync<T>(operation, query, cancel)).Select(f => ExportColumn<T>.Of(f, cells))];
    }

    private async Task<IReadOnlyList<Field<T>>> FieldsAsync<T>(Operation operation, ExportQuery query, CancellationToken cancel)
        where T : Entity, new()
    {
        // First those of the list, in its order.
        if (query.HasAllColumns) return [.. operation.Catalog.Of<T>().List.Union(await operation.ColumnsAsync<T>(cancel))];
        if (query.Columns is { } named) return await operation.ColumnsAsync<T>(named, cancel);
        var liked = await preferences.ListAsync(operation.Viewer.UserId, operation.Catalog.Of<T>().Slug, cancel);
        return await operation.ShownColumnsAsync<T>(liked.Columns, cancel);
    }

    private async Task WriteAsync<T>(Viewer viewer, Resource<T> resource, ExportQuery query, IReadOnlyList<ExportColumn<T>> columns, Stream stream, CancellationToken cancel)
        where T : Entity, new()
    {
        var headers = columns.Select(c => c.Header).ToList();
        ITableFile file = query.Format == ExportFormat.Xlsx ? new Workbook(stream, resource.Plural, headers) : new CsvFile(stream, headers, query);
        await using var operation = operations.Read(viewer);
        await foreach (var page in operation.Records<T>().WalkAsync(query.Rows, columns.SelectMany(c => c.Needs).Distinct(), cancel))
        {
            // Meanwhile a saved filter may have gone.
            if (page.NotUnderstood.Count > 0) throw new InvalidOperationException(page.NotUnderstood[0].ToString());
            await file.WriteAsync([.. page.Rows.Select(row => columns.Select(c => c.Cell(row, page)).ToArray())], cancel);
        }
        await file.EndAsync(cancel);
    }
}

using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>One column of a file, and the fields that must be loaded for its cells.</summary>
internal sealed record ExportColumn<T>(string Header, IReadOnlyList<Field<T>> Needs, Func<T, Page<T>, object?> Cell)
    where T : Entity
{
    /// <summary>As people read it in the list.</summary>
    public static ExportColumn<T> Of(Field<T> field, PlainCells cells) => new(field.Label, [field], (row, page) => cells.Of(field, page.Read(field, row)));

    /// <summary>As an import reads it back.</summary>
    public static ExportColumn<T> Of(ImportColumn<T> column) => new(column.Header, column.Needs, column.Write);
}

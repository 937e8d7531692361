using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Exchange;

/// <summary>A resource whose import has columns beside its fields, or instead of them.</summary>
public interface IImported<T>
    where T : Entity
{
    /// <summary>Fields that a file does not hold as they are.</summary>
    IReadOnlyCollection<Field> NotImported { get; }

    /// <summary>Columns that are no fields.</summary>
    IEnumerable<ImportColumn<T>> OwnColumns(Catalog catalog);

    /// <summary>Fields that are looked for among what a column of another name points at: (field, column, member of the field's target, whether it must be told).</summary>
    IEnumerable<(string Field, string Column, string TargetMember, bool IsNeeded)> Narrowings => [];

    /// <summary>Before the rows are read: makes what they point at, where that is wished. Whether anything was made.</summary>
    /// <param name="given">Where the columns of the file stand, by their names, and by what rows are told in them.</param>
    Task<bool> PrepareAsync(ImportSlice slice, IReadOnlyDictionary<string, (int Cell, string? Key)> given, CancellationToken cancel) => Task.FromResult(false);
}

/// <summary>Which columns a file has whose rows are imported, or that comes back unchanged: the fields of the form, and what a subject has instead.</summary>
public static class ImportColumns
{
    /// <summary>The columns of a kind, the id first.</summary>
    public static async Task<IReadOnlyList<ImportColumn>> OfAsync(Operation operation, Resource resource, CancellationToken cancel = default) =>
        await (Task<IReadOnlyList<ImportColumn>>)typeof(ImportColumns).GetMethod(nameof(AnyAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, cancel])!;

    /// <inheritdoc cref="OfAsync(Operation, Resource, CancellationToken)"/>
    public static async Task<IReadOnlyList<ImportColumn<T>>> OfAsync<T>(Operation operation, CancellationToken cancel = default)
        where T : Entity, new()
    {
        var resource = operation.Catalog.Of<T>();
        var own = resource as IImported<T>;
        var columns = new List<ImportColumn<T>> { new IdColumn<T>() };
        columns.AddRange(own?.OwnColumns(operation.Catalog) ?? []);
        foreach (var field in resource.Imported.OfType<Field<T>>().Where(f => f.CanEdit && own?.NotImported.Contains(f) != true).Distinct())
            if (Column(field, operation.Catalog) is { } column) columns.Add(column);
        if (typeof(T).IsAssignableTo(typeof(ICustomized)))
        {
            var data = new CustomData();
            columns.AddRange((await operation.CustomInputsAsync(resource.ObjectType, cancel)).Where(f => f.UiEditable == "yes").Select(f => new CustomValueColumn<T>(f, data)));
        }
        foreach (var pointing in columns.OfType<PointingColumn<T>>()) Narrow(pointing, columns, own);
        return columns;
    }

    private static async Task<IReadOnlyList<ImportColumn>> AnyAsync<T>(Operation operation, CancellationToken cancel)
        where T : Entity, new() => await OfAsync<T>(operation, cancel);

    private static ImportColumn<T>? Column<T>(Field<T> field, Catalog catalog)
        where T : Entity, new() => field switch
        {
            CustomDataField<T> => null,
            TagsField<T> tags => new TagsColumn<T>(tags, catalog) { Help = tags.Help },
            ReferenceField<T> reference => (ImportColumn<T>)Make(nameof(Reference), reference.TargetType, reference, catalog),
            ManyField<T> many => (ImportColumn<T>)Make(nameof(Many), many.TargetType, many, catalog),
            _ => new PlainColumn<T>(field) { Help = Explained(field), IsRequired = field is not NumberField<T> && field.IsRequired },
        };

    private static string? Explained<T>(Field<T> field)
        where T : Entity => field switch
        {
            IChoice { List.IsOpen: false } choice => $"{field.Help} One of: {string.Join(", ", choice.List.Seeds.Select(c => c.Value))}.".TrimStart(),
            DateField<T> => $"{field.Help} Like 2026-01-31.".TrimStart(),
            BoolField<T> => $"{field.Help} True or false.".TrimStart(),
            _ => field.Help,
        };

    private static object Make<T>(string method, Type target, Field<T> field, Catalog catalog)
        where T : Entity => typeof(ImportColumns).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T), target).Invoke(null, [field, catalog])!;

    private static ReferenceColumn<T, TTarget> Reference<T, TTarget>(ReferenceField<T, TTarget> field, Catalog catalog)
        where T : Entity, new()
        where TTarget : Entity, new() => new(field, catalog) { Help = field.Help, IsRequired = field.IsRequired };

    private static RowsColumn<T, TTarget> Many<T, TTarget>(ManyField<T, TTarget> field, Catalog catalog)
        where T : Entity, new()
        where TTarget : Entity, new() => new(field, catalog) { Help = field.Help };

    private static void Narrow<T>(PointingColumn<T> column, List<ImportColumn<T>> all, IImported<T>? own)
        where T : Entity, new()
    {
        foreach (var (_, by, member, isNeeded) in own?.Narrowings.Where(n => n.Field == column.Name) ?? []) column.NarrowedBy.Add((by, member, isNeeded));
        foreach (var (field, member) in column.Siblings)
            if (all.Any(c => c.Name == field.Name) && column.NarrowedBy.All(n => n.Column != field.Name)) column.NarrowedBy.Add((field.Name, member, false));
    }
}

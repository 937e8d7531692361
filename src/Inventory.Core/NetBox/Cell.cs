using System.Reflection;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.NetBox;

/// <summary>One column of a row and the name of its field in the source, which is the name that the column has outside anyway.</summary>
internal sealed class Cell
{
    private readonly PropertyInfo _member;

    private Cell(IProperty column, Resource resource, Entity newRow)
    {
        var key = column.GetContainingForeignKeys().FirstOrDefault();
        _member = column.PropertyInfo!;
        Column = column;
        Target = key?.PrincipalEntityType.ClrType;
        TargetPath = Target is null ? "" : Endpoints.InOrder.First(e => e.ObjectType == Names.ObjectType(Target)).Path;
        Name = NameOf(column, key);
        var field = resource.Find(Name);
        Choices = (field as IChoice)?.List;
        IsJson = IsCustomValues || field?.GetType() is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(JsonField<>) || field is ChoicesField;
        NewValue = _member.GetValue(newRow);
    }

    public string Name { get; }

    public IProperty Column { get; }

    /// <summary>The kind of row that it points at; null for a plain value.</summary>
    public Type? Target { get; }

    /// <summary>The list in which those rows stand.</summary>
    public string TargetPath { get; }

    public ChoiceList? Choices { get; }

    public bool IsJson { get; }

    public bool IsCustomValues => Name == "custom_fields";

    /// <summary>What a row has that was made a moment ago.</summary>
    public object? NewValue { get; }

    /// <summary>A row cannot do without it.</summary>
    public bool IsRequired => !Column.IsNullable && (Target is not null || NewValue is null);

    /// <summary>All columns that the source fills, by their names there.</summary>
    public static IReadOnlyDictionary<string, Cell> Of(IEntityType entity, Resource resource)
    {
        var newRow = resource.NewRow();
        return entity.GetProperties().Where(IsFilled).Select(p => new Cell(p, resource, newRow)).ToDictionary(c => c.Name);
    }

    public object? Get(Entity row) => _member.GetValue(row);

    public void Set(Entity row, object? value) => _member.SetValue(row, value);

    /// <summary>Whether both mean the same: JSON may be written in many ways.</summary>
    public bool AreSame(object? one, object? other) =>
        Equals(one, other) || IsJson && one is string a && other is string b && JsonNode.DeepEquals(JsonNode.Parse(a), JsonNode.Parse(b));

    private static bool IsFilled(IProperty column) =>
        column.PropertyInfo is { SetMethod.IsPublic: true } member && member.Name is not (nameof(Entity.Id) or nameof(Entity.Version))
        && !member.IsDefined(typeof(DerivedAttribute)) && !member.IsDefined(typeof(SecretAttribute));

    private static string NameOf(IProperty column, IForeignKey? key)
    {
        if (key is null) return column.Name == nameof(PrimaryEntity.CustomFieldData) ? "custom_fields" : Names.Of(column.PropertyInfo!);
        return key.DependentToPrincipal?.PropertyInfo is { } navigation ? Names.Of(navigation) : Names.Snake(column.Name[..^2]);
    }
}

using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

/// <summary>Of which kind the hardware is.</summary>
internal sealed class KindColumn : ImportColumn<Asset>
{
    public const string Called = "hardware_kind";

    public KindColumn()
        : base(Called, "Hardware kind") => (IsRequired, Help) = (true, $"One of: {Values}.");

    public override string Write(Asset row, Page<Asset> page) => row.Kind ?? "";

    internal override Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        foreach (var (row, text) in slice.Given(cell))
        {
            var kind = text.Trim();
            if (Asset.Kinds.Seeds.Any(k => k.Value == kind)) row.Said[Name] = kind;
            else if (kind.Length > 0) row.Problems.Add(Name, $"“{kind}” is none of: {Values}.");
        }
        return Task.CompletedTask;
    }

    private static string Values => string.Join(", ", Asset.Kinds.Seeds.Select(k => k.Value));
}

/// <summary>Who makes the hardware.</summary>
internal sealed class ManufacturerColumn(Field field, Catalog catalog) : PointingColumn<Asset, Manufacturer>(Called, "Manufacturer", catalog, null)
{
    public const string Called = "manufacturer";

    public override string Header => $"{Name}.{By.Only}";

    public override IReadOnlyList<Field<Asset>> Needs => [(Field<Asset>)@field];

    public override string Write(Asset row, Page<Asset> page) => row.Manufacturer is { } maker ? By.Read(By.Only, maker) : "";
}

/// <summary>The model of the manufacturer's, among the types of the kind.</summary>
internal sealed class ModelColumn(Field type, (string Kind, Field Field)[] types, Catalog catalog) : ImportColumn<Asset>(Called, "Model")
{
    public const string Called = "model_name";

    private readonly Dictionary<string, PointingColumn<Asset>> _models = new()
    {
        [Asset.DeviceKind] = Among<DeviceType>(catalog),
        [Asset.ModuleKind] = Among<ModuleType>(catalog),
        [Asset.InventoryItemKind] = Among<InventoryItemType>(catalog),
        [Asset.RackKind] = Among<RackType>(catalog),
    };

    public override IReadOnlyList<Field<Asset>> Needs => [(Field<Asset>)type];

    internal override IEnumerable<string> ReadAfter => [KindColumn.Called, ManufacturerColumn.Called];

    public override string Write(Asset row, Page<Asset> page) => row.HardwareType?.ToString() ?? "";

    internal override async Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        var given = slice.Given(cell).Where(g => !string.IsNullOrWhiteSpace(g.Text)).Select(g => g.Row).ToList();
        foreach (var (kind, field) in types)
        {
            var rows = given.Where(r => r.Said.GetValueOrDefault(KindColumn.Called) == kind).ToList();
            await _models[kind].EnterAsync(new(slice.Operation, rows), cell, null, cancel);
            foreach (var row in rows.Where(r => r.Found.GetValueOrDefault(Name) is not null))
                foreach (var one in types) row.Values[one.Field] = one.Field == field ? row.Found[Name] : null;
        }
        foreach (var row in given.Where(r => !r.Said.ContainsKey(KindColumn.Called) && !r.Problems.Of(KindColumn.Called).Any()))
            row.Problems.Add(Name, $"A model is told together with {KindColumn.Called} and {ManufacturerColumn.Called}.");
        foreach (var row in slice.Rows.Except(given).Where(r => r.Said.ContainsKey(KindColumn.Called)))
            row.Problems.Add(Name, "Model is required.");
    }

    private static NarrowingColumn<Asset, TType> Among<TType>(Catalog catalog)
        where TType : Entity, new()
    {
        var column = new NarrowingColumn<Asset, TType>(Called, "Model", catalog);
        column.NarrowedBy.Add((ManufacturerColumn.Called, "ManufacturerId", true));
        return column;
    }
}

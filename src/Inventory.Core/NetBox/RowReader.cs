using System.Text.Json;
using Inventory.Core.Audits;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.NetBox;

/// <summary>Reads the rows of one list. All it knows follows from the columns of the kind and their outward names.</summary>
internal sealed class RowReader
{
    private readonly ImportRun _run;
    private readonly Endpoint _endpoint;
    private readonly IReadOnlyDictionary<string, Cell> _cells;
    private readonly IReadOnlyDictionary<string, ISkipNavigation> _many;
    private readonly HashSet<string> _own;
    private readonly CustomValues _customValues;
    private readonly Auditors? _auditors;
    private readonly Authors? _authors;

    private RowReader(ImportRun run, Endpoint endpoint, Resource resource, CustomValues customValues, Auditors? auditors, Authors? authors)
    {
        (_run, _endpoint, _customValues, _auditors, _authors) = (run, endpoint, customValues, auditors, authors);
        var entity = run.Db.Model.FindEntityType(resource.EntityType)!;
        _cells = Cell.Of(entity, resource);
        _many = entity.GetSkipNavigations().Where(n => n.PropertyInfo is not null && run.Known.Has(n.TargetEntityType.ClrType)).ToDictionary(n => Names.Of(n.PropertyInfo!));
        // Members without a column follow from columns: the kind of an asset, the module in a bay.
        _own = [.. resource.EntityType.GetProperties()
            .Where(p => entity.FindSkipNavigation(p.Name) is null && entity.FindNavigation(p.Name) is not { IsCollection: true }).Select(p => Names.Of(p))];
    }

    /// <summary>What rows of this kind point at by tables between them.</summary>
    public IEnumerable<ISkipNavigation> Many => _many.Values;

    public static async Task<RowReader> OfAsync(ImportRun run, Endpoint endpoint, Resource resource, CancellationToken cancel)
    {
        var auditors = resource.EntityType == typeof(AuditTrail) ? await Auditors.OfAsync(run.Db, run.Source, cancel) : null;
        var authors = resource.EntityType.IsAssignableTo(typeof(IAuthored)) ? await Authors.OfAsync(run.Db, run.Source, cancel) : null;
        var reader = new RowReader(run, endpoint, resource, await CustomValues.OfAsync(run.Db, endpoint.ObjectType, cancel), auditors, authors);
        foreach (var list in reader._cells.Values.Select(c => c.Choices).OfType<ChoiceList>()) await run.Choices.LoadAsync(list, cancel);
        return reader;
    }

    public ReadRow Read(long id, JsonElement json)
    {
        var row = new ReadRow(id, JsonValues.Display(json), json);
        foreach (var field in json.EnumerateObject())
        {
            var name = Quirks.NameOf(_endpoint.ObjectType, field);
            if (name == "tags") ReadTags(row, field.Value);
            else if (_many.TryGetValue(name, out var many)) ReadMany(row, field.Name, many, field.Value);
            else if (!_cells.TryGetValue(name, out var cell) || LeadsElsewhere(field.Value, cell)) PassOver(row, field);
            else if (cell.Target is not null) ReadReference(row, cell, field.Value);
            else ReadValue(row, cell, field.Value);
        }
        _auditors?.Name(row, _cells);
        _authors?.Name(row);
        LookAtObject(row);
        foreach (var cell in _cells.Values)
            if (cell.IsRequired && row.Refusal is null && !row.Values.Any(v => v.Cell == cell)) row.Refusal = $"it has no {cell.Name}";
        return row;
    }

    private void ReadValue(ReadRow row, Cell cell, JsonElement given)
    {
        var value = cell.IsCustomValues ? _customValues.Read(given, row.Flaws.Add) : JsonValues.Read(cell, given, row.Flaws.Add);
        if (value is null && cell.IsRequired) return;
        if (cell.Choices is { } list && value is string { Length: > 0 } choice) _run.Choices.Meet(list, _endpoint.Path, row.Id, row.Display, choice, given);
        row.Values.Add((cell, value));
    }

    private void ReadReference(ReadRow row, Cell cell, JsonElement given)
    {
        var id = JsonValues.Reference(given);
        if (id is { } target && !_run.Known[cell.Target!].Contains(target))
        {
            var name = JsonValues.Display(given);
            if (cell.IsRequired) row.Refusal ??= $"its {cell.Name} {target}{(name.Length > 0 ? $" ({name})" : "")} is not here";
            else row.Pending.Add(new(row.Id, row.Display, cell, target, name));
            id = null;
        }
        if (id is not null || !cell.IsRequired) row.Values.Add((cell, id));
    }

    private void ReadTags(ReadRow row, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Array) return;
        var tags = new HashSet<long>();
        foreach (var tag in given.EnumerateArray())
        {
            if (JsonValues.Reference(tag) is { } id && _run.Known[typeof(Tag)].Contains(id)) tags.Add(id);
            else row.Loose.Add(("tags", "extras/tags", Example(row, tag)));
        }
        row.Tags = tags;
    }

    private void ReadMany(ReadRow row, string name, ISkipNavigation many, JsonElement given)
    {
        var targets = new HashSet<long>();
        foreach (var part in given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToList() : [given])
        {
            if (JsonValues.Reference(part) is not { } id) continue;
            if (_run.Known[many.TargetEntityType.ClrType].Contains(id)) targets.Add(id);
            else row.Loose.Add((name, Endpoints.InOrder.First(e => e.ObjectType == Names.ObjectType(many.TargetEntityType.ClrType)).Path, Example(row, part)));
        }
        row.Many[many] = targets;
    }

    /// <summary>A row that names another by its kind and number, like a trail, stays whatever became of the other.</summary>
    private void LookAtObject(ReadRow row)
    {
        if (row.Values.Find(v => v.Cell.Name is "object_type" or "assigned_object_type").Value is not string type
            || row.Values.Find(v => v.Cell.Name is "object_id" or "assigned_object_id").Value is not long id) return;
        if (_run.Catalog.WithObjectType(type) is not { } kind || !_run.Known.Has(kind.EntityType)) row.Flaws.Add($"points at {type} {id}, a kind that is not known here; it is kept as text");
        else if (!_run.Known[kind.EntityType].Contains(id)) row.Flaws.Add($"points at {type} {id}, which is not there; it is kept as text");
    }

    private void PassOver(ReadRow row, JsonProperty field)
    {
        if (Quirks.IsSilent(field.Name) || _own.Contains(field.Name) && !_cells.ContainsKey(field.Name) || JsonValues.IsEmpty(field.Value)) return;
        var parts = field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().ToList() : [field.Value];
        var isKept = true;
        foreach (var part in parts)
        {
            if (Endpoint.PathOf(part) is { } path && !_run.Takes(path)) row.Loose.Add((field.Name, path, Example(row, part)));
            else isKept = false;
        }
        if (!isKept) row.Dropped.Add(field.Name);
    }

    private static bool LeadsElsewhere(JsonElement brief, Cell cell) =>
        cell.Target is not null && brief.ValueKind == JsonValueKind.Object && Endpoint.PathOf(brief) is { } path && path != cell.TargetPath;

    private static string Example(ReadRow row, JsonElement target) =>
        $"{row.Id} ({row.Display}) → {JsonValues.Reference(target)} ({JsonValues.Display(target)})";
}

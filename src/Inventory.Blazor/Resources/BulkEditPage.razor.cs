using System.Text.Json.Nodes;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Resources;

/// <summary>The same change to many rows. Only fields that were ticked, or entered, are applied.</summary>
public sealed partial class BulkEditPage<T>(Operations operations, CurrentViewer current, NavigationManager navigation, KeptSelections kept, BulkWork work)
    where T : Entity, new()
{
    private readonly Dictionary<Field, object?> _values = [];
    private readonly HashSet<Field> _changed = [];
    private readonly HashSet<string> _changedCustom = [];
    private IReadOnlyList<Field<T>> _fields = [];
    private IReadOnlyList<CustomField> _custom = [];
    private string _customValues = "{}";
    private ITags? _tags;
    private IReadOnlyList<Link> _add = [];
    private IReadOnlyList<Link> _remove = [];
    private Selection? _selection;
    private BulkResult? _result;
    private ListState _list = new();
    private int _count;
    private string _title = "";
    private string? _notice;
    private string _message = "";
    private bool _isBusy;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    private string Back => $"/{Resource.Slug}{_list.ToQuery()}";

    private bool HasChange => _changed.Count + _changedCustom.Count + _add.Count + _remove.Count > 0;

    protected override async Task OnInitializedAsync()
    {
        _fields = [.. Resource.Bulk.OfType<Field<T>>()];
        _tags = Resource.Fields.OfType<TagsField<T>>().FirstOrDefault();
        var address = BulkAddress.Read(new Uri(navigation.Uri).Query, kept);
        _list = address.List;
        await using var operation = operations.Read(await current.GetAsync());
        (_selection, _count, _notice) = await BulkWork.MeetAsync<T>(operation, address, Verb.Change);
        _custom = [.. (await operation.CustomInputsAsync(Resource.ObjectType)).Where(c => c.UiEditable != "no")];
        _title = _selection is null ? $"Edit {Resource.Plural.ToLowerInvariant()}" : BulkWork.NameOf("Edit", Resource, _count);
    }

    private void Mark(Field field, bool isChanged)
    {
        if (isChanged) _changed.Add(field);
        else _changed.Remove(field);
    }

    private void Set(Field field, object? value)
    {
        _values[field] = value;
        _changed.Add(field);
    }

    private void Mark(CustomField field, bool isChanged)
    {
        if (isChanged) _changedCustom.Add(field.Name);
        else _changedCustom.Remove(field.Name);
    }

    private void Set(CustomField field, string values)
    {
        _customValues = values;
        _changedCustom.Add(field.Name);
    }

    private async Task SaveAsync()
    {
        if (_isBusy || !HasChange) return;
        _isBusy = true;
        try
        {
            // A tick that is not set is a no; everything else that is blank is nothing.
            var edit = new Edit(_changed.ToDictionary(f => f, f => _values.GetValueOrDefault(f) ?? (f is BoolField<T> ? false : null)))
            {
                AddTags = [.. _add.Select(t => t.Id)],
                RemoveTags = [.. _remove.Select(t => t.Id)],
                Custom = new(_changedCustom.Select(name => KeyValuePair.Create(name, JsonNode.Parse(_customValues)![name]?.DeepClone()))),
            };
            _result = await work.RunAsync(
                (operation, progress, cancel) => operation.Records<T>().ChangeAsync(_selection!, edit, progress, cancel),
                BulkWork.NameOf("Change", Resource, _count), "Changed", _count, _message, Back);
        }
        finally
        {
            _isBusy = false;
        }
    }
}

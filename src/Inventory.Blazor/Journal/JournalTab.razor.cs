using Inventory.Blazor.Fields;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Inventory.Blazor.Journal;

/// <summary>What people wrote down about one row, the newest first, and a form to write more.</summary>
public sealed partial class JournalTab
{
    private const int PageSize = 25;
    private static readonly string[] OfTheObject = ["assigned_object_type", "assigned_object_id"];
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _form;
    private Script? _script;
    private FormModel<JournalEntry>? _model;
    private IReadOnlyList<Field<JournalEntry>> _entered = [];
    private IReadOnlyList<CustomField> _custom = [];
    private TagsField<JournalEntry> _tags = null!;
    private Page<JournalEntry>? _page;
    private HashSet<long> _changeable = [];
    private HashSet<long> _deletable = [];
    private string _told = "";
    private int _shown = PageSize;
    private int _round;
    private bool _isBusy;

    [Parameter, EditorRequired] public Relation Relation { get; set; } = null!;

    /// <summary>The row that the entries are about.</summary>
    [Parameter, EditorRequired] public long Id { get; set; }

    [Parameter] public bool MayAdd { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    private Resource<JournalEntry> Resource => (Resource<JournalEntry>)Relation.From;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private string DraftKey => $"/{Relation.To.Slug}/{Id}/journal";

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        if (_script is not null) await _script.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        _tags = Resource.Fields.OfType<TagsField<JournalEntry>>().Single();
        await using (var operation = Operations.Read(await Current.GetAsync(_gone.Token))) _custom = await operation.CustomInputsAsync(Resource.ObjectType, _gone.Token);
        Begin();
        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!MayAdd || _model is null || _script is not null) return;
        _script = new(Js, "./Resources/EditPage.razor.js");
        if (await _script.AskAsync<Dictionary<string, string>>("open", _form, DraftKey, false) is not { Count: > 0 } draft) return;
        // Text that is there already is what somebody typed a moment ago.
        foreach (var field in _entered)
            if (draft.TryGetValue(field.Name, out var text) && FieldText.Read(field, text) is { } value) _model.Set(field, value);
        _round++;
        StateHasChanged();
    }

    private static string Sign(string kind) => kind switch { "success" => "seen", "warning" => "warning", "danger" => "danger", _ => "info" };

    private void Begin()
    {
        _model = new(Resource, new JournalEntry { ObjectType = Relation.To.ObjectType, ObjectId = Id }, isNew: true);
        _entered = [.. _model.Fields.Where(f => !OfTheObject.Contains(f.Name) && (_custom.Count > 0 || f is not CustomDataField<JournalEntry>))];
        if (_entered.OfType<CustomDataField<JournalEntry>>().FirstOrDefault() is { } custom) _model.Set(custom, CustomInputs.Defaults(_custom));
        _model.Begin();
        _round++;
    }

    private async Task ReadAsync()
    {
        await using var operation = Operations.Read(await Current.GetAsync(_gone.Token));
        var rows = operation.Records<JournalEntry>();
        var query = new ListQuery { Filters = [.. Relation.Filters(Id).Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))], Take = _shown };
        var page = await rows.ListAsync(query, [_tags], _gone.Token);
        var here = new Selection.Picked([.. page.Rows.Select(r => r.Id)]);
        _changeable = [.. (await rows.SelectAsync(here, Verb.Change, _gone.Token)).Ids];
        _deletable = [.. (await rows.SelectAsync(here, Verb.Delete, _gone.Token)).Ids];
        _page = page;
    }

    private async Task AddAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            if (await SavedAsync() is { } problems)
            {
                _model!.Show(problems);
                return;
            }
            await _script!.CallAsync("forget", DraftKey);
            Begin();
            _told = "The entry was added.";
            await ReadAsync();
            await Changed.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>What speaks against the entry; null when it is saved.</summary>
    private async Task<Problems?> SavedAsync()
    {
        await using var operation = await Operations.WriteAsync(await Current.GetAsync());
        var result = await operation.Records<JournalEntry>().SaveAsync(null, _model!.ToSave, null);
        if (result is not SaveResult.Saved) return (result as SaveResult.Refused ?? SaveResult.Refused.Because("Your rights do not cover this.")).Problems;
        await operation.CommitAsync();
        return null;
    }

    private Task MoreAsync()
    {
        _shown += PageSize;
        return ReadAsync();
    }

    private async Task DeleteAsync(long id)
    {
        var dialog = await Dialogs.ShowAsync<DeleteDialog<JournalEntry>>("Delete journal entry", new DialogParameters<DeleteDialog<JournalEntry>> { { d => d.Resource, Resource }, { d => d.Id, id } });
        if (await dialog.Result is not { Canceled: false }) return;
        _told = "The entry was deleted.";
        await ReadAsync();
        await Changed.InvokeAsync();
    }
}

using System.Globalization;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using MudBlazor;

namespace Inventory.Blazor.Resources;

/// <summary>The form of a new row or of one that is changed.</summary>
public sealed partial class EditPage<T>(
    Operations operations, CurrentViewer current, NavigationManager navigation, IDialogService dialogs, ISnackbar snackbar, IJSRuntime js) : IAsyncDisposable
    where T : Entity, new()
{
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _form;
    private readonly Script _script = new(js, "./Resources/EditPage.razor.js");
    private FormModel<T>? _model;
    private IReadOnlyList<CustomField> _custom = [];
    private Dictionary<string, string>? _draft;
    private IReadOnlyList<Conflict<T>>? _conflicts;
    private IReadOnlyList<Field<T>> _takenOver = [];
    private string _name = "";
    private string _title = "";
    private string _message = "";
    private string? _returnUrl;
    private int _round;
    private bool _isBusy;
    private bool _mayLeave;
    private bool _showsProblems;
    private bool _isOpened;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    /// <summary>The row that is changed; null for a new one.</summary>
    [Parameter] public long? Id { get; set; }

    private string DraftKey => Id is { } id ? $"/{Resource.Slug}/{id}/edit" : $"/{Resource.Slug}/add";

    private string Back => LocalUrl.Or(_returnUrl, Id is { } id ? $"/{Resource.Slug}/{id}" : $"/{Resource.Slug}");

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        await _script.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        _returnUrl = query.TryGetValue("returnUrl", out var url) ? url[^1] : null;
        await using var operation = operations.Read(await current.GetAsync(_gone.Token));
        if (Resource.Form.Any(g => g.Fields.Any(f => f is CustomDataField<T>))) _custom = await operation.CustomInputsAsync(Resource.ObjectType, _gone.Token);
        if (Id is { } id)
        {
            if (await ReadAsync(operation, id) is not { } row)
            {
                navigation.NotFound();
                return;
            }
            _model = new FormModel<T>(Resource, row, isNew: false);
            _name = Resource.Display(row);
            _title = $"Edit {_name}";
        }
        else
        {
            _model = new FormModel<T>(Resource, new T(), isNew: true);
            _title = $"Add {Resource.Label.ToLowerInvariant()}";
            if (_model.Fields.OfType<CustomDataField<T>>().FirstOrDefault() is { } custom) _model.Prefill(custom, CustomInputs.Defaults(_custom));
            foreach (var (name, values) in query)
                if (_model.Fields.FirstOrDefault(f => f.Name == name || (f is IReference && f.Name + "_id" == name) || (f is IReferences many && many.One + "_id" == name)) is { } field)
                    _model.Prefill(field, await ValueOfAsync(operation, field, values[^1] ?? ""));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_model is null) return;
        if (!_isOpened)
        {
            _isOpened = true;
            var draft = await _script.AskAsync<Dictionary<string, string>>("open", _form, DraftKey, Id is null);
            if (draft is { Count: > 0 })
            {
                _draft = draft;
                StateHasChanged();
            }
        }
        if (_showsProblems)
        {
            _showsProblems = false;
            await _script.CallAsync("showProblem", _form);
        }
    }

    private async Task<T?> ReadAsync(Operation operation, long id) =>
        await operation.FindAnyAsync(Resource, id, Verb.Change, _gone.Token) is null
            ? null
            : (await operation.Records<T>().FindAsync(id, Resource.Form.SelectMany(g => g.Fields), _gone.Token))?.Rows[0];

    private async Task SetAsync(Field<T> field, object? value)
    {
        foreach (var changed in _model!.Set(field, value))
            await _script.CallAsync("keep", DraftKey, changed.Name, FieldText.Write(changed, _model[changed]));
    }

    private async Task SaveAsync(bool another)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            await using var operation = await operations.WriteAsync(await current.GetAsync(), _message);
            switch (await operation.Records<T>().SaveAsync(Id, _model!.ToSave, _model.Version))
            {
                case SaveResult.Saved saved:
                    await operation.CommitAsync();
                    await SavedAsync((T)saved.Row, another);
                    break;
                case SaveResult.Refused refused:
                    Show(refused.Problems);
                    break;
                case SaveResult.Stale:
                    await MeetAsync();
                    break;
                case SaveResult.Gone:
                    Show(Problem("It was deleted meanwhile, or your rights no longer cover it. What you typed is still here."));
                    break;
                default:
                    Show(Problem("Your rights do not cover this."));
                    break;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task SavedAsync(T row, bool another)
    {
        await ForgetDraftAsync();
        var name = Resource.Display(row);
        snackbar.Add($"{(Id is null ? "Created" : "Saved")} {name}.", Severity.Success);
        if (!another)
        {
            _mayLeave = true;
            navigation.NavigateTo(LocalUrl.Or(_returnUrl, $"/{Resource.Slug}/{row.Id}"));
            return;
        }
        _model!.StartAnother(new T());
        _round++;
        _showsProblems = true;
    }

    private async Task MeetAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        if (await ReadAsync(operation, Id!.Value) is not { } theirs)
        {
            Show(Problem("It was deleted meanwhile. What you typed is still here."));
            return;
        }
        (_conflicts, _takenOver) = _model!.Meet(theirs);
        _round++;
    }

    private void Settle(Conflict<T> conflict, bool takesMine)
    {
        conflict.TakesMine = takesMine;
        _model!.Settle(_conflicts!);
    }

    private void Show(Problems problems)
    {
        _model!.Show(problems);
        _showsProblems = true;
    }

    private static Problems Problem(string message)
    {
        var problems = new Problems();
        problems.Add(message);
        return problems;
    }

    private async Task TakeDraftAsync()
    {
        await using var operation = operations.Read(await current.GetAsync());
        // In the form's order: a parent first, so that it does not clear what is narrowed by it.
        foreach (var field in _model!.Fields)
            if (_draft!.TryGetValue(field.Name, out var text))
                _model.Set(field, await ValueOfAsync(operation, field, text));
        _draft = null;
        _round++;
    }

    private async Task ForgetDraftAsync()
    {
        _draft = null;
        await _script.CallAsync("forget", DraftKey);
    }

    private async Task<object?> ValueOfAsync(Operation operation, Field<T> field, string text) =>
        field is IReferences many ? (await operation.LinksAsync(many.Target, FieldText.Ids(text), _gone.Token)).Values.ToList()
        : field is not IReference reference ? FieldText.Read(field, text)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await operation.LinkAsync(reference.Target, id, _gone.Token)
        : null;

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_mayLeave || _model is not { IsDirty: true }) return;
        var leave = await dialogs.ShowMessageBoxAsync("Leave without saving?", "What you entered here is not saved yet.", yesText: "Leave", cancelText: "Stay");
        if (leave == true) await ForgetDraftAsync();
        else leaving.PreventNavigation();
    }
}

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
    Operations operations, CurrentViewer current, NavigationManager navigation, IDialogService dialogs, ISnackbar snackbar, IJSRuntime js, IEnumerable<FormAid> aids) : IAsyncDisposable
    where T : Entity, new()
{
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _form;
    private readonly Script _script = new(js, "./Resources/EditPage.razor.js");
    private FormModel<T>? _model;
    private QuickAdd? _quickAdd;
    private IReadOnlyList<CustomField> _custom = [];
    private Dictionary<string, string>? _draft;
    private IReadOnlyList<Conflict<T>>? _conflicts;
    private IReadOnlyList<Field<T>> _takenOver = [];
    private string _name = "";
    private string _title = "";
    private string _message = "";
    private string? _returnUrl;
    private Task _entering = Task.CompletedTask;
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

    private IReadOnlyList<(string Href, string Text)> Way => Id is { } id ? [($"/{Resource.Slug}", Resource.Plural), ($"/{Resource.Slug}/{id}", _name)] : [($"/{Resource.Slug}", Resource.Plural)];

    private Func<string, object?> Entered => name => Resource.Find(name) is { } known ? _model![known] : null;

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
        var viewer = await current.GetAsync(_gone.Token);
        _quickAdd = new(target => target.Acts.HasFlag(Acts.Add) && target.Form.Count > 0 && viewer.May(Verb.Add, target.ObjectType), AddAsync);
        await using var operation = operations.Read(viewer);
        if (Resource.Form.Any(g => g.Fields.Any(f => f is CustomDataField<T>))) _custom = await operation.CustomInputsAsync(Resource.ObjectType, _gone.Token);
        if (Id is { } id)
        {
            if (await ReadAsync(operation, id) is not { } page)
            {
                navigation.NotFound();
                return;
            }
            var row = page.Rows[0];
            _model = new FormModel<T>(Resource, row, isNew: false, page);
            _name = Resource.Display(row);
            _title = $"Edit {_name}";
        }
        else
        {
            _model = new FormModel<T>(Resource, new T(), isNew: true);
            _title = $"Add {Resource.Label.ToLowerInvariant()}";
            if (_model.Fields.OfType<CustomDataField<T>>().FirstOrDefault() is { } custom) await EnterAsync(operation, custom, CustomInputs.Defaults(_custom));
            // In the form's order: a parent first, so that it does not clear what is narrowed by it.
            foreach (var field in _model.Fields)
                if (NamesOf(field).FirstOrDefault(query.ContainsKey) is { } name)
                    await EnterAsync(operation, field, await ValueOfAsync(operation, field, query[name][^1] ?? ""));
            _model.Begin();
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

    private async Task<Page<T>?> ReadAsync(Operation operation, long id) =>
        await operation.FindAnyAsync(Resource, id, Verb.Change, _gone.Token) is null
            ? null
            : await operation.Records<T>().FindAsync(id, FormModel<T>.Needs(Resource), _gone.Token);

    // One after the other: the next input may be filled by what follows from this one.
    private Task SetAsync(Field<T> field, object? value) => _entering = SetAfterAsync(_entering, field, value);

    private async Task SetAfterAsync(Task before, Field<T> field, object? value)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_model!.Unknown(field, value).Count == 0 && _model.Following(field).Count == 0)
        {
            await KeepAsync(_model.Set(field, value));
            return;
        }
        await using var operation = operations.Read(await current.GetAsync());
        await KeepAsync(await EnterAsync(operation, field, value));
    }

    // Scripts and filters know a reference by its id too.
    private static string[] NamesOf(Field<T> field) => field switch
    {
        IReference => [field.Name, field.Name + "_id"],
        IReferences many => [field.Name, many.One + "_id"],
        ITags => [field.Name, "tag_id"],
        _ => [field.Name],
    };

    private Task DeriveAsync(SlugField<T> slug) => KeepAsync(_model!.Derive(slug));

    private async Task KeepAsync(IEnumerable<Field<T>> changed)
    {
        foreach (var field in changed) await _script.CallAsync("keep", DraftKey, field.Name, FieldText.Write(field, _model![field]));
    }

    // What is asked of the database comes before what is set: the form never shows half of it.
    private async Task<IEnumerable<Field<T>>> EnterAsync(Operation operation, Field<T> field, object? value)
    {
        foreach (var (reference, row) in _model!.Unknown(field, value))
            _model.Learn(reference, row.Id, await operation.BelongingsAsync((IReference)reference, row.Id, _gone.Token));
        var following = _model.Following(field);
        var source = following.Count > 0 && field is IReference { Target: var target } && value is Link chosen
            ? (Resource: target, Row: await operation.FindAnyAsync(target, chosen.Id, cancel: _gone.Token))
            : default;
        var changed = new List<Field<T>>(_model.Set(field, value));
        if (source.Row is null) return changed;
        foreach (var follower in following)
            if (source.Resource.Find(follower.Name) is { } same) changed.AddRange(_model.Set(follower, same.Read(source.Row)));
        return changed;
    }

    private async Task<Link?> AddAsync(Resource target)
    {
        var dialog = await dialogs.ShowAsync(typeof(QuickAddDialog<>).MakeGenericType(target.EntityType), $"Add {target.Label.ToLowerInvariant()}", new DialogParameters { ["Resource"] = target });
        return await dialog.Result is { Canceled: false, Data: Link added } ? added : null;
    }

    private async Task SaveAsync(bool another)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            await _entering;
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
        (_conflicts, _takenOver) = _model!.Meet(theirs.Rows[0], theirs);
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
                await EnterAsync(operation, field, await ValueOfAsync(operation, field, text));
        _draft = null;
        _round++;
    }

    private async Task ForgetDraftAsync()
    {
        _draft = null;
        await _script.CallAsync("forget", DraftKey);
    }

    private async Task<object?> ValueOfAsync(Operation operation, Field<T> field, string text) =>
        (field as IReferences ?? (field as ITags)?.Picked) is { } many ? (await operation.LinksAsync(many.Target, FieldText.Ids(text), _gone.Token)).Values.ToList()
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

using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core.Exchange;
using Inventory.Core.Jobs;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Inventory.Blazor.Resources;

/// <summary>Rows from a file or from what is pasted: what its columns mean, what would come of it, and then all of it or none.</summary>
public sealed partial class ImportPage<T>(FileImport import, CurrentViewer current, Worker worker, NavigationManager navigation, IJSRuntime js) : IAsyncDisposable
    where T : Entity, new()
{
    private readonly Script _script = new(js, "./Resources/ImportPage.razor.js");
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<ImportColumn> _columns = [];
    private IReadOnlyList<string> _headers = [];
    private IReadOnlyList<string?> _example = [];
    private List<string?> _mapping = [];
    private ElementReference _source;
    private Task _reading = Task.CompletedTask;
    private CancellationTokenSource? _stop;
    private ImportFile? _file;
    private ImportResult? _result;
    private (int Done, int Total) _progress;
    private string _text = "";
    private string _message = "";
    private string? _notice;
    private string? _href;
    private int _rows;
    private bool _isPreview;
    private bool _isBusy;

    [Parameter, EditorRequired] public Resource<T> Resource { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        await _script.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!Resource.IsImported)
        {
            navigation.NotFound();
            return;
        }
        _columns = await import.ColumnsAsync(await current.GetAsync(), Resource);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _script.CallAsync("takeLargeTexts", _source);
    }

    private string Back => $"/{Resource.Slug}";

    private string Example => string.Join(',', _columns.Where(c => c.IsRequired).Select(c => c.Name).DefaultIfEmpty("name")) + "\n…";

    private string Found => string.Create(CultureInfo.CurrentCulture, $"{(_file is { Name.Length: > 0 } file ? file.Name : "The text")}: {_rows:N0} {(_rows == 1 ? "row" : "rows")}");

    private IReadOnlyList<string> Missing =>
        _mapping.Contains("id") ? [] : [.. _columns.Where(c => c.IsRequired && !_mapping.Any(m => m?.Split('.')[0] == c.Name)).Select(c => c.Name)];

    private async Task TakeFileAsync(InputFileChangeEventArgs change)
    {
        if (change.FileCount == 0) return;
        if (change.File.Size > ImportFile.MostBytes)
        {
            Forget("The file is larger than 32 MB. Import it in parts.");
            return;
        }
        _text = "";
        await (_reading = ReadAsync(async cancel =>
        {
            using var bytes = new MemoryStream((int)change.File.Size);
            await using var stream = change.File.OpenReadStream(ImportFile.MostBytes, cancel);
            await stream.CopyToAsync(bytes, cancel);
            return new ImportFile(bytes.ToArray(), change.File.Name);
        }));
    }

    private async Task TakeTextAsync(string text)
    {
        _text = text;
        if (string.IsNullOrWhiteSpace(text)) Forget(null);
        else await (_reading = ReadAsync(_ => Task.FromResult(ImportFile.Of(text))));
    }

    private void Forget(string? notice) => (_file, _headers, _result, _notice) = (null, [], null, notice);

    private async Task ReadAsync(Func<CancellationToken, Task<ImportFile>> open)
    {
        Forget(null);
        _isBusy = true;
        _progress = default;
        try
        {
            var file = await open(_gone.Token);
            (_headers, _example, _rows) = await Task.Run(() =>
            {
                var table = file.Read();
                return (table.Headers, table.Lines.FirstOrDefault(l => l.Problem is null)?.Cells ?? [], table.Lines.Count());
            });
            (_file, _mapping) = (file, [.. ImportMapping.Guess(_headers, _columns)]);
        }
        catch (UnreadableFileException error)
        {
            Forget(error.Message);
        }
        catch (IOException)
        {
            Forget("The file did not arrive whole. Choose it again.");
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Remap(int column, string? header)
    {
        _mapping[column] = header;
        _result = null;
    }

    private Task PreviewAsync() => RunAsync(isDryRun: true);

    private async Task ImportAsync()
    {
        await _reading;
        if (_file is null || _rows <= BulkWork.MostAtOnce) await RunAsync(isDryRun: false);
        else await StartAsync(_file);
    }

    private async Task RunAsync(bool isDryRun)
    {
        await _reading;
        if (_isBusy) return;
        if (_file is null)
        {
            _notice ??= "Choose a file, or paste something, first.";
            return;
        }
        (_isBusy, _isPreview, _result, _notice, _progress) = (true, isDryRun, null, null, default);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        try
        {
            var (viewer, order, cancel) = (await current.GetAsync(), Order(_file, isDryRun), _stop.Token);
            _result = await Task.Run(() => import.RunAsync(viewer, Resource, order, new Shown(this), cancel), cancel);
            _href = HrefOf(order);
        }
        catch (OperationCanceledException)
        {
            _notice = isDryRun ? null : "It was cancelled. Nothing of it was kept.";
        }
        finally
        {
            _isBusy = false;
            _stop.Dispose();
            _stop = null;
        }
    }

    // Many rows go on when the page is left.
    private async Task StartAsync(ImportFile file)
    {
        var (resource, order) = (Resource, Order(file, isDryRun: false));
        var job = await worker.StartAsync(await current.GetAsync(), BulkWork.NameOf("Import", resource, _rows), HrefOf(order), async (who, progress, cancel) =>
            await import.RunAsync(who, resource, order, progress, cancel) switch
            {
                ImportResult.Done done => ImportWords.Of(done),
                ImportResult.Refused refused => throw new JobException("Nothing was imported.", [.. refused.Problems.Select(p => p.ToString())]),
                _ => throw new JobException("Your rights do not cover this."),
            });
        navigation.NavigateTo($"/jobs/{job.ToString(CultureInfo.InvariantCulture)}");
    }

    private ImportOrder Order(ImportFile file, bool isDryRun) => new(file) { Mapping = [.. _mapping], Message = _message, IsDryRun = isDryRun };

    // Lists of kinds that tell what an operation touched show just that.
    private string HrefOf(ImportOrder order) => Resource.FindFilter("modified_by_request") is null ? Back : $"{Back}?modified_by_request={order.Operation}";

    private void Stop() => _stop?.Cancel();

    /// <summary>Four times a second is enough to look at.</summary>
    private sealed class Shown(ImportPage<T> page) : IProgress<(int Done, int Total)>
    {
        private long _told;

        public void Report((int Done, int Total) value)
        {
            if (Environment.TickCount64 - _told < 250) return;
            _told = Environment.TickCount64;
            _ = page.InvokeAsync(() =>
            {
                page._progress = value;
                page.StateHasChanged();
            });
        }
    }
}

using System.Text.Json.Nodes;
using Inventory.Core.Access;
using Inventory.Core.Exchange;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Exchange;

/// <summary>What the captured NetBox took in is taken in here, and what it refused is refused, for the same reason at the same place.</summary>
public abstract class ImportTranscriptTests(Database database) : DatabaseTests(database)
{
    // Where we say it in other words: the row, the column, and a piece of the message.
    private static readonly Dictionary<string, (int Row, string? Column, string Piece)> Refusals = new()
    {
        ["duplicate inside file"] = (2, "serial", "has that serial number"),
        ["purchase unknown"] = (1, "purchase", "no purchase “NOPE”"),
        ["too many fields in row"] = (1, null, "Expected 5 columns but found 6"),
        ["iit ambiguous group"] = (1, "inventoryitem_group", "are called “Pluggables”"),
        ["duplicate serial existing"] = (1, "serial", "has that serial number"),
        ["trail bad"] = (1, "source", "“nope”"),
    };

    private static readonly JsonArray All = JsonNode.Parse(File.ReadAllText(Path.Combine(Capture.Folder, "csv-import-transcripts.json")))!.AsArray();

    public static TheoryData<string> Names => [.. All.Select(t => t!["name"]!.GetValue<string>())];

    [Theory, MemberData(nameof(Names))]
    public async Task Import_EndsAsInTheOriginal(string name)
    {
        var transcript = All.Single(t => t!["name"]!.GetValue<string>() == name)!;
        var message = transcript["messages"]![0]!.GetValue<string>();
        var text = transcript["data"]!.GetValue<string>();
        if (name == "duplicate serial existing") await ImportAsync("assets", text);
        var result = await ImportAsync(transcript["path"]!.GetValue<string>(), text);
        if (message.StartsWith("Imported ", StringComparison.Ordinal))
        {
            var done = result as ImportResult.Done;
            Assert.True(done is not null, (result as ImportResult.Refused)?.Problems[0].ToString());
            Assert.Equal(int.Parse(message.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), done.Created + done.Changed);
            return;
        }
        var problem = Assert.Single(Assert.IsType<ImportResult.Refused>(result).Problems);
        var (row, column, piece) = Refusals[name];
        Assert.Equal((row, column), (problem.Row, problem.Column));
        Assert.Contains(piece, problem.Message, StringComparison.Ordinal);
    }

    private Task<ImportResult> ImportAsync(string slug, string text) =>
        Database.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, Database.Catalog.WithSlug(slug)!, new ImportOrder(ImportFile.Of(text)));
}

public sealed class ImportTranscriptsOnSqlite(CaptureOnSqlite database) : ImportTranscriptTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class ImportTranscriptsOnPostgres(CaptureOnPostgres database) : ImportTranscriptTests(database), IClassFixture<CaptureOnPostgres>;

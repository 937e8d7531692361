using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Inventory.Core.Exchange;

/// <summary>YAML as the JSON that it means, scalars as text. Without references to other parts of the file: those can make much of little.</summary>
internal sealed class Yaml
{
    // Each takes many times its bytes while it is read.
    private const int MostValues = 1_000_000;

    private readonly Parser _parser;
    private int _values;

    private Yaml(TextReader text) => _parser = new(text);

    public static ImportTable Read(TextReader text)
    {
        try
        {
            return JsonTable.Read(JsonSerializer.SerializeToElement(new Yaml(text).Rows()));
        }
        catch (YamlException error)
        {
            throw new UnreadableFileException($"The file is no YAML, in line {error.Start.Line}: {error.Message}", error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new UnreadableFileException($"The file is no YAML: {error.Message}", error);
        }
    }

    private JsonArray Rows()
    {
        var rows = new JsonArray();
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            foreach (var row in RowsOf(Node(0))) rows.Add(row);
            _parser.Consume<DocumentEnd>();
        }
        return rows;
    }

    // A node has one parent: they leave the list before they are put elsewhere.
    private static IReadOnlyList<JsonNode?> RowsOf(JsonNode? document)
    {
        if (document is null) return [];
        if (document is not JsonArray list) return [document];
        IReadOnlyList<JsonNode?> rows = [.. list];
        list.Clear();
        return rows;
    }

    private JsonNode? Node(int depth)
    {
        if (depth > JsonTable.MostDepth) throw new UnreadableFileException("The YAML is nested too deeply.");
        if (++_values > MostValues) throw new UnreadableFileException($"The YAML holds more than {MostValues:N0} values. Import it in parts, or as CSV.");
        if (_parser.TryConsume<Scalar>(out var scalar)) return scalar is { IsQuotedImplicit: false, Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } ? null : JsonValue.Create(scalar.Value);
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!_parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(depth + 1));
            return list;
        }
        if (!_parser.TryConsume<MappingStart>(out _)) throw new UnreadableFileException("The YAML refers to other parts of itself, which is not read here.");
        return Map(depth);
    }

    private JsonObject Map(int depth)
    {
        var map = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var name)) throw new UnreadableFileException("A name in the YAML is no plain text.");
            if (!map.TryAdd(name.Value, Node(depth + 1))) throw new UnreadableFileException($"In line {name.Start.Line} of the YAML the name “{name.Value}” stands for a second time.");
        }
        return map;
    }
}

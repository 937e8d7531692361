using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Inventory.Core.Exchange;

/// <summary>YAML as the JSON that it means, scalars as text. Without references to other parts of the file: those can make much of little.</summary>
internal static class Yaml
{
    private const int MostDepth = 32;

    public static JsonArray Read(TextReader text)
    {
        try
        {
            var (parser, rows) = (new Parser(text), new JsonArray());
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                foreach (var row in Rows(Node(parser, 0))) rows.Add(row);
                parser.Consume<DocumentEnd>();
            }
            return rows;
        }
        catch (YamlException error)
        {
            throw new UnreadableFileException($"The file is no YAML, in line {error.Start.Line}: {error.Message}", error);
        }
    }

    // A node has one parent: they leave the list before they are put elsewhere.
    private static IReadOnlyList<JsonNode?> Rows(JsonNode? document)
    {
        if (document is null) return [];
        if (document is not JsonArray list) return [document];
        IReadOnlyList<JsonNode?> rows = [.. list];
        list.Clear();
        return rows;
    }

    private static JsonNode? Node(Parser parser, int depth)
    {
        if (depth > MostDepth) throw new UnreadableFileException("The YAML is nested too deeply.");
        if (parser.TryConsume<Scalar>(out var scalar)) return scalar is { IsQuotedImplicit: false, Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } ? null : JsonValue.Create(scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(parser, depth + 1));
            return list;
        }
        if (!parser.TryConsume<MappingStart>(out _)) throw new UnreadableFileException("The YAML refers to other parts of itself, which is not read here.");
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name)) throw new UnreadableFileException("A name in the YAML is no plain text.");
            map[name.Value] = Node(parser, depth + 1);
        }
        return map;
    }
}

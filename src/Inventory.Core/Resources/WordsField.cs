using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>What every field of several words can tell.</summary>
public interface IWords
{
    /// <summary>The words that everybody knows; others may be entered beside them.</summary>
    IReadOnlyList<string> Offered { get; }
}

/// <summary>Several words, kept comma-separated in one column.</summary>
/// <param name="path">The column.</param>
/// <param name="offered">The words that everybody knows.</param>
/// <param name="problem">Why a word cannot be one of them; names in small letters are meant when nothing is said.</param>
public sealed class WordsField<T>(Expression<Func<T, string?>> path, IReadOnlyList<string> offered, Func<string, string?>? problem = null) : Column<T, string?>(path), IWords
    where T : Entity
{
    public IReadOnlyList<string> Offered => offered;

    public override IReadOnlyList<Sort<T>> Order => [];

    public override string Format(object? value) => string.Join(", ", Words.Split(value as string));

    public override void Write(Entity row, object? value) => base.Write(row, Words.Split(value as string) is { Length: > 0 } words ? Words.Join(words) : null);

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        output.Json.WriteStartArray();
        foreach (var word in Words.Split(Get((T)row))) output.Json.WriteStringValue(word);
        output.Json.WriteEndArray();
    }

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Words(json));

    public override JsonObject Schema(bool isWritten) => Schemas.List(Schemas.Of("string"));

    public override string? Objection(object? value) => Words.Split(value as string).Select(problem ?? Strange).OfType<string>().FirstOrDefault();

    private string? Strange(string word) =>
        word.Length > 50 || !word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-') ? $"{Label}: “{word}” is not a word of small letters, digits, _ and -." : null;
}

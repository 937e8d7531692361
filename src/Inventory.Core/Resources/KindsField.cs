using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>What every field that names kinds of rows can tell.</summary>
public interface IKinds
{
    bool IsMany { get; }

    /// <summary>The kinds that may be chosen, by their labels.</summary>
    IReadOnlyList<Resource> Offered { get; }

    /// <summary>The name that stands for all of them, and its label; null where each is named.</summary>
    (string Name, string Label)? Every { get; }
}

/// <summary>One kind of rows or several, kept as their stable names, comma-separated. Kinds of other systems stay as they are.</summary>
public sealed class KindsField<T>(Expression<Func<T, string?>> path, bool isMany, Func<Resource, bool> isOffered) : Column<T, string?>(path), IKinds
    where T : Entity
{
    public bool IsMany => isMany;

    public IReadOnlyList<Resource> Offered { get; private set; } = [];

    public (string Name, string Label)? Every { get; private set; }

    private bool IsClosed { get; set; }

    /// <summary>Kinds of other systems are refused; one name stands for all kinds.</summary>
    public KindsField<T> Closed(string every, string label)
    {
        (IsClosed, Every) = (true, (every, label));
        return this;
    }

    public override IReadOnlyList<Sort<T>> Order => [];

    internal override void Wire(Catalog catalog) => Offered = [.. catalog.All.Where(isOffered).OrderBy(r => r.Label, StringComparer.Ordinal)];

    public override string Format(object? value) =>
        string.Join(", ", Words.Split(value as string).Select(name =>
            name == Every?.Name ? Every.Value.Label : Offered.FirstOrDefault(r => r.ObjectType == name) is not { } kind ? name : isMany ? kind.Plural : kind.Label));

    public override void Write(Entity row, object? value)
    {
        var names = Words.Split(value as string);
        base.Write(row, names.Length == 0 && (!RefusesNull || IsRequired) ? null : Words.Join(names));
    }

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        if (!isMany)
        {
            output.Value(Get((T)row));
            return;
        }
        output.Json.WriteStartArray();
        foreach (var name in Words.Split(Get((T)row))) output.Json.WriteStringValue(name);
        output.Json.WriteEndArray();
    }

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(isMany ? input.Words(json) : input.Text(json, !RefusesNull));

    public override JsonObject Schema(bool isWritten) => isMany ? Schemas.List(Schemas.Of("string")) : Schemas.Text(!RefusesNull);

    public override string? Objection(object? value)
    {
        var names = Words.Split(value as string);
        if (!isMany && names.Length > 1) return $"{Label} is one kind of rows.";
        if (IsClosed) return names.FirstOrDefault(n => n != Every?.Name && Offered.All(r => r.ObjectType != n)) is { } unknown ? $"There is no kind of rows “{unknown}”." : null;
        return names.FirstOrDefault(n => n.Count(c => c == '.') != 1 || !n.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_')) is { } strange
            ? $"“{strange}” is no kind of rows: they are named like dcim.site."
            : null;
    }
}

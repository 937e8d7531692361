using System.Linq.Expressions;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>Long text in Markdown; shown sanitised, entered as it is.</summary>
public sealed class MarkdownField<T>(Expression<Func<T, string?>> path) : Column<T, string?>(path)
    where T : Entity
{
    public override IReadOnlyList<Sort<T>> Order => [];

    public override void Write(Entity row, object? value) => base.Write(row, (string?)value ?? "");

    public override Expression<Func<T, bool>> Containing(string folded) => Text.Containing(Path, folded);

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Text(json, !RefusesNull));
}

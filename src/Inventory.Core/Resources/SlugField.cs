using System.Linq.Expressions;
using System.Text.Json;

namespace Inventory.Core.Resources;

/// <summary>The short name in URLs and scripts: letters, digits, hyphen, underscore. A form derives it from another field while it is blank.</summary>
public sealed class SlugField<T>(Expression<Func<T, string?>> path, Field<T> from) : Column<T, string?>(path)
    where T : Entity
{
    public Field<T> From { get; } = from;

    /// <summary>It is never blank.</summary>
    public override IReadOnlyList<Sort<T>> Order => [Sort<T>.By(Path)];

    public override IEnumerable<Filter<T>> Filters => [new TextFilter<T>(Name, Label, Path)];

    public override void Write(Entity row, object? value) => base.Write(row, ((string?)value)?.Trim());

    /// <summary>Whether letters of any script may stand in it.</summary>
    public bool IsAnyScript { get; private set; }

    public SlugField<T> InAnyScript()
    {
        IsAnyScript = true;
        return this;
    }

    /// <summary>The slug of a name, as long as the column takes.</summary>
    public string Derive(string name) => Slug.For(name, MaxLength ?? 100, IsAnyScript);

    public override string? Objection(object? value) =>
        value is string { Length: > 0 } slug && !Slug.IsValid(slug, IsAnyScript) ? "A slug holds letters without accents, digits, hyphens and underscores only." : null;

    public override Expression<Func<T, bool>> Containing(string folded) => Text.Containing(Path, folded);

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Text(json, !RefusesNull));
}

using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Resources;

/// <summary>One thing that is known of a row, declared once and shown on every surface: list, detail, form, search, scripts.</summary>
public abstract class Field(string name, string label)
{
    /// <summary>The name that scripts and URLs use, in snake_case.</summary>
    public string Name { get; internal set; } = name;

    public string Label { get; internal set; } = label;

    /// <summary>A sentence under the input; null when the label says it all.</summary>
    public string? Help { get; internal set; }

    public bool IsSearched { get; internal set; }

    /// <summary>While that field holds something, this one follows from it and nobody enters it. <see cref="FixedBecause"/> is the sentence for people.</summary>
    public Field? FixedBy { get; internal set; }

    public string? FixedBecause { get; internal set; }

    /// <summary>Whether a row cannot be saved without it: the column refuses null and a new row has no value.</summary>
    public bool IsRequired { get; protected set; }

    /// <summary>Whether the column refuses null: its value may be changed but not taken away.</summary>
    public bool RefusesNull { get; protected set; }

    /// <summary>Longest text in characters; null when there is no limit.</summary>
    public int? MaxLength { get; protected set; }

    public virtual bool CanSort => false;

    internal bool IsUnsorted { get; set; }

    public virtual bool CanEdit => false;

    /// <summary>Whether scripts read it; false for secrets, which are only written.</summary>
    public virtual bool IsTold => true;

    public abstract object? Read(Entity row);

    /// <summary>Puts a value of the kind's own type into the row.</summary>
    public virtual void Write(Entity row, object? value) => throw new NotSupportedException($"{Name} is read-only.");

    /// <summary>Why what was entered cannot be put into a row at all; null when it can.</summary>
    public virtual string? Misfit(object? value) => null;

    /// <summary>Why no row may hold the value; null when nothing speaks against it.</summary>
    public virtual string? Objection(object? value) => null;

    /// <summary>The value as plain text, in the current culture.</summary>
    public virtual string Format(object? value) => value?.ToString() ?? "";

    /// <summary>Writes what the row holds as scripts read it.</summary>
    internal virtual void WriteJson(JsonOutput output, Entity row) => output.Value(Read(row));

    /// <summary>What a script sent, as <see cref="Write"/> takes it.</summary>
    internal virtual ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Refuse("This field is read-only."));

    /// <summary>What scripts read of it, or may write into it, as JSON Schema.</summary>
    public virtual JsonObject Schema(bool isWritten) => Schemas.Text(!RefusesNull, MaxLength);

    /// <summary>The name as it stands in JSON.</summary>
    internal JsonEncodedText JsonName => _jsonName ??= JsonEncodedText.Encode(Name);

    private JsonEncodedText? _jsonName;

    /// <summary>Takes required and longest text from the database's model, where they are stated once.</summary>
    public virtual void Learn(IEntityType entity)
    {
    }

    /// <summary>Finds the resources that the field leads to, once all of them are known.</summary>
    internal virtual void Wire(Catalog catalog)
    {
    }
}

/// <summary>A field of a <typeparamref name="T"/>, with what queries need of it.</summary>
public abstract class Field<T>(string name, string label) : Field(name, label)
    where T : Entity
{
    /// <summary>The steps of sorting by this field; none when it cannot be sorted by.</summary>
    public virtual IReadOnlyList<Sort<T>> Order => [];

    public override bool CanSort => Order.Count > 0 && !IsUnsorted;

    /// <summary>The name of the property that keeps it; null when it is no column of the row.</summary>
    internal virtual string? Member => null;

    /// <summary>What <see cref="Field.Read"/> touches beyond the row itself, as paths of navigations.</summary>
    public virtual IEnumerable<string> Needs => [];

    /// <summary>Whether the field holds the upper-cased text; null when it is not text.</summary>
    public virtual Expression<Func<T, bool>>? Containing(string folded) => null;

    /// <summary>Ids of the rows in which it holds the upper-cased text although that is no column of theirs; null when it is one, or no text.</summary>
    internal virtual IQueryable<long>? FoundBeside(string folded, IAllRows rows) => null;

    /// <summary>The list filters that it offers by itself.</summary>
    public virtual IEnumerable<Filter<T>> Filters => [];
}

public static class FieldOptions
{
    extension<TField>(TField field)
        where TField : Field
    {
        /// <summary>Quick search looks into it.</summary>
        public TField Searched()
        {
            field.IsSearched = true;
            return field;
        }

        /// <summary>Nobody sorts by it: there are too many rows to put them all in order.</summary>
        public TField Unsorted()
        {
            field.IsUnsorted = true;
            return field;
        }

        /// <summary>While <paramref name="by"/> holds something, this one follows from it and nobody enters it.</summary>
        public TField Fixed(Field by, string because)
        {
            (field.FixedBy, field.FixedBecause) = (by, because);
            return field;
        }

        public TField Labelled(string label)
        {
            field.Label = label;
            return field;
        }

        public TField Explained(string help)
        {
            field.Help = help;
            return field;
        }
    }
}

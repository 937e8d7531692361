using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>Fields under one heading, in order.</summary>
public sealed record FieldGroup(string Heading, IReadOnlyList<Field> Fields)
{
    /// <summary>Exactly one of them is entered.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Choices before them that only narrow what they offer, and are not kept.</summary>
    public IReadOnlyList<Field> Narrowing { get; init; } = [];
}

/// <summary>
/// One kind of row as people and scripts meet it: its names, its fields, and each surface as a list of those fields.
/// </summary>
public abstract partial class Resource(string slug, string label, string plural, Type entityType)
{
    /// <summary>Plural kebab-case, the first part of its pages' paths.</summary>
    public string Slug { get; } = slug;

    public string Label { get; } = label;

    public string Plural { get; } = plural;

    public Type EntityType { get; } = entityType;

    /// <summary>The stable name in stored filters and trails: "dcim.site".</summary>
    public string ObjectType { get; } = Names.ObjectType(entityType)
        ?? throw new InvalidOperationException($"{entityType.Name} has no ObjectType.");

    /// <summary>The path of its page in NetBox, which printed labels carry: "dcim/sites".</summary>
    public string NetBoxPath { get; protected init; } = "";

    /// <summary>Which of add, change and delete there are; a list alone has none.</summary>
    public Acts Acts { get; protected init; } = Acts.All;

    public abstract IReadOnlyList<Field> AllFields { get; }

    public abstract IReadOnlyList<Field> ListFields { get; }

    public abstract IReadOnlyCollection<Filter> AllFilters { get; }

    /// <summary>The filters of the custom fields that its rows have.</summary>
    internal virtual Task<IReadOnlyList<Filter>> CustomFiltersAsync(IAllRows rows, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Filter>>([]);

    /// <summary>The allow-list of what a person may enter.</summary>
    public IReadOnlyList<FieldGroup> Form { get; protected set; } = [];

    /// <summary>What a file of such rows may hold: the fields of the form when nothing else is said.</summary>
    public IReadOnlyList<Field> Imported { get => field.Count > 0 ? field : [.. Form.SelectMany(g => g.Fields)]; protected set; } = [];

    /// <summary>Whether rows come in by files.</summary>
    public bool IsImported => Imported.Count > 0 && (Acts.HasFlag(Acts.Add) || Form.Count == 0);

    /// <summary>
    /// What may be changed in many rows at once. When nothing else is said: the fields of the form that two rows may share, so neither names nor what a row is
    /// recognised by, nor what only together with another field means something.
    /// </summary>
    public IReadOnlyList<Field> Bulk { get => field.Count > 0 ? field : Shared(); protected set; } = [];

    /// <summary>The texts by which many rows may be renamed at once: the name, and the label beside it.</summary>
    public IReadOnlyList<Field> Renamed => [.. Form.SelectMany(g => g.Fields).Where(f => f.CanEdit && IsName(f)).OrderBy(f => f.Name != "name")];

    /// <summary>What the page of one row shows, the important first; the form's groups when nothing else is said.</summary>
    public IReadOnlyList<FieldGroup> Detail { get => field.Count > 0 ? field : Form; protected set; } = [];

    /// <summary>What another row like this one takes over: never what names it or must be unique.</summary>
    public IReadOnlyList<Field> Clone { get; protected set; } = [];

    /// <summary>The row's name for people.</summary>
    public abstract string Display(Entity row);

    /// <summary>What <see cref="Display"/> touches beyond the row itself, as paths of navigations.</summary>
    public IReadOnlyList<string> DisplayNeeds { get; protected set; } = [];

    /// <summary>Asks the database for what <see cref="Display"/> will touch.</summary>
    internal IQueryable<TRow> Named<TRow>(IQueryable<TRow> rows)
        where TRow : Entity => DisplayNeeds.Aggregate(rows, (all, path) => all.Include(path));

    public abstract Entity NewRow();

    internal abstract void Wire(Catalog catalog);

    /// <summary>The rows of these ids as links, those that may be seen.</summary>
    internal abstract Task<IReadOnlyDictionary<long, Link>> LinksAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel);

    /// <summary>Whether the field is text that names a row.</summary>
    protected abstract bool IsName(Field field);

    /// <summary>Whether the field's value belongs to one row alone.</summary>
    protected abstract bool IsOwn(Field field);

    private IReadOnlyList<Field> Shared()
    {
        var entered = Form.SelectMany(g => g.Fields).Where(f => f.CanEdit).ToList();
        var kinds = entered.OfType<IObjectId>().Select(o => o.KindField).ToList();
        return [.. entered.Where(f => !IsName(f) && !IsOwn(f) && f is not IObjectId && !kinds.Contains(f))];
    }

    public Field? Find(string name) => AllFields.FirstOrDefault(f => f.Name == name);

    public override string ToString() => Slug;
}

/// <summary>What may be done to rows beside looking at them.</summary>
[Flags]
public enum Acts
{
    None = 0,
    Add = 1,
    Change = 2,
    Delete = 4,
    All = Add | Change | Delete,

    /// <summary>Made by handing in a file at the row that it belongs to, not by a form.</summary>
    Upload = 8,
}

/// <inheritdoc cref="Resource"/>
public abstract partial class Resource<T>(string slug, string label, string plural) : Resource(slug, label, plural, typeof(T))
    where T : Entity, new()
{
    private readonly List<Field<T>> _fields = [];
    private readonly Dictionary<string, Filter<T>> _filters = [];
    private bool _hasSearchText;

    public override IReadOnlyList<Field> AllFields => _fields;

    public IReadOnlyList<Field<T>> Fields => _fields;

    /// <summary>The columns of the list, as a new person sees them.</summary>
    public IReadOnlyList<Field<T>> List { get; protected set; } = [];

    public override IReadOnlyList<Field> ListFields => List;

    /// <summary>The order of the list when nobody asked for another.</summary>
    public IReadOnlyList<Sort<T>> Order { get; private set; } = [];

    public override string Display(Entity row) => row.ToString() ?? "";

    public override Entity NewRow() => new T();

    protected override bool IsName(Field field) => field is TextField<T> && (field == NameField || field.Name is "name" or "label");

    protected override bool IsOwn(Field field) => field is SlugField<T> or TextField<T> { IsCopied: true } or CustomDataField<T> or SideField<T> || field == NameField;

    /// <summary>The test of quick search: any searched field holds the text, as one phrase, in any case. Null when nothing is asked.</summary>
    public virtual Task<Expression<Func<T, bool>>?> SearchAsync(string text, IAllRows rows, CancellationToken cancel)
    {
        var folded = Resources.Text.Folded(text);
        var searched = _fields.Where(f => f.IsSearched);
        return Task.FromResult(
            folded.Length == 0 ? null
            : !_hasSearchText ? searched.Select(f => f.Containing(folded)).OfType<Expression<Func<T, bool>>>().AnyOf() ?? (x => false)
            : Id.In(searched.Select(f => f.FoundBeside(folded, rows)).OfType<IQueryable<long>>().Aggregate(rows.Holding<T>(folded), Queryable.Concat)));
    }

    /// <summary>Every filter of the list: those that the fields offer, and those that the resource names itself.</summary>
    public override IReadOnlyCollection<Filter> AllFilters => _filters.Values;

    public Filter<T>? FindFilter(string name) => _filters.GetValueOrDefault(name);

    /// <summary>The filter of a custom field; null when its rows have none of that name.</summary>
    internal virtual Task<Filter<T>?> FindCustomFilterAsync(string name, IAllRows rows, CancellationToken cancel) => Task.FromResult<Filter<T>?>(null);

    /// <summary>The custom fields that its rows show, as columns.</summary>
    internal virtual Task<IReadOnlyList<Field<T>>> CustomColumnsAsync(IAllRows rows, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Field<T>>>([]);

    /// <summary>Whether the row's own name holds the text: how other rows that point here are searched.</summary>
    internal Expression<Func<T, bool>>? NameContains(string folded) => NameField?.Containing(folded);

    /// <summary>The rows of that kind, found by the search text where there is one: a name is part of it.</summary>
    internal IQueryable<T> Named(string folded, IAllRows rows)
    {
        var named = NameContains(folded) is { } test ? rows.Of<T>().Where(test) : rows.Of<T>().Where(x => false);
        return _hasSearchText ? named.Where(Id.In(rows.Holding<T>(folded))) : named;
    }

    /// <summary>The field that names a row and leads to its page.</summary>
    public Field<T>? NameField { get; private set; }

    internal bool HasSlug => _fields.OfType<SlugField<T>>().Any();

    /// <summary>What filters call a row by: its slug, else its name; null where it has neither.</summary>
    internal Expression<Func<T, string?>>? Handle =>
        _fields.OfType<SlugField<T>>().FirstOrDefault()?.Path ?? (NameField as TextField<T>)?.Path ?? (NameField as ComputedField<T>)?.SearchedPath;

    internal override async Task<IReadOnlyDictionary<long, Link>> LinksAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var found = await Named(rows.Of<T>()).WithIds(ids).ToListAsync(cancel);
        return found.ToDictionary(r => r.Id, r => new Link(Slug, r.Id, Display(r)));
    }

    internal override void Wire(Catalog catalog)
    {
        AddFieldsOfEveryRow();
        foreach (var field in _fields.Concat(Form.SelectMany(g => g.Narrowing)).ToList()) field.Wire(catalog);
        foreach (var filter in _fields.SelectMany(f => f.Filters).Concat(OfEveryRow)) _filters.TryAdd(filter.Name, filter);
        foreach (var filter in _filters.Values) filter.Wire(catalog);
    }

    internal void AddCount(Field<T> count, Catalog catalog, bool isListed)
    {
        count.Wire(catalog);
        Add(count);
        if (isListed) List = [.. List, count];
    }

    /// <summary>Takes a filter from a kind above this one, about its own rows.</summary>
    internal void AddFilter(Filter<T> filter, Catalog catalog)
    {
        filter.Wire(catalog);
        _filters.Add(filter.Name, filter);
    }

    protected TField Add<TField>(TField field)
        where TField : Field<T>
    {
        _fields.Add(field);
        return field;
    }

    /// <summary>Filters of its own; they go before a field's of the same name.</summary>
    protected void Filters(params IEnumerable<Filter<T>> filters)
    {
        foreach (var filter in filters) _filters.Add(filter.Name, filter);
    }

    protected TextField<T> Text(Expression<Func<T, string?>> path) => Add(new TextField<T>(path));

    protected SlugField<T> SlugOf(Expression<Func<T, string?>> path, Field<T> from) => Add(new SlugField<T>(path, from));

    protected MarkdownField<T> Markdown(Expression<Func<T, string?>> path) => Add(new MarkdownField<T>(path));

    protected NumberField<T, TNumber> Number<TNumber>(Expression<Func<T, TNumber>> path) => Add(new NumberField<T, TNumber>(path));

    protected BoolField<T> Bool(Expression<Func<T, bool>> path) => Add(new BoolField<T>(path));

    protected DateField<T> Date(Expression<Func<T, DateOnly?>> path) => Add(new DateField<T>(path));

    protected InstantField<T> Instant(Expression<Func<T, DateTime?>> path) => Add(new InstantField<T>(path));

    protected ChoiceField<T> Choice(Expression<Func<T, string?>> path, ChoiceList list) => Add(new ChoiceField<T>(path, list));

    protected ColorField<T> Color(Expression<Func<T, string?>> path) => Add(new ColorField<T>(path));

    protected JsonField<T> Json(Expression<Func<T, string?>> path) => Add(new JsonField<T>(path));

    protected ReferenceField<T, TTarget> Reference<TTarget>(Expression<Func<T, TTarget?>> path)
        where TTarget : Entity, new() => Add(new ReferenceField<T, TTarget>(path));

    /// <param name="one">What filters call one of them: "group" where the member is Groups.</param>
    protected ManyField<T, TTarget> Many<TTarget>(Expression<Func<T, List<TTarget>>> path, string one)
        where TTarget : Entity, new() => Add(new ManyField<T, TTarget>(path, one));

    protected CountField<T, TCounted> CountOf<TCounted>(Expression<Func<TCounted, T?>> reference)
        where TCounted : Entity, new() => Add(new CountField<T, TCounted>(reference));

    /// <summary>A value that follows from the row. <paramref name="needs"/> are paths of navigations.</summary>
    protected ComputedField<T> Computed(string name, string label, Func<T, object?> read, string[]? needs = null, params Sort<T>[] order) =>
        Add(new ComputedField<T>(name, label, read, needs ?? [], order));

    /// <summary>Says which field names a row, and the order of the list when nobody asked for another.</summary>
    protected void Name(Field<T> field, params Sort<T>[] order) => (NameField, Order) = (field, order);

    /// <summary>Says that the row keeps the text of all its searched columns in one of its own; only what is searched in other rows is asked beside it.</summary>
    protected void HasSearchText() => _hasSearchText = true;

    /// <summary>What every row has, and may be a column of every list.</summary>
    private protected virtual void AddFieldsOfEveryRow()
    {
        if (Find("id") is null) Computed("id", "Id", x => x.Id, order: Sort<T>.By(x => x.Id));
        if (Find("created") is null) Instant(x => x.Created);
        if (Find("last_updated") is null) Instant(x => x.LastUpdated);
    }

    /// <summary>What every list can be narrowed by, whatever its fields.</summary>
    private protected virtual IEnumerable<Filter<T>> OfEveryRow =>
    [
        new SearchFilter<T>(this),
        new OrderedFilter<T, long>("id", "Id", x => x.Id),
        new OrderedFilter<T, DateTime?>("created", "Created", x => x.Created),
        new OrderedFilter<T, DateTime?>("last_updated", "Last updated", x => x.LastUpdated),
    ];

    protected static FieldGroup Group(string heading, params Field[] fields) => new(heading, fields);

    /// <summary>Fields of which exactly one is entered.</summary>
    protected static FieldGroup OneOf(string heading, params Field[] fields) => new(heading, fields) { IsOneOf = true };

    private static Expression<Func<T, long>> Id { get; } = x => x.Id;
}

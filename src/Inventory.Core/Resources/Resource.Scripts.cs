using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

// What scripts read and write. It follows from the form; a resource says only what else there is.
public abstract partial class Resource
{
    /// <summary>The path of its list for scripts, below "/api/".</summary>
    public string ApiPath { get => field ?? (NetBoxPath.Length > 0 ? NetBoxPath : $"plugins/inventory/{Slug}"); protected init; }

    /// <summary>Which of add, change and delete scripts may do, where that is more than pages offer.</summary>
    public Acts ScriptActs { get => field == Acts.None ? Acts : field; protected init; }

    /// <summary>What scripts read of a row.</summary>
    public abstract IReadOnlyList<Field> ScriptFields { get; }

    /// <summary>What they read when they ask for rows in brief.</summary>
    public abstract IReadOnlyList<Field> BriefFields { get; }

    /// <summary>What stands of it inside other rows.</summary>
    public abstract IReadOnlyList<Field> NestedFields { get; }

    /// <summary>The allow-list of what scripts may write.</summary>
    public abstract IReadOnlyList<Field> WrittenFields { get; }

    /// <summary>Paths of navigations that a row in brief touches.</summary>
    internal abstract IReadOnlyList<string> BriefNeeds { get; }

    /// <summary>Rows to be told of in brief, with what that touches, and <paramref name="needs"/> beside it; of all rows, or of those that may be seen.</summary>
    internal abstract Task<IReadOnlyDictionary<long, Entity>> BriefRowsAsync(IVisibleRows rows, bool onlyVisible, IEnumerable<string> needs, IReadOnlyCollection<long> ids, CancellationToken cancel);

    /// <summary>Everything that will be written of a row in brief: itself, and what stands inside it.</summary>
    internal abstract void WalkBrief(Entity row, Action<Field, long> beside);
}

public abstract partial class Resource<T>
{
    private readonly List<Field<T>> _scripts = [];
    private readonly List<Field<T>> _written = [];

    /// <summary>What tells a row from others, beside its id, address and name; name, slug and description when nothing else is said.</summary>
    protected IReadOnlyList<Field<T>> Brief { get; set; } = [];

    public override IReadOnlyList<Field> ScriptFields => field ??=
    [
        .. Head.Concat(WrittenFields.Where(f => f.IsTold)).Concat(_scripts).Concat(_fields.Where(f => f.Name is "created" or "last_updated" || f is ICounted)).Concat(Trees).DistinctBy(f => f.Name),
    ];

    public override IReadOnlyList<Field> BriefFields => field ??= [.. Head.Where(f => f.Name != "display_url"), .. Brief.Count > 0 ? Brief : Usual, .. Trees];

    public override IReadOnlyList<Field> NestedFields => field ??= [.. BriefFields.Where(f => f is not SideField<T> || f is ICounted { IsBrief: true })];

    public override IReadOnlyList<Field> WrittenFields => field ??= [.. Form.SelectMany(g => g.Fields).Where(f => f.CanEdit && f is not ObjectField<T>).Concat(_written).Distinct()];

    internal override IReadOnlyList<string> BriefNeeds => field ??=
    [
        .. DisplayNeeds,
        .. NestedFields.OfType<ReferenceField<T>>().SelectMany(r => r.Target.BriefNeeds.Select(n => $"{r.Navigation}.{n}").Prepend(r.Navigation)),
    ];

    /// <summary>The fields of these names, after what every row tells.</summary>
    internal IEnumerable<Field> ScriptsNamed(IEnumerable<string> names) =>
        [.. Head.Where(f => f.Name != "display_url"), .. names.Select(n => ScriptFields.First(f => f.Name == n))];

    internal override async Task<IReadOnlyDictionary<long, Entity>> BriefRowsAsync(IVisibleRows rows, bool onlyVisible, IEnumerable<string> needs, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var all = onlyVisible ? rows.Of<T>() : rows.Parts<T>();
        foreach (var path in BriefNeeds.Concat(needs).Distinct()) all = all.Include(path);
        return await all.AsNoTrackingWithIdentityResolution().WithIds(ids).ToDictionaryAsync(x => x.Id, x => (Entity)x, cancel);
    }

    internal override void WalkBrief(Entity row, Action<Field, long> beside)
    {
        foreach (var field in NestedFields)
        {
            if (field is SideField<T>) beside(field, row.Id);
            else if (field is ReferenceField<T> reference && reference.Pointed((T)row) is { } target) reference.Target.WalkBrief(target, beside);
        }
    }

    /// <summary>What scripts read beside the form and the counts.</summary>
    protected void Scripts(params IEnumerable<Field<T>> fields) => _scripts.AddRange(fields);

    /// <summary>What scripts may write too, and read: no form enters it.</summary>
    protected void Writes(params Field<T>[] fields) => _written.AddRange(fields);

    /// <summary>Fields that others keep and we do not, blank-separated: they are null; those that count are 0.</summary>
    protected void Unkept(string names, string json = "null") =>
        Scripts(names.Split(' ').Select(n => Script.Unkept<T>(n, n.EndsWith("_count", StringComparison.Ordinal) ? "0" : json)));

    private IReadOnlyList<Field<T>> Head => field ??= [Script.Id<T>(), Script.Url(this), Script.DisplayUrl(this), Script.Display(this)];

    private IEnumerable<Field> Usual => new[] { NameField as TextField<T>, Find("slug"), Find("description") }.OfType<Field>();

    private IReadOnlyList<Field<T>> Trees => field ??= typeof(T).IsAssignableTo(typeof(ITree)) ? [Script.Depth<T>()] : [];
}

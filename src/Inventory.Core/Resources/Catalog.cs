using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Resources;

/// <summary>One way in which rows of a resource point at rows of another: by a reference, or by the kind and id of whatever they are about.</summary>
public sealed record Relation(Resource From, Field Reference, Resource To)
{
    /// <summary>The filter of the pointing list: "supplier_id".</summary>
    public string Filter => (Reference is IReferences many ? many.One : Reference.Name) + "_id";

    /// <summary>Whether a form enters the reference, so that a row that points here can be begun from here.</summary>
    public bool IsEntered => Reference.CanEdit && (Reference is IAbout || From.Form.Any(g => g.Fields.Contains(Reference)));

    /// <summary>What the target's page calls these rows: "Purchases", "Child locations".</summary>
    public string Label => Reference switch
    {
        IReference { Back: { } back } => back,
        IAbout { Tab: { } tab } => tab,
        IReference { TargetType: var target } when target == From.EntityType => $"Child {From.Plural.ToLowerInvariant()}",
        _ => From.Plural,
    };

    /// <summary>What narrows the pointing list to the rows that point at this one.</summary>
    public IReadOnlyList<(string Name, string Value)> Filters(long id)
    {
        var one = (Filter, id.ToString(CultureInfo.InvariantCulture));
        return Reference is IAbout ? [(Reference.Name + "_type", To.ObjectType), one] : [one];
    }
}

/// <summary>All resources, by every name that they have.</summary>
public sealed class Catalog
{
    private readonly Dictionary<Type, Resource> _byType;
    private readonly Dictionary<string, Resource> _bySlug;
    private readonly Dictionary<string, Resource> _byObjectType;

    public Catalog(IEnumerable<Resource> resources)
    {
        All = [.. resources.OrderBy(r => r.Slug, StringComparer.Ordinal)];
        _byType = All.ToDictionary(r => r.EntityType);
        _bySlug = All.ToDictionary(r => r.Slug);
        _byObjectType = All.ToDictionary(r => r.ObjectType);
        foreach (var resource in All) resource.Wire(this);
    }

    public IReadOnlyList<Resource> All { get; }

    /// <summary>Every resource that the assembly declares.</summary>
    public static Catalog Of(System.Reflection.Assembly assembly) => new(
        assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Resource)))
            .Select(t => (Resource)Activator.CreateInstance(t)!));

    public Resource<T> Of<T>()
        where T : Entity, new() => (Resource<T>)Of(typeof(T));

    public Resource Of(Type entityType) => _byType[entityType];

    public Resource? Find(Type entityType) => _byType.GetValueOrDefault(entityType);

    public Resource? WithSlug(string slug) => _bySlug.GetValueOrDefault(slug);

    public Resource? WithObjectType(string label) => _byObjectType.GetValueOrDefault(label);

    /// <summary>The references of other resources, and of itself, that lead to this one; last what may be about any row.</summary>
    public IEnumerable<Relation> PointingAt(Resource target) =>
        from about in new[] { false, true }
        from resource in All
        from field in resource.AllFields
        where about ? field is IAbout { Tab: not null } any && any.Kinds?.Contains(target.ObjectType) != false : TargetOf(field) == target.EntityType
        select new Relation(resource, field, target);

    /// <summary>Lets every field take required and longest text from the database's model.</summary>
    public void Learn(IModel model)
    {
        foreach (var resource in All)
            if (model.FindEntityType(resource.EntityType) is { } entity)
                foreach (var field in resource.AllFields) field.Learn(entity);
    }

    private static Type? TargetOf(Field field) => field switch
    {
        IReference one => one.TargetType,
        IReferences many => many.TargetType,
        _ => null,
    };
}

using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Tests.Laws;

/// <summary>What holds for every resource and every kind of row, whoever adds one.</summary>
public sealed class CatalogTests
{
    private static readonly IModel Model = ReadModel();
    private static readonly Catalog Catalog = Learned();

    public static TheoryData<string> Slugs => [.. Catalog.All.Select(r => r.Slug)];

    [Fact]
    public void ObjectTypes_AreUnique()
    {
        var labels = typeof(Resource).Assembly.GetTypes().Select(Names.ObjectType).OfType<string>().ToList();
        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void FieldNames_AreUnique(string slug)
    {
        var names = Catalog.WithSlug(slug)!.AllFields.Select(f => f.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void RowsThatPointHere_HaveOneNameEach(string slug)
    {
        var labels = Catalog.PointingAt(Catalog.WithSlug(slug)!).Select(r => r.Label).ToList();
        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void RequiredColumns_CanBeEntered(string slug)
    {
        var resource = Catalog.WithSlug(slug)!;
        if (!resource.Acts.HasFlag(Acts.Add)) return;
        var entered = resource.Form.SelectMany(g => g.Fields).Where(f => f.CanEdit).Select(f => f.Name).ToHashSet();
        Assert.Empty(Required(resource).Except(entered));
        Assert.Empty(resource.AllFields.Where(f => f.IsRequired).Select(f => f.Name).Except(entered));
    }

    /// <summary>What has no page has no contracts: only what people never meet may be without.</summary>
    [Fact]
    public void RowsThatPeopleMeet_HaveAResource() => Assert.Empty(
        Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Entity)) && !Member.IsSecret(t) && Catalog.Find(t) is null).Select(t => t.Name));

    [Theory, MemberData(nameof(Slugs))]
    public void NarrowedPickers_NameAKeyOfWhatIsPicked(string slug)
    {
        var wrong = from reference in Catalog.WithSlug(slug)!.AllFields.OfType<IReference>()
                    from narrowing in reference.NarrowedBy
                    let key = Model.FindEntityType(reference.TargetType)!.FindProperty(narrowing.TargetMember)
                    where key?.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == (narrowing.Field as IReference)?.TargetType) != true
                    select $"{reference.Target.Slug}.{narrowing.TargetMember}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void WaysBack_HaveOneNameEach()
    {
        var broken = from target in Model.GetEntityTypes()
                     where target.ClrType.IsAssignableTo(typeof(Entity)) && !Member.IsSecret(target.ClrType)
                     from key in target.GetReferencingForeignKeys()
                     where Member.CanGoBack(key) && !LeadsBack(target, key)
                     select $"{Member.NameBack(key)} of {target.ClrType.Name}, by {key.DeclaringEntityType.ClrType.Name}";
        Assert.Empty(broken);
    }

    private static bool LeadsBack(IEntityType target, IForeignKey key)
    {
        try
        {
            return Member.Find(target, Member.NameBack(key)) switch
            {
                Member.Back back => back.Key == key,
                Member.One one => one.Navigation.ForeignKey == key,
                Member.Many { Navigation: INavigation many } => many.ForeignKey == key,
                _ => false,
            };
        }
        catch (ConditionException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Required(Resource resource)
    {
        var blank = resource.NewRow();
        foreach (var column in Model.FindEntityType(resource.EntityType)!.GetProperties())
        {
            if (column.IsNullable || column.IsPrimaryKey() || column.PropertyInfo is not { } property || property.IsDefined(typeof(DerivedAttribute))) continue;
            if (column.GetContainingForeignKeys().FirstOrDefault()?.DependentToPrincipal?.PropertyInfo is { } reference) yield return Names.Of(reference);
            else if (property.GetValue(blank) is null) yield return Names.Of(property);
        }
    }

    private static IModel ReadModel()
    {
        using var sqlite = new Sqlite("Data Source=:memory:", []);
        using var db = sqlite.Create();
        return db.Model;
    }

    private static Catalog Learned()
    {
        var catalog = Catalog.Of(typeof(Resource).Assembly);
        catalog.Learn(Model);
        return catalog;
    }
}

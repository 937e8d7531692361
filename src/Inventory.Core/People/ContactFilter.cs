using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.People;

/// <summary>Rows by whom one asks about them: by a filter of their assignments.</summary>
public sealed class ContactFilter<T>(string objectType, Filter<ContactAssignment> inner) : Filter<T>(inner.Name, inner.Label)
    where T : Entity
{
    private static readonly Expression<Func<T, long>> Id = x => x.Id;

    public override FilterInput Input => inner.Input;

    public override bool IsOffered => inner.IsOffered;

    internal override void Wire(Catalog catalog) => inner.Wire(catalog);

    internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
        await inner.HoldsAsync(question, cancel) is { } test ? Id.In(Assignments(question.Rows).Where(test).Select(x => x.ObjectId)) : null;

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) => Id.In(Assignments(rows).Select(x => x.ObjectId)).Not();

    private IQueryable<ContactAssignment> Assignments(IAllRows rows) => rows.Of<ContactAssignment>().Where(x => x.ObjectType == objectType);
}

/// <summary>The filters of kinds that have contacts.</summary>
public static class ContactFilters
{
    public static IEnumerable<Filter<T>> Of<T>()
        where T : Entity =>
    [
        Of<T>(new RowFilter<ContactAssignment, Contact>("contact", "Contact", x => x.ContactId)),
        Of<T>(new RowFilter<ContactAssignment, ContactRole>("contact_role", "Contact's role", x => x.RoleId)),
        Of<T>(new ManyFilter<Contact, ContactGroup>("contact_group", "Contact's group", x => x.Groups, RowName.Id).Through((ContactAssignment x) => x.ContactId)),
    ];

    private static ContactFilter<T> Of<T>(Filter<ContactAssignment> inner)
        where T : Entity => new(Names.ObjectType(typeof(T))!, inner);
}

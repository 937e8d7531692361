namespace Inventory.Core.Resources;

/// <summary>A choice that only narrows others in a form: the site of a storage location. The row does not keep it, it follows from what was chosen.</summary>
public sealed class NarrowingField<T, TTarget>(string name, string label, Func<T, TTarget?> read, params string[] needs) : Field<T>(name, label), IReference
    where T : Entity
    where TTarget : Entity, new()
{
    public Type TargetType => typeof(TTarget);

    public Resource Target { get; private set; } = null!;

    public IReadOnlyList<(Field Field, string TargetMember)> NarrowedBy => [];

    public override IEnumerable<string> Needs => needs;

    public override object? Read(Entity row) => read((T)row) is { } target ? new Link(Target.Slug, target.Id, Target.Display(target)) : null;

    internal override void Wire(Catalog catalog) => Target = catalog.Of<TTarget>();
}

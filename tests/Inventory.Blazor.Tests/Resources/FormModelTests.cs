using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Tests.Resources;

public sealed class FormModelTests : Pages
{
    [Fact]
    public void Set_Name_DerivesTheSlugUntilItIsTyped()
    {
        var model = Model(new Supplier(), isNew: true);
        model.Set(Field<Supplier>("name"), "Ünder & Co");
        Assert.Equal("under-co", model[Field<Supplier>("slug")]);
        model.Set(Field<Supplier>("slug"), "own");
        model.Set(Field<Supplier>("name"), "Other");
        Assert.Equal("own", model[Field<Supplier>("slug")]);
    }

    [Fact]
    public void Set_NameOfAnOldRow_LeavesItsSlug()
    {
        var model = Model(new Supplier { Name = "Acme", Slug = "acme" }, isNew: false);
        model.Set(Field<Supplier>("name"), "Emca");
        Assert.Equal("acme", model[Field<Supplier>("slug")]);
    }

    [Fact]
    public void Set_Parent_ClearsWhatItNarrows()
    {
        var model = Model(new Location(), isNew: true);
        model.Set(Field<Location>("site"), new Link("sites", 1, "One"));
        model.Set(Field<Location>("parent"), new Link("locations", 4, "Hall"));
        model.Set(Field<Location>("site"), new Link("sites", 2, "Two"));
        Assert.Null(model[Field<Location>("parent")]);
    }

    [Fact]
    public void Prefill_IsNoChange()
    {
        var model = Model(new Purchase(), isNew: true);
        model.Prefill(Field<Purchase>("status"), "open");
        Assert.False(model.IsDirty);
        model.Set(Field<Purchase>("name"), "PO-1");
        Assert.True(model.IsDirty);
    }

    [Fact]
    public void ToSave_OfAnOldRow_HoldsOnlyWhatDiffers()
    {
        var model = Model(new Supplier { Name = "Acme", Slug = "acme" }, isNew: false);
        model.Set(Field<Supplier>("description"), "Tools");
        Assert.Equal(["description"], model.ToSave.Keys.Select(f => f.Name));
    }

    [Fact]
    public void Meet_TakesOverWhatOnlyTheyChanged_AsksWhereBothDid()
    {
        var model = Model(new Supplier { Name = "Acme", Slug = "acme", Description = "old", Version = 1 }, isNew: false);
        model.Set(Field<Supplier>("name"), "Mine");
        var (conflicts, takenOver) = model.Meet(new Supplier { Name = "Theirs", Slug = "acme", Description = "new", Version = 2 });
        Assert.Equal("name", Assert.Single(conflicts).Field.Name);
        Assert.Equal("description", Assert.Single(takenOver).Name);
        Assert.Equal("new", model[Field<Supplier>("description")]);
        Assert.Equal(2, model.Version);
        conflicts[0].TakesMine = false;
        model.Settle(conflicts);
        Assert.False(model.IsDirty);
    }

    [Fact]
    public void StartAnother_KeepsWhatIsShared_DropsWhatNames()
    {
        var model = Model(new Purchase(), isNew: true);
        model.Set(Field<Purchase>("supplier"), new Link("suppliers", 7, "Acme"));
        model.Set(Field<Purchase>("name"), "PO-1");
        model.StartAnother(new Purchase());
        Assert.Equal(7, ((Link)model[Field<Purchase>("supplier")]!).Id);
        Assert.Null(model[Field<Purchase>("name")]);
        Assert.False(model.IsDirty);
    }

    private FormModel<T> Model<T>(T row, bool isNew)
        where T : Entity, new() => new(Catalog.Of<T>(), row, isNew);

    private Field<T> Field<T>(string name)
        where T : Entity, new() => (Field<T>)Catalog.Of<T>().Find(name)!;
}

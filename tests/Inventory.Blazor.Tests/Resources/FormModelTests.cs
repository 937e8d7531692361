using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
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
    public void Set_Parent_KeepsWhatLiesInIt()
    {
        var model = Model(new Device(), isNew: true);
        var rack = new Link("racks", 4, "R4");
        model.Learn(Field<Device>("rack"), rack.Id, [In<Device>("site", 1), In<Device>("location", 9)]);
        model.Set(Field<Device>("rack"), rack);
        model.Set(Field<Device>("location"), null);
        Assert.Null(model[Field<Device>("rack")]);
        model.Set(Field<Device>("rack"), rack);
        Assert.Equal((1, 9), (((Link)model[Field<Device>("site")]!).Id, ((Link)model[Field<Device>("location")]!).Id));
        model.Set(Field<Device>("location"), new Link("locations", 8, "Elsewhere"));
        Assert.Null(model[Field<Device>("rack")]);
    }

    [Fact]
    public void Set_WhatBelongsSomewhere_FillsWhereItBelongs()
    {
        var model = Model(new Device(), isNew: true);
        var rack = new Link("racks", 4, "R4");
        model.Learn(Field<Device>("rack"), rack.Id, [In<Device>("site", 1), new(Field<Device>("location"), null, null)]);
        model.Set(Field<Device>("rack"), rack);
        Assert.Equal(rack, model[Field<Device>("rack")]);
        Assert.Equal(1, ((Link)model[Field<Device>("site")]!).Id);
        model.Set(Field<Device>("location"), new Link("locations", 9, "Hall"));
        Assert.Null(model[Field<Device>("rack")]);
    }

    [Fact]
    public void Set_OneOfSeveral_ClearsTheOthers()
    {
        var model = Model(new Asset(), isNew: true);
        model.Set(Field<Asset>("device_type"), new Link("device-types", 1, "C9300"));
        model.Set(Field<Asset>("rack_type"), new Link("rack-types", 2, "Cabinet"));
        Assert.Null(model[Field<Asset>("device_type")]);
        Assert.NotNull(model[Field<Asset>("rack_type")]);
    }

    [Fact]
    public void IsFixed_WhileWhatItFollowsFromIsSet()
    {
        var model = Model(new Rack(), isNew: true);
        Assert.False(model.IsFixed(Field<Rack>("width")));
        model.Set(Field<Rack>("rack_type"), new Link("rack-types", 2, "Cabinet"));
        Assert.True(model.IsFixed(Field<Rack>("width")));
        Assert.False(model.IsFixed(Field<Rack>("name")));
    }

    [Fact]
    public void IsFixed_ByWhatTheFormDoesNotShow()
    {
        var device = new Device { Id = 3, Name = "sw1" };
        Assert.True(Model(new Asset { DeviceTypeId = 1, DeviceId = 3, Device = device }, isNew: false).IsFixed(Field<Asset>("device_type")));
        Assert.False(Model(new Asset { DeviceTypeId = 1 }, isNew: false).IsFixed(Field<Asset>("device_type")));
    }

    [Fact]
    public void ToSave_OfASlugLeftBlank_DerivesIt()
    {
        var model = Model(new Supplier { Name = "Acme Tools", Slug = "acme" }, isNew: false);
        model.Set(Field<Supplier>("slug"), " ");
        Assert.Equal("acme-tools", model.ToSave[Field<Supplier>("slug")]);
    }

    [Fact]
    public void Derive_TakesTheNameOfNow()
    {
        var model = Model(new Supplier { Name = "Acme", Slug = "acme" }, isNew: false);
        model.Set(Field<Supplier>("name"), "Emca");
        Assert.Equal("slug", Assert.Single(model.Derive((SlugField<Supplier>)Field<Supplier>("slug"))).Name);
        Assert.Equal("emca", model[Field<Supplier>("slug")]);
    }

    [Fact]
    public void Begin_WithWhatIsSet_IsNoChange()
    {
        var model = Model(new Purchase(), isNew: true);
        model.Set(Field<Purchase>("status"), "open");
        model.Begin();
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

    [Fact]
    public void StartAnother_OfAnAsset_OffersTheNextTag_AndKeepsItsType()
    {
        var model = Model(new Asset(), isNew: true);
        model.Set(Field<Asset>("asset_tag"), "NW-0099");
        model.Set(Field<Asset>("serial"), "S1");
        model.Set(Field<Asset>("device_type"), new Link("device-types", 7, "Catalyst"));
        model.StartAnother(new Asset());
        Assert.Equal("NW-0100", model[Field<Asset>("asset_tag")]);
        Assert.Null(model[Field<Asset>("serial")]);
        Assert.Equal(7, ((Link)model[Field<Asset>("device_type")]!).Id);
    }

    private FormModel<T> Model<T>(T row, bool isNew)
        where T : Entity, new() => new(Catalog.Of<T>(), row, isNew);

    private Belonging In<T>(string field, long id)
        where T : Entity, new() => new(Field<T>(field), id, new Link(field + "s", id, $"{field} {id}"));

    private Field<T> Field<T>(string name)
        where T : Entity, new() => (Field<T>)Catalog.Of<T>().Find(name)!;
}

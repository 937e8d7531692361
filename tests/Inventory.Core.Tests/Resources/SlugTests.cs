using Inventory.Core.Resources;

namespace Inventory.Core.Tests.Resources;

public sealed class SlugTests
{
    [Theory]
    [InlineData(" Rack A.12 / Püro ", "rack-a-12-puro")]
    [InlineData("Straße Øst", "strasse-ost")]
    [InlineData("Склад №1", "sklad-1")]
    [InlineData("Ђорђе Џ", "djordje-dz")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("Łódź", "lodz")]
    [InlineData("倉庫", "")]
    public void Slug_IsSpeltInLatinLetters(string name, string slug) => Assert.Equal(slug, Slug.For(name));
}

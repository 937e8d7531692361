namespace Inventory.Core.Resources;

/// <summary>Other letters spelt in those of ASCII, simply: one way for all languages of a script.</summary>
internal static class Latin
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяђєіјљњћџґѕ";
    private const string Greek = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static readonly string[] OfCyrillic =
        [.. "a b v g d e zh z i j k l m n o p r s t u f h c ch sh shch _ y _ e yu ya dj ie i j lj nj c dz g dz".Split(' ').Select(l => l.Trim('_'))];

    private static readonly string[] OfGreek = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".Split(' ');

    /// <summary>Null for a character that is no such letter.</summary>
    public static string? Letters(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (Cyrillic.IndexOf(lower) is var cyrillic and >= 0) return OfCyrillic[cyrillic];
        if (Greek.IndexOf(lower) is var greek and >= 0) return OfGreek[greek];
        return lower switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' => "d",
            'þ' => "th",
            _ => null,
        };
    }
}

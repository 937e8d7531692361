using System.Globalization;
using System.Text;

namespace Inventory.Core.Resources;

public static class Slug
{
    /// <summary>A slug for a name: blanks and dots become hyphens, accents fall away, other characters are dropped.</summary>
    public static string For(string name, int maxLength = 100, bool isAnyScript = false)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Trim(' ', '.').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_' || (isAnyScript && char.IsLetterOrDigit(c) && Transliterate(c) is null)) slug.Append(char.ToLowerInvariant(c));
            else if ((c is '-' or '.' || char.IsWhiteSpace(c)) && (slug.Length == 0 || slug[^1] != '-')) slug.Append('-');
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && Transliterate(c) is { } letters) slug.Append(letters);
        }
        var text = slug.ToString().Trim('-');
        if (isAnyScript) text = text.Normalize();
        return text.Length <= maxLength ? text : text[..maxLength].TrimEnd('-');
    }

    public static bool IsValid(string slug, bool isAnyScript = false) =>
        slug.Length > 0 && slug.All(c => char.IsAsciiLetterOrDigit(c) || (isAnyScript && char.IsLetterOrDigit(c)) || c is '-' or '_');

    // Letters that do not decompose into a base letter and an accent.
    private static string? Transliterate(char c) => c switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'þ' or 'Þ' => "th",
        _ => null,
    };
}

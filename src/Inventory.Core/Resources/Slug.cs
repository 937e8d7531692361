using System.Globalization;
using System.Text;

namespace Inventory.Core.Resources;

public static class Slug
{
    /// <summary>
    /// A slug for a name: blanks and dots become hyphens, accents fall away, Cyrillic and Greek letters are spelt in Latin ones, other characters are dropped.
    /// Blank for a name that is all of those.
    /// </summary>
    /// <param name="isAnyScript">Letters of scripts that are not spelt in Latin ones stay.</param>
    public static string For(string name, int maxLength = 100, bool isAnyScript = false)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Trim(' ', '.').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_' || (isAnyScript && char.IsLetterOrDigit(c) && Latin.Letters(c) is null)) slug.Append(char.ToLowerInvariant(c));
            else if ((c is '-' or '.' || char.IsWhiteSpace(c)) && (slug.Length == 0 || slug[^1] != '-')) slug.Append('-');
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && Latin.Letters(c) is { } letters) slug.Append(letters);
        }
        var text = slug.ToString().Trim('-');
        if (isAnyScript) text = text.Normalize();
        return text.Length <= maxLength ? text : text[..maxLength].TrimEnd('-');
    }

    public static bool IsValid(string slug, bool isAnyScript = false) =>
        slug.Length > 0 && slug.All(c => char.IsAsciiLetterOrDigit(c) || (isAnyScript && char.IsLetterOrDigit(c)) || c is '-' or '_');
}

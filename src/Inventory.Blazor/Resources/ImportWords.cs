using System.Globalization;
using Inventory.Core.Exchange;

namespace Inventory.Blazor.Resources;

/// <summary>What came of an import, in words.</summary>
internal static class ImportWords
{
    public static string Of(ImportResult.Done done, bool isPreview = false) =>
        string.Create(CultureInfo.CurrentCulture, $"{done.Created:N0} new, {done.Changed:N0} changed, {done.Unchanged:N0} unchanged{(isPreview ? " if it is imported" : "")}.");
}

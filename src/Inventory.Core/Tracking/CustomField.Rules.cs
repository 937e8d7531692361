using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

// What a definition must be in itself.
public sealed partial class CustomField
{
    public void Check(Problems problems)
    {
        CheckName(problems);
        if (!KindsOf().Any()) problems.Add("object_types", "Choose at least one kind of rows.");
        CheckType(problems);
        CheckLimits(problems);
        if (Default is not null && !problems.Any) CheckDefault(problems);
    }

    /// <summary>The kinds of rows that have it.</summary>
    public IEnumerable<string> KindsOf() => ObjectTypes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void CheckName(Problems problems)
    {
        if (!Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) problems.Add("name", "A name holds letters without accents, digits and underscores only.");
        else if (Name.Contains("__", StringComparison.Ordinal)) problems.Add("name", "Two underscores in a row mean something else to filters.");
    }

    private void CheckType(Problems problems)
    {
        if (IsSelect && ChoiceSetId is null) problems.Add("choice_set", "A selection needs a choice set.");
        if (!IsSelect && ChoiceSetId is not null) problems.Add("choice_set", "Only selections have a choice set.");
        if (IsObject && RelatedObjectType is null) problems.Add("related_object_type", "Choose the kind of rows that it points at.");
        if (!IsObject && RelatedObjectType is not null) problems.Add("related_object_type", "Only fields that point at rows name their kind.");
        if (RelatedObjectFilter is not null)
        {
            if (!IsObject) problems.Add("related_object_filter", "Only fields that point at rows narrow them.");
            else if (Json(RelatedObjectFilter) is not JsonObject) problems.Add("related_object_filter", "It is a JSON object of list filters.");
        }
        if (Unique && Type == "boolean") problems.Add("unique", "Yes and no cannot be unique.");
    }

    private void CheckLimits(Problems problems)
    {
        if (Type is not ("integer" or "decimal"))
        {
            if (ValidationMinimum is not null) problems.Add("validation_minimum", "Only numbers have a minimum.");
            if (ValidationMaximum is not null) problems.Add("validation_maximum", "Only numbers have a maximum.");
        }
        else if (ValidationMinimum > ValidationMaximum)
        {
            problems.Add("validation_maximum", "The maximum is less than the minimum.");
        }
        if (ValidationRegex.Length > 0)
        {
            if (Type is not ("text" or "longtext" or "url")) problems.Add("validation_regex", "Only text is compared with a pattern.");
            else if (Pattern.Problem(ValidationRegex) is { } problem) problems.Add("validation_regex", problem);
        }
        if (ValidationSchema is null) return;
        if (Type != "json") problems.Add("validation_schema", "Only JSON has a schema.");
        else if (Json(ValidationSchema) is not JsonObject) problems.Add("validation_schema", "A schema is a JSON object.");
    }

    private void CheckDefault(Problems problems)
    {
        if (!TryParse(Default!, out var value)) problems.Add("default", "It is no JSON: text stands in quotation marks.");
        else if (CustomFieldCheck.Problem(this, value) is { } problem) problems.Add("default", problem);
    }

    private static JsonNode? Json(string text) => TryParse(text, out var value) ? value : null;

    private static bool TryParse(string text, out JsonNode? value)
    {
        value = null;
        try
        {
            value = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

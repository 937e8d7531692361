using Ganss.Xss;
using Markdig;

namespace Inventory.Blazor.Fields;

/// <summary>Markdown that people wrote, as HTML that cannot harm: no scripts, no styles, no pictures from other sites.</summary>
internal static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().DisableHtml().Build();
    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    public static string ToSafeHtml(string text) => Sanitizer.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline));

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedAttributes.Remove("class");
        sanitizer.AllowedTags.Remove("form");
        sanitizer.AllowedTags.Remove("button");
        sanitizer.AllowedSchemes.Clear();
        foreach (var scheme in (string[])["http", "https", "mailto", "tel", "ssh"]) sanitizer.AllowedSchemes.Add(scheme);
        return sanitizer;
    }
}

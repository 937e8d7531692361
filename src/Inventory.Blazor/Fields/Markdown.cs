using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace Inventory.Blazor.Fields;

/// <summary>Markdown that people wrote, as HTML that cannot harm: no scripts, no styles, no pictures from other sites.</summary>
internal static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().DisableHtml().Build();
    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    public static string ToSafeHtml(string text)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        // The page has its own title and headings: what people write stands below them.
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + 2);
        return Sanitizer.Sanitize(document.ToHtml(Pipeline));
    }

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

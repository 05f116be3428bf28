using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Markdown of the narratives to HTML, where it is clearly meant as such (<see cref="ClearMarkdown"/>); everything else stays as it is written, raw HTML
/// and links that lead neither to http(s) nor into the site among it. Pictures become links, because no page loads anything from elsewhere.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>A section of a document has a few thousand. Markdig takes time that grows with the square of some texts.</summary>
    private const int MostCharacters = 200_000;

    [ThreadStatic]
    private static Writer? writer;

    public static Markup Render(string markdown) => PlainMarkdown.Render(markdown) is { } plain ? new Markup(plain) : RenderWhole(markdown);

    /// <summary>Without the short way, which makes the same of what it takes.</summary>
    public static Markup RenderWhole(string markdown)
    {
        if (markdown.Length > MostCharacters)
            return AsText(markdown);
        try
        {
            return (writer ??= new Writer()).Render(ClearMarkdown.Of(markdown));
        }
        catch (ArgumentException)
        {
            // What Markdig says of elements nested without sense, such as a hundred opened brackets: then it is no Markdown but text.
            // The renderer stopped half-way and is of no further use.
            writer = null;
            return AsText(markdown);
        }
    }

    private static Markup AsText(string text) =>
        new(string.Concat("<p>", text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ReplaceLineEndings("<br>\n"), "</p>"));

    /// <summary>One thread's renderer and text buffer, used again for each text.</summary>
    private sealed class Writer
    {
        private readonly StringBuilder text = new();
        private readonly HtmlRenderer renderer;

        public Writer()
        {
            renderer = new HtmlRenderer(new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" });
            Pipeline.Setup(renderer);
        }

        public Markup Render(string markdown)
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Tame(document);
            text.Clear();
            renderer.Render(document);
            return new Markup(text.ToString().TrimEnd());
        }

        private static void Tame(MarkdownDocument document)
        {
            foreach (var node in document.Descendants())
                if (node is HeadingBlock heading)
                    heading.Level = Math.Min(heading.Level + 3, 6); // h1 to h3 are the page's own
                else if (node is LinkInline link)
                    link.IsImage = false;
        }
    }
}

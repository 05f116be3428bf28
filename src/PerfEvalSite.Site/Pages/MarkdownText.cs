using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Markdown of the narratives to HTML. Raw HTML stays text; a link whose scheme is not http, https or mailto (and that is
/// not relative) loses its address and keeps its words. Pictures become links, because no page loads anything from elsewhere.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>A section of a document has a few thousand. Markdig takes time that grows with the square of some texts.</summary>
    private const int MostCharacters = 200_000;

    [ThreadStatic]
    private static Writer? writer;

    public static Markup Render(string markdown)
    {
        if (PlainMarkdown.Render(markdown) is { } plain)
            return new Markup(plain);
        if (markdown.Length > MostCharacters)
            return AsText(markdown);
        try
        {
            return (writer ??= new Writer()).Render(markdown);
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

    private static bool IsAllowed(string url)
    {
        int colon = url.IndexOf(':');
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
            return !(url.Length > 1 && url[0] is '/' or '\\' && url[1] is '/' or '\\');
        var scheme = url.AsSpan(0, colon);
        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One thread's renderer and text buffer, used again for each text.</summary>
    private sealed class Writer
    {
        private readonly StringBuilder text = new();
        private readonly HtmlRenderer renderer;
        private readonly List<Inline> links = [];

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

        private void Tame(MarkdownDocument document)
        {
            links.Clear();
            foreach (var node in document.Descendants())
                if (node is HeadingBlock heading)
                    heading.Level = Math.Min(heading.Level + 3, 6); // h1 to h3 are the page's own
                else if (node is LinkInline or AutolinkInline)
                    links.Add((Inline)node);
            foreach (var found in links)
                switch (found)
                {
                    case LinkInline link:
                        link.IsImage = false;
                        if (!IsAllowed(link.Url ?? ""))
                            link.ReplaceBy(new ContainerInline());
                        break;
                    case AutolinkInline { IsEmail: false } link when !IsAllowed(link.Url):
                        link.ReplaceBy(new LiteralInline(link.Url));
                        break;
                }
        }
    }
}

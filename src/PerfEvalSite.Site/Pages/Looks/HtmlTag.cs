namespace PerfEvalSite.Site.Pages;

/// <param name="Name">In lower case.</param>
/// <param name="Value">As it is written; empty where there is none.</param>
/// <param name="At">Where its name begins.</param>
/// <param name="ValueAt">Where the value begins, without its quotes.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, int At, int ValueAt)
{
    public bool IsAddress => Name is "href" or "src";
}

/// <summary>A tag as a browser's tokenizer finds it. Comments and what only looks like a tag (a &lt; b) are none.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="IsEnd">Whether it closes an element.</param>
/// <param name="At">Where its &lt; stands.</param>
/// <param name="End">After its &gt;.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, int At, int End, IReadOnlyList<HtmlAttribute> Attributes)
{
    /// <summary>Elements whose content is text to a browser, whatever it looks like.</summary>
    private static readonly string[] texts = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

    /// <summary>Whether it closes itself (<c>&lt;br /&gt;</c>), as far as the writer is concerned.</summary>
    public bool IsClosed { get; private init; }

    public static IEnumerable<HtmlTag> In(string html)
    {
        for (int at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                int end = html.IndexOf("-->", at + 2, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
                continue;
            }
            bool isEnd = at + 1 < html.Length && html[at + 1] == '/';
            int name = at + (isEnd ? 2 : 1);
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                at++;
                continue;
            }
            var tag = Read(html, at, name, isEnd);
            yield return tag;
            at = tag.End;
            if (!isEnd && Array.IndexOf(texts, tag.Name) >= 0)
                at = html.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : html.Length;
        }
    }

    private static HtmlTag Read(string html, int at, int name, bool isEnd)
    {
        int i = name;
        while (i < html.Length && !IsSpace(html[i]) && html[i] is not ('/' or '>'))
            i++;
        string element = html[name..i].ToLowerInvariant();
        var attributes = new List<HtmlAttribute>();
        bool isClosed = false;
        while (i < html.Length && html[i] != '>')
        {
            if (html[i] == '/')
                isClosed = true;
            else if (!IsSpace(html[i]))
            {
                isClosed = false;
                attributes.Add(ReadAttribute(html, ref i));
                continue;
            }
            i++;
        }
        return new(element, isEnd, at, Math.Min(i + 1, html.Length), attributes) { IsClosed = isClosed };
    }

    private static HtmlAttribute ReadAttribute(string html, ref int i)
    {
        int at = i++;
        while (i < html.Length && !IsSpace(html[i]) && html[i] is not ('/' or '>' or '='))
            i++;
        string name = html[at..i].ToLowerInvariant();
        int after = i;
        while (after < html.Length && IsSpace(html[after]))
            after++;
        if (after >= html.Length || html[after] != '=')
            return new(name, "", at, i);
        i = after + 1;
        while (i < html.Length && IsSpace(html[i]))
            i++;
        int from = i;
        if (i < html.Length && html[i] is '"' or '\'')
        {
            from++;
            int close = html.IndexOf(html[i], from);
            i = close < 0 ? html.Length : close + 1;
            return new(name, html[from..(close < 0 ? html.Length : close)], at, from);
        }
        while (i < html.Length && !IsSpace(html[i]) && html[i] != '>')
            i++;
        return new(name, html[from..i], at, from);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}

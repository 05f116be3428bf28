using System.Buffers;
using System.Text;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The Markdown that nearly all narratives are: paragraphs with strong words and links within the site. Where a text is
/// anything else, it says so and leaves it to Markdig, which takes ten times the instructions; on what it takes, the two agree (tested).
/// </summary>
internal static class PlainMarkdown
{
    private const int Longest = 20_000;

    /// <summary>Whatever could mean something to Markdig or has to be escaped.</summary>
    private static readonly SearchValues<char> special = SearchValues.Create("*_`[]<>#|~!&\\\n\r\t=:\"'");

    private static readonly SearchValues<char> inAddress = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-#");

    [ThreadStatic]
    private static StringBuilder? spare;

    /// <summary>HTML, or null where the text is not as plain as that.</summary>
    public static string? Render(string markdown)
    {
        if (markdown.Length > Longest || !BeginsAParagraph(markdown))
            return null;
        int end = markdown.AsSpan().IndexOfAny(special);
        if (end < 0)
            return string.Concat("<p>", markdown, "</p>");
        var html = (spare ??= new StringBuilder()).Clear().Append("<p>");
        return TryRender(markdown, html) ? html.Append("</p>").ToString() : null;
    }

    private static bool TryRender(ReadOnlySpan<char> rest, StringBuilder html)
    {
        bool open = false;
        char before = ' ';
        while (true)
        {
            int length = rest.IndexOfAny(special);
            if (length < 0)
            {
                html.Append(rest);
                return !open;
            }
            html.Append(rest[..length]);
            before = length > 0 ? rest[length - 1] : before;
            char mark = rest[length];
            rest = rest[length..];
            if (mark == '\n')
            {
                // The only end of a line that is taken is the end of a paragraph.
                if (open || char.IsWhiteSpace(before) || !rest.StartsWith("\n\n") || !BeginsAParagraph(rest[2..]))
                    return false;
                html.Append("</p>\n<p>");
                rest = rest[2..];
            }
            else if (mark == '*')
            {
                // Only two stars that stand close to a letter or a digit, and between no figures, open and close beyond doubt.
                if (!rest.StartsWith("**"))
                    return false;
                rest = rest[2..];
                char after = rest.IsEmpty ? ' ' : rest[0];
                if (after == '*' || !char.IsLetterOrDigit(open ? before : after) || ClearInline.IsOperand(before) && (!open || ClearInline.IsOperand(after)))
                    return false;
                html.Append(open ? "</strong>" : "<strong>");
                open = !open;
            }
            else if (mark != '[' || open || !TryLink(ref rest, html))
            {
                return false;
            }
            // Behind a link stands its bracket.
            before = mark == '[' ? ')' : mark;
        }
    }

    private static bool TryLink(ref ReadOnlySpan<char> rest, StringBuilder html)
    {
        var words = rest[1..];
        int close = words.IndexOfAny(special);
        if (close <= 0 || !words[close..].StartsWith("]("))
            return false;
        var address = words[(close + 2)..];
        words = words[..close];
        int end = address.IndexOfAnyExcept(inAddress);
        if (end <= 0 || address[end] != ')' || address[0] == '/' || !ClearInline.IsAddress(address[..end].ToString()) || !char.IsLetterOrDigit(words[0]) || !char.IsLetterOrDigit(words[^1]))
            return false;
        html.Append("<a href=\"").Append(address[..end]).Append("\">").Append(words).Append("</a>");
        rest = address[(end + 1)..];
        return true;
    }

    /// <summary>A line that begins so is no list, no code and no heading.</summary>
    private static bool BeginsAParagraph(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsWhiteSpace(text[^1]) || char.IsWhiteSpace(text[0]))
            return false;
        if (!char.IsAsciiDigit(text[0]))
            return char.IsLetter(text[0]) || text[0] >= '\u2010';
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is not ('.' or ')');
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The text of a narrative as Markdown in which only what is clearly meant as such is left: headings, lists of words, tables with their line of dashes,
/// <c>**strong**</c> words, links. Every other sign is escaped, because official texts are full of them: 2*3, 5_000, [1]:, &gt;5%, - 5.2万元; and numbers
/// in front of paragraphs stay those that are printed.
/// </summary>
internal static partial class ClearMarkdown
{
    /// <summary>Lines that look like marks of a list or a number keep their line; so do those that are set in, as paragraphs are in print.</summary>
    private static readonly char[] marks = ['-', '*', '+', '#', '>', '|', '=', '_', '\u3000'];

    public static string Of(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var output = new StringBuilder(text.Length + text.Length / 8);
        bool inParagraph = false;
        // What begins like a list and is none is none to its end.
        int wordsUntil = 0;
        for (int i = 0; i < lines.Length;)
        {
            bool isBlank = string.IsNullOrWhiteSpace(lines[i]);
            if (isBlank)
                i++;
            if (isBlank || i >= wordsUntil && (ClearTable.TryAppend(lines, ref i, output) || TryHeading(lines, ref i, output) || TryList(lines, ref i, ref wordsUntil, output)))
            {
                output.Append("\n\n");
                inParagraph = false;
                continue;
            }
            if (inParagraph)
                output.Append(KeepsItsLine(lines[i]) ? "\\\n" : "\n");
            ClearInline.Append(lines[i++].AsSpan().Trim(), output);
            inParagraph = true;
        }
        return output.ToString();
    }

    private static bool KeepsItsLine(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) || line.AsSpan().TrimStart(' ').IndexOfAny(marks) == 0 || Numbered().IsMatch(line);

    /// <summary># 总体情况, and ## with anything behind it; # 5号楼 is none.</summary>
    private static bool TryHeading(string[] lines, ref int at, StringBuilder output)
    {
        var found = Heading().Match(lines[at]);
        if (!found.Success)
            return false;
        output.Append("\n\n").Append(found.Groups[1].ValueSpan).Append(' ');
        ClearInline.Append(found.Groups[2].ValueSpan.Trim(), output);
        output.Append('\n');
        at++;
        return true;
    }

    /// <summary>Two items or more, none of which begins like an amount. Levels are told by how far they are set in.</summary>
    private static bool TryList(string[] lines, ref int at, ref int wordsUntil, StringBuilder output)
    {
        int end = at, items = 0;
        bool hasAmounts = false;
        for (int i = at; i < lines.Length; i++)
        {
            var found = Item().Match(lines[i]);
            if (found.Success)
            {
                hasAmounts |= Amount().IsMatch(found.Groups[2].Value);
                items++;
                end = i + 1;
            }
            else if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                break;
            }
        }
        if (items < 2 || hasAmounts)
        {
            wordsUntil = end;
            return false;
        }
        output.Append("\n\n");
        var levels = new Stack<int>();
        for (; at < end; at++)
        {
            var found = Item().Match(lines[at]);
            if (!found.Success)
                continue;
            int indent = found.Groups[1].Length;
            while (levels.Count > 0 && levels.Peek() > indent)
                levels.Pop();
            if (levels.Count == 0 || indent > levels.Peek() + 1)
                levels.Push(indent);
            output.Append(' ', 2 * (levels.Count - 1)).Append("- ");
            ClearInline.Append(found.Groups[2].ValueSpan.Trim(), output);
            output.Append('\n');
        }
        return true;
    }

    [GeneratedRegex(@"^ {0,3}(#(?= +[\p{L}“（《【])|#{2,6}(?= +[^\s#])) +(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^( *)[-*] +([^\s].*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^[\s(（+＋\-−－–.¥￥$≥≤<>＜＞约]*[\d０-９]|^[-*_= ]+$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\s*\d{1,9}[.)](\s|$)")]
    private static partial Regex Numbered();
}

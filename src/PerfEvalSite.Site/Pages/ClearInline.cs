using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>One line's words with what is clearly meant as strong or as a link; everything else that Markdown takes for a sign is escaped.</summary>
internal static partial class ClearInline
{
    private static readonly SearchValues<char> signs = SearchValues.Create("\\`*_{}[]<>#+-!|~&=:");

    /// <param name="line">Without space around it.</param>
    /// <param name="output">What it is written into.</param>
    public static void Append(ReadOnlySpan<char> line, StringBuilder output)
    {
        // 1. and 1) would begin a list, and the browser would count.
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 10 && line[digits] is '.' or ')')
        {
            output.Append(line[..digits]).Append('\\').Append(line[digits]);
            line = line[(digits + 1)..];
        }
        AppendWords(line, output);
    }

    private static void AppendWords(ReadOnlySpan<char> line, StringBuilder output)
    {
        string text = line.ToString();
        for (int at = 0; at < text.Length;)
        {
            int next = text.AsSpan(at).IndexOfAny(signs);
            // An address begins with letters; its colon is the first sign in it.
            if (next < 0)
            {
                output.Append(text, at, text.Length - at);
                return;
            }
            if (text[at + next] == ':' && Address(text, at + next) is { } address && address.From >= at)
            {
                AppendEscaped(text.AsSpan(at, address.From - at), output);
                AppendLink(text[address.From..address.To], text[address.From..address.To], output);
                at = address.To;
                continue;
            }
            output.Append(text, at, next);
            at += next;
            if (text[at] == '*' && EndOfStrong(text, at) is > 0 and var end)
            {
                output.Append("**");
                AppendEscaped(text.AsSpan((at + 2)..end), output);
                output.Append("**");
                at = end + 2;
            }
            else if ((text[at] == '[' || text[at] == '!' && at + 1 < text.Length && text[at + 1] == '[') && Link().Match(text, at) is { Success: true } link && IsAddress(link.Groups[2].Value))
            {
                AppendLink(link.Groups[1].Value, link.Groups[2].Value, output);
                at += link.Length;
            }
            else
            {
                AppendEscaped(text.AsSpan(at, 1), output);
                at++;
            }
        }
    }

    private static void AppendLink(string words, string address, StringBuilder output)
    {
        output.Append('[');
        AppendEscaped(words, output);
        output.Append("](<").Append(address.Replace("&", "\\&", StringComparison.Ordinal)).Append(">)");
    }

    private static void AppendEscaped(ReadOnlySpan<char> words, StringBuilder output)
    {
        foreach (char c in words)
        {
            if (signs.Contains(c))
                output.Append('\\');
            output.Append(c);
        }
    }

    /// <summary>Where the two stars stand that close those at <paramref name="at"/>; 0 where these open nothing beyond doubt.</summary>
    private static int EndOfStrong(string text, int at)
    {
        if (!IsPair(text, at) || !Opens(text, at))
            return 0;
        int end = text.IndexOf('*', at + 2);
        return end > at + 2 && IsPair(text, end) && Closes(text, end) && !text.AsSpan((at + 2)..end).ContainsAny("[]`<>") ? end : 0;
    }

    private static bool IsPair(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '*' && (at == 0 || text[at - 1] != '*') && (at + 2 >= text.Length || text[at + 2] != '*');

    /// <summary>Close to a word, and no power: 2**3. The same as what Markdown asks of them, so that it takes them for what they are.</summary>
    private static bool Opens(string text, int at)
    {
        char before = at == 0 ? ' ' : text[at - 1], after = at + 2 < text.Length ? text[at + 2] : ' ';
        return !IsOperand(before) && (char.IsLetterOrDigit(after) || IsOpen(before) && !char.IsWhiteSpace(after));
    }

    private static bool Closes(string text, int at)
    {
        char before = text[at - 1], after = at + 2 < text.Length ? text[at + 2] : ' ';
        return !(IsOperand(before) && IsOperand(after)) && (char.IsLetterOrDigit(before) || IsOpen(after) && !char.IsWhiteSpace(before));
    }

    private static bool IsOpen(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c);

    internal static bool IsOperand(char c) => char.IsAsciiLetterOrDigit(c) || c is ')' or '）' or >= '０' and <= '９';

    /// <summary>[1](见附件) is a note and no link.</summary>
    internal static bool IsAddress(string address) =>
        WebAddress.IsAbsolute(address) || WebAddress.IsMail(address) || WebAddress.IsRelative(address) && address.AsSpan().ContainsAny('.', '/', '#') && address[0] != '/' && address.AsSpan().ContainsAnyInRange('A', 'z');

    /// <summary>An address that stands in the text as it is.</summary>
    private static (int From, int To)? Address(string text, int colon)
    {
        int from = colon >= 5 && text.AsSpan(colon - 5, 5).Equals("https", StringComparison.OrdinalIgnoreCase) ? colon - 5
            : colon >= 4 && text.AsSpan(colon - 4, 4).Equals("http", StringComparison.OrdinalIgnoreCase) ? colon - 4 : -1;
        if (from < 0 || from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]))
            return null;
        int to = colon;
        while (to < text.Length && text[to] is > ' ' and < '\x7F' and not ('<' or '>' or '"' or '\\' or '^' or '`' or '{' or '|' or '}' or '[' or ']' or '*'))
            to++;
        while (to > colon && text[to - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '(' or '\'')
            to--;
        return WebAddress.IsAbsolute(text[from..to]) ? (from, to) : null;
    }

    [GeneratedRegex(@"\G!?\[([^\[\]\n]+)\]\(([^\s()<>\[\]]+)\)")]
    private static partial Regex Link();
}

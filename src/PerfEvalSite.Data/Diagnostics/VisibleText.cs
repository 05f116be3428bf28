using System.Globalization;
using System.Text;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// Text of others as one line that a terminal, a log and a page show as it stands: what commands them (escapes, line breaks), turns the text round
/// or cannot be seen is written as its code, <c>\n</c> or <c>\u001B</c>.
/// </summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        foreach (char c in text)
            if (IsUnsafe(c))
                return Escaped(text);
        return text;
    }

    /// <summary>A line of ours, which never begins with what somebody else wrote: programs that read logs take <c>::error::</c> and <c>##[</c> there for commands.</summary>
    public static string Line(string text)
    {
        string line = Of(text);
        return line.Length == 0 || char.IsLetterOrDigit(line[0]) || line[0] is ' ' or '/' or '.' or '_' or '“' or '…' ? line : "./" + line;
    }

    /// <summary>The name of a character that a message quotes: a sign as it is, all else as its code.</summary>
    public static string NameOf(char c) => c switch
    {
        '\n' or '\r' => "换行",
        '\t' => "制表符",
        ' ' => "空格",
        _ when IsUnsafe(c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}"),
        _ => c.ToString(),
    };

    /// <summary>Half of a surrogate pair passes: what is written beyond the usual planes is tags at worst, which show nothing and command nothing.</summary>
    internal static bool IsUnsafe(char c) =>
        c is < ' ' or >= '\u007F' and (<= '\u009F' or '\u00AD' or >= '\u0600') && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                _ when IsUnsafe(c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }
}

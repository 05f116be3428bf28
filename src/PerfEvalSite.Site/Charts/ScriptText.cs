using System.Text.Encodings.Web;
using System.Text.Unicode;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>Strings of JSON that are safe inside a script too. What nearly all texts are made of is copied; what is not, the framework escapes.</summary>
internal static class ScriptText
{
    private static readonly JavaScriptEncoder encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Without quotation marks.</summary>
    public static void Write(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            writer.Write(text);
        else
            writer.Write(encoder.Encode(text.ToString()));
    }

    /// <summary>A plain loop over the common blocks of characters: texts of charts are short.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!(c is >= '\u4E00' and <= '\u9FA5' or >= ' ' and <= '~' and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`')
                or >= '\u3001' and <= '\u3011' or >= '\uFF01' and <= '\uFF5E' or >= '\u2010' and <= '\u2026'))
                return false;
        return true;
    }
}

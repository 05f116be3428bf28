using System.Globalization;

namespace PerfEvalSite.Site.Searching;

/// <summary>
/// One spelling for what readers type in several ways: case, full width, and without marks of any kind, so that “三公”经费 and 三公经费, 〔2017〕55号 and
/// (2017)55号 are the same. The script in <c>assets/search.js</c> folds what is typed in the same way; change both.
/// </summary>
internal static class SearchText
{
    /// <summary>市, 县 and the like, which people leave out: names are also indexed without them.</summary>
    private const string Levels = "市县区旗州省";

    /// <summary>Writes the folded text and returns its length, never more than the original's.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        int length = 0;
        foreach (char original in text)
        {
            char c = original is >= '\uFF01' and <= '\uFF5E' ? (char)(original - 0xFEE0) : original;
            if (!IsDropped(c))
                into[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }
        return length;
    }

    /// <summary>Leaves the words of levels out of a folded text, in place; the length is the same where there are none.</summary>
    public static int WithoutLevels(Span<char> folded)
    {
        int length = 0;
        foreach (char c in folded)
            if (!Levels.Contains(c, StringComparison.Ordinal))
                folded[length++] = c;
        return length;
    }

    /// <summary>Spaces, punctuation, symbols and what is not seen.</summary>
    private static bool IsDropped(char c) => !char.IsAsciiLetterOrDigit(c) && c is not (>= '\u4E00' and <= '\u9FFF') && char.GetUnicodeCategory(c) is
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;
}

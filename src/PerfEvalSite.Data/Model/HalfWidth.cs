namespace PerfEvalSite.Data.Model;

/// <summary>
/// One spelling for the many ways a form prints the same sign: full-width digits and punctuation, the several minus
/// signs, kinds of space. Only for understanding; what is shown stays as printed.
/// </summary>
public static class HalfWidth
{
    /// <summary>
    /// Writes the folded text and returns its length, never more than the original's. Invisible characters are dropped.
    /// The em dash and 。 are kept: between digits one is a range and the other no decimal point.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        int length = 0;
        foreach (char c in text)
        {
            // Nearly all: kana, Chinese characters, and what ASCII prints.
            if (c is >= '\u3040' and <= '\u9FFF' or >= ' ' and < '\x7F')
            {
                into[length++] = c;
                continue;
            }
            if (IsInvisible(c))
                continue;
            into[length++] = Fold(c);
        }
        return length;
    }

    public static bool IsInvisible(char c) => c is >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>From U+FE50: ﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫.</summary>
    private const string SmallForms = ",、.\0;:?!-(){}()#&*+-<>=\0\\$%@";

    private static char Fold(char c) => c switch
    {
        < '\x7F' => c is '\t' or '\n' or '\r' ? ' ' : c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => ' ',
        (>= '\u2010' and <= '\u2013') or '\u2212' or '\uFE63' => '-',
        '\u301C' or '\u223C' or '\u223D' => '~',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        // The small forms that old encodings have, and signs that look the same.
        >= '\uFE50' and <= '\uFE6B' => SmallForms[c - '\uFE50'] is var plain and not '\0' ? plain : c,
        '\u2236' or '\uFE30' or '\uA789' or '\u02D0' => ':',
        '\u2044' or '\u2215' => '/',
        '\uFFE5' => '¥',
        _ => c,
    };
}

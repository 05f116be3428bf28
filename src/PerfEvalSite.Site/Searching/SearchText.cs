namespace PerfEvalSite.Site.Searching;

/// <summary>
/// One spelling for what readers type in several ways: case, full width, the brackets of document numbers, quotation
/// marks, dashes, spaces. The script in <c>assets/search.js</c> folds what is typed in the same way; change both.
/// </summary>
internal static class SearchText
{
    /// <summary>Writes the folded text and returns its length, never more than the original's.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        int length = 0;
        foreach (char original in text)
        {
            char c = original is >= '\uFF01' and <= '\uFF5E' ? (char)(original - 0xFEE0) : original;
            if (IsDropped(c))
                continue;
            into[length++] = c switch
            {
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                '(' or '〔' or '﹝' or '【' => '[',
                ')' or '〕' or '﹞' or '】' => ']',
                '\'' or '‘' or '’' or '“' or '”' or '「' or '」' => '"',
                (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
                _ => c,
            };
        }
        return length;
    }

    private static bool IsDropped(char c) => c is <= ' ' or '\u00A0' or '\u00AD' or (>= '\u2000' and <= '\u200D') or '\u2060' or '\u3000' or '\uFEFF';
}

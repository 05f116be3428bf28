using System.Runtime.CompilerServices;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// How wide a text will be, in tenths of a drawing unit, without knowing the reader's font: a Chinese character is one em,
/// Latin ones are taken as the widest common sans-serif draws them, so that an estimate errs on the wide side.
/// </summary>
internal static class TextWidth
{
    private const int Widest = 1_000_000;

    public static int Of(ReadOnlySpan<char> text, int size)
    {
        long hundredths = 0;
        foreach (char c in text)
            hundredths += Hundredths(c);
        return (int)Math.Min((hundredths * size + 99) / 100, Widest);
    }

    /// <summary>How many characters fit; never cuts a surrogate pair.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int size, int width)
    {
        long room = (long)width * 100 / size;
        for (int i = 0; i < text.Length; i++)
        {
            room -= Hundredths(text[i]);
            if (room < 0)
                return i > 0 && char.IsLowSurrogate(text[i]) ? i - 1 : i;
        }
        return text.Length;
    }

    /// <summary>Where to break a text that is too long for a line: not inside a number or a Latin word, no closing mark at a line's start, no opening one at its end.</summary>
    public static int Break(ReadOnlySpan<char> text, int size, int width)
    {
        int fitting = Fitting(text, size, width);
        if (fitting == text.Length)
            return fitting;
        int at = fitting;
        while (at > 1 && (IsWord(text[at - 1]) && IsWord(text[at]) || Closes(text[at]) || Opens(text[at - 1]) || char.IsLowSurrogate(text[at])))
            at--;
        return at > fitting / 2 ? at : Math.Max(fitting, 1);
    }

    /// <summary>Nearly every character of a chart is Chinese or a digit, so these are told first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hundredths(char c) =>
        c is >= '\u2e80' and < '\ud800' ? 100 : c is >= '.' and <= '9' ? 60 : Others(c);

    private static int Others(char c) => c switch
    {
        '%' or 'W' or 'M' or 'm' or '@' => 92,
        >= 'A' and <= 'Z' => 70,
        < '\u2010' or '–' => 60,
        >= '\ud800' and <= '\udfff' => 50,
        _ => 100,
    };

    private static bool IsWord(char c) => c < '\u2010' && c is not (' ' or '(' or '-');

    private static bool Closes(char c) => c is '，' or '。' or '、' or '；' or '：' or '）' or '”' or '’' or '》' or '】' or '〕' or '？' or '！' or '％' or ')';

    private static bool Opens(char c) => c is '（' or '“' or '‘' or '《' or '【' or '〔' or '(';
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>The marks of a cell that holds no value, and what kind of nothing each is. Zero is none of them.</summary>
internal static class Emptiness
{
    /// <summary>
    /// Blank, not applicable or withheld, the latter two perhaps with a reason behind (—（无上年数）, 不适用：无上年数);
    /// null for anything else.
    /// </summary>
    public static FigureKind? Of(ReadOnlySpan<char> printed)
    {
        if (printed.IsEmpty)
            return FigureKind.Blank;
        // Marks start with one of these; a digit, which nearly every cell starts with, leaves at once.
        if (char.IsAsciiDigit(printed[0]))
            return null;

        int mark = printed.IndexOfAny("（(：:");
        var word = mark < 0 ? printed : printed[..mark].TrimEnd();
        if (mark >= 0 && !IsReason(printed[mark..]))
            return null;
        if (IsDash(word) || word is "不适用")
            return FigureKind.NotApplicable;
        if (word is "涉密" || word.Length >= 3 && !word.ContainsAnyExcept('*', '＊'))
            return FigureKind.Withheld;
        bool isMark = word is "/" or "／" or "*" or "＊" || word.Equals("N/A", StringComparison.OrdinalIgnoreCase);
        return isMark && mark < 0 ? FigureKind.NotApplicable : null;
    }

    /// <summary>—, ——, － or -: the only mark that says 不适用 in a column of words, where 不适用 may be the words themselves.</summary>
    public static bool IsDash(ReadOnlySpan<char> printed) => printed.Length is 1 or 2 && !printed.ContainsAnyExcept("-－—–―─−");

    /// <summary>Words in closed brackets or behind a colon; —(5) is no reason.</summary>
    private static bool IsReason(ReadOnlySpan<char> text)
    {
        if (text[0] is '（' or '(' && text[^1] is not ('）' or ')'))
            return false;
        foreach (char c in text)
            if (char.IsLetter(c))
                return true;
        return false;
    }
}

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>One number at the start of a folded text, in digits or in words, with its sign.</summary>
internal static class Numeral
{
    /// <summary>
    /// Takes the number off the text. <see cref="QuantityFault.NotANumber"/> when there is none; other faults still take
    /// what looked like one, so that the caller can see whether the rest is a unit.
    /// </summary>
    public static QuantityFault Take(ref ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        bool negative = text is ['-' or '负', ..];
        if (negative || text is ['+', ..])
            text = text[1..];
        if (text.IsEmpty)
            return QuantityFault.NotANumber;

        if (!char.IsAsciiDigit(text[0]) && text is not ['.', >= '0' and <= '9', ..])
        {
            if (!ChineseNumeral.TryRead(text, out long words, out int length))
                return QuantityFault.NotANumber;
            value = negative ? -words : words;
            text = text[length..].TrimStart();
            return QuantityFault.None;
        }

        int end = text.IndexOfAnyExcept("0123456789.,");
        var run = end < 0 ? text : text[..end];
        // A point or comma that no digit follows belongs to what comes behind (48.8.元; 2，加强管理).
        if (run[^1] is '.' or ',')
            run = run[..^1];
        if (run[^1] is '.' or ',' || run.Count('.') > 1)
            return QuantityFault.NotANumber;

        var fault = IsGroupedWell(run) ? QuantityFault.None : QuantityFault.Grouping;
        text = text[run.Length..];
        if (TakeExponent(ref text))
            return QuantityFault.Scientific;
        if (!PlainNumber.TryReadLong(run, negative, out value) && fault == QuantityFault.None)
            fault = QuantityFault.TooManyDigits;
        if (fault == QuantityFault.None && text is ['.' or '。', _, ..])
        {
            fault = QuantityFault.StrayDot;
            text = text[1..];
        }
        text = text.TrimStart();
        return fault;
    }

    /// <summary>1,234,567.89 is; 1,23 and 1234,567 might be anything.</summary>
    private static bool IsGroupedWell(ReadOnlySpan<char> run)
    {
        int comma = run.IndexOf(',');
        if (comma < 0)
            return true;
        int point = run.IndexOf('.');
        var whole = point < 0 ? run : run[..point];
        if (comma is 0 or > 3 || run[0] == '0' || point >= 0 && run[point..].Contains(','))
            return false;
        for (int at = comma; at < whole.Length; at += 4)
            if (whole.Length - at < 4 || whole[at] != ',' || whole.Slice(at + 1, 3).Contains(','))
                return false;
        return true;
    }

    /// <summary>E+05 up to the end of the text.</summary>
    private static bool TakeExponent(ref ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', _, ..])
            return false;
        var power = text[(text[1] is '+' or '-' ? 2 : 1)..];
        if (power.IsEmpty || power.ContainsAnyExceptInRange('0', '9'))
            return false;
        text = default;
        return true;
    }
}

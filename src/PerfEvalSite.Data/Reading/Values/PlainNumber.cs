namespace PerfEvalSite.Data.Reading.Values;

/// <summary>The plain decimal numbers that nearly every cell holds, without going through a double.</summary>
internal static class PlainNumber
{
    /// <summary>Digits that a <see cref="decimal"/> always holds exactly.</summary>
    public const int MostDigits = 28;

    /// <summary>
    /// Digits before the point: 999 万亿. Leaves room for every sum and conversion that is made of figures, so that
    /// arithmetic on bad data cannot overflow.
    /// </summary>
    public const int MostWholeDigits = 15;

    /// <summary><c>[-]digits[.digits]</c> and nothing else, short enough for 64 bits; false sends it to the full reader.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        bool negative = text is ['-', ..];
        int start = negative ? 1 : 0;
        if (text.Length == start || text.Length > start + MostWholeDigits)
            return false;

        ulong digits = 0;
        int point = -1;
        for (int i = start; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit <= 9)
                digits = digits * 10 + digit;
            else if (text[i] == '.' && point < 0 && i > start && i < text.Length - 1)
                point = i;
            else
                return false;
        }
        byte scale = point < 0 ? (byte)0 : (byte)(text.Length - 1 - point);
        value = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), 0, negative && digits != 0, scale);
        return true;
    }

    /// <summary>A run of digits with separators and at most one point, already found well formed. False when it has too many digits.</summary>
    public static bool TryReadLong(ReadOnlySpan<char> run, bool negative, out decimal value)
    {
        value = 0;
        UInt128 digits = 0;
        int significant = 0, whole = 0, scale = 0;
        bool afterPoint = false;
        foreach (char c in run)
        {
            if (c == '.')
                afterPoint = true;
            if (!char.IsAsciiDigit(c))
                continue;
            if (significant > 0 || c != '0')
                significant++;
            if (afterPoint)
                scale++;
            else if (significant > 0)
                whole++;
            if (significant > MostDigits || whole > MostWholeDigits || scale > MostDigits)
                return false;
            digits = digits * 10 + (uint)(c - '0');
        }
        value = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), negative && digits != 0, (byte)scale);
        return true;
    }
}

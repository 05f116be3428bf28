namespace PerfEvalSite.Data.Diagnostics;

/// <summary>Numbers that identify a person: identity, telephone, bank card and passport numbers, half- or full-width, with the usual separators.</summary>
internal static class PersonalNumber
{
    private const int MostDigits = 24;

    private static ReadOnlySpan<int> IdentityWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly string[] contactWords = ["电话", "手机", "联系方式", "联系人", "传真", "热线", "Tel", "TEL"];

    public static PersonalHit? Find(ReadOnlySpan<char> text, int from)
    {
        Span<char> digits = stackalloc char[MostDigits];
        for (int at = NextDigit(text, from); at >= 0;)
        {
            var run = Read(text, at, digits);
            if (run.Digits >= PersonalText.ShortestLength && run.Digits <= MostDigits && KindOf(text, run, digits[..run.Digits]) is { } kind)
            {
                int start = kind == PersonalKind.Passport ? LettersBefore(text, at) : at;
                return new(kind, start, run.End - start + (run.EndsInX ? 1 : 0));
            }
            at = NextDigit(text, run.End);
        }
        return null;
    }

    /// <param name="Groups">How many groups of digits, divided by single separators.</param>
    private readonly record struct Run(int Start, int End, int Digits, int Groups, int FirstGroup, bool EndsInX);

    private static int NextDigit(ReadOnlySpan<char> text, int from)
    {
        for (int i = from; i < text.Length; i++)
            if (IsDigit(text[i]))
                return i;
        return -1;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static Run Read(ReadOnlySpan<char> text, int start, Span<char> digits)
    {
        int count = 0, groups = 1, firstGroup = 0, at = start;
        while (at < text.Length)
        {
            char c = text[at];
            if (IsDigit(c))
            {
                if (count < MostDigits)
                    digits[count] = c >= '０' ? (char)(c - '０' + '0') : c;
                count++;
                if (groups == 1)
                    firstGroup = count;
            }
            else if (c is ' ' or '-' or '－' or '—' or ')' or '）' && at + 1 < text.Length && IsDigit(text[at + 1]))
                groups++;
            else
                break;
            at++;
        }
        bool endsInX = at < text.Length && text[at] is 'X' or 'x' or 'Ｘ' or 'ｘ' && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]));
        return new(start, at, count, groups, firstGroup, endsInX);
    }

    private static PersonalKind? KindOf(ReadOnlySpan<char> text, Run run, ReadOnlySpan<char> digits)
    {
        if (IsIdentity(digits, run.EndsInX))
            return PersonalKind.IdentityNumber;
        if (IsPassport(text, run))
            return PersonalKind.Passport;
        // Part of a longer code, a decimal number, or an amount.
        if (run.EndsInX || IsPartOfCode(text, run) || IsQuantity(text, run))
            return null;
        if (run.Groups == 1 && digits.Length == 15 && IsOldIdentity(digits))
            return PersonalKind.OldIdentityNumber;
        if (IsMobile(digits, run))
            return PersonalKind.Mobile;
        if (IsLandline(text, digits, run))
            return PersonalKind.Landline;
        return digits.Length is >= 16 and <= 19 && digits[0] is >= '3' and <= '6' && IsLuhn(digits) ? PersonalKind.BankCard : null;
    }

    private static bool IsIdentity(ReadOnlySpan<char> digits, bool endsInX)
    {
        if (digits.Length != (endsInX ? 17 : 18) || !IsProvince(digits) || !IsDate(digits.Slice(6, 8)))
            return false;
        int sum = 0;
        for (int i = 0; i < 17; i++)
            sum += (digits[i] - '0') * IdentityWeights[i];
        char check = "10X98765432"[sum % 11];
        return endsInX ? check == 'X' : check == digits[17];
    }

    private static bool IsOldIdentity(ReadOnlySpan<char> digits)
    {
        Span<char> date = ['1', '9', .. digits.Slice(6, 6)];
        return IsProvince(digits) && IsDate(date);
    }

    private static bool IsProvince(ReadOnlySpan<char> digits) =>
        ((digits[0] - '0') * 10 + digits[1] - '0') is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or 81 or 82;

    private static bool IsDate(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2100;

    /// <summary>Eleven digits from 13 to 19, with or without 86 before them.</summary>
    private static bool IsMobile(ReadOnlySpan<char> digits, Run run)
    {
        if (digits.Length == 13 && digits.StartsWith("86"))
            digits = digits[2..];
        else if (digits.Length == 15 && digits.StartsWith("0086"))
            digits = digits[4..];
        return digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' && (run.Groups <= 2 || run.FirstGroup is 2 or 3 or 4);
    }

    private static bool IsLandline(ReadOnlySpan<char> text, ReadOnlySpan<char> digits, Run run)
    {
        int area = digits[0] != '0' ? 0 : digits[1] is '1' or '2' ? 3 : 4;
        if (area > 0)
            return digits[1] is not '0' && digits.Length - area is 7 or 8 && digits[area] is >= '2' and <= '8' && (run.Groups == 1 || run.FirstGroup == area);
        return run.Groups <= 2 && digits.Length is 7 or 8 && digits[0] is >= '2' and <= '8' && IsAfterContactWord(text, run.Start);
    }

    private static bool IsAfterContactWord(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 10)..start];
        foreach (string word in contactWords)
            if (before.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int part = i % 2 == 0 ? digit : digit * 2;
            sum += part > 9 ? part - 9 : part;
        }
        return sum % 10 == 0;
    }

    /// <summary>A letter or two and eight characters in all or nine, as E12345678, EA1234567, G12345678.</summary>
    private static bool IsPassport(ReadOnlySpan<char> text, Run run)
    {
        int start = LettersBefore(text, run.Start);
        int letters = run.Start - start;
        return run.Groups == 1 && !run.EndsInX && letters is 1 or 2 && letters + run.Digits == 9 && "EGDSPHMCK".Contains(text[start], StringComparison.Ordinal)
            && (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && (run.End == text.Length || !char.IsAsciiLetterOrDigit(text[run.End]));
    }

    private static int LettersBefore(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && char.IsAsciiLetterUpper(text[start - 1]) && at - start < 3)
            start--;
        return start;
    }

    private static bool IsPartOfCode(ReadOnlySpan<char> text, Run run) =>
        (run.Start > 0 && char.IsAsciiLetter(text[run.Start - 1])) || (run.End < text.Length && char.IsAsciiLetter(text[run.End]));

    private static bool IsQuantity(ReadOnlySpan<char> text, Run run)
    {
        char after = run.End < text.Length ? text[run.End] : ' ';
        bool isDecimal = after is '.' or ',' or '，' && run.End + 1 < text.Length && IsDigit(text[run.End + 1]) && after != '，';
        bool isFraction = run.Start > 1 && text[run.Start - 1] is '.' or ',' && IsDigit(text[run.Start - 2]);
        return isDecimal || isFraction || after is '元' or '万' or '亿' or '%' or '％';
    }
}

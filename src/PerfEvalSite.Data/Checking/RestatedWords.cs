using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;

namespace PerfEvalSite.Data.Checking;

/// <summary>Years, codes and words that are printed again, which texts write in other ways than tables: 2023年度, 二〇二三年; 财预[2020]10号.</summary>
internal static class RestatedWords
{
    private const int DigitsOfYear = 4;

    /// <summary>The year that is meant; null where none is named.</summary>
    public static decimal? YearOf(in Figure printed)
    {
        if (printed.Date is { } date)
            return date.First.Year == date.Last.Year ? date.First.Year : null;
        if (printed.IsNumber)
            return printed.Value;
        int year = 0, digits = 0;
        foreach (char c in printed.Printed)
        {
            int digit = c is >= '０' and <= '９' ? c - '０' : char.IsAsciiDigit(c) ? c - '0' : c is '○' or '〇' or 'Ｏ' or 'O' ? 0 : ChineseNumeral.DigitOf(c);
            if (digit is >= 0 and <= 9)
            {
                year = (year * 10) + digit;
                if (++digits == DigitsOfYear)
                    return year;
            }
            else
                year = digits = 0;
        }
        return null;
    }

    /// <summary>The same but for width, case, spaces and the kind of brackets.</summary>
    public static bool SaysTheSame(string a, string b) => a == b || string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        folded = folded[..HalfWidth.Fold(text, folded)];
        int length = 0;
        foreach (char c in folded)
            if (!char.IsWhiteSpace(c))
                folded[length++] = c switch { '〔' or '［' or '【' or '(' or '（' => '[', '〕' or '］' or '】' or ')' or '）' => ']', _ => c };
        return folded[..length].ToString();
    }
}

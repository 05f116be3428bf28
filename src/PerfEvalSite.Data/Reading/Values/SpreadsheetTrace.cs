using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// What a spreadsheet leaves of a text that it took for something else: 3-5 as 5-Mar, 3月5日 or 2024/3/5, a code as
/// 2080501.0, 2.08E+06 or 2,080,501, a long one with zeros for its last digits. The whole cell has to look so.
/// </summary>
internal static class SpreadsheetTrace
{
    /// <summary>Digits that a spreadsheet keeps of a number.</summary>
    private const int DigitsKept = 15;

    /// <summary>A text of fewer digits with .0 may be a version or a heading.</summary>
    private const int ShortestCode = 5;

    private const int Longest = 40;

    private static readonly string[] months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>In columns of words and codes; none where the text is as somebody may have typed it.</summary>
    public static ValueProblem Of(string printed, Column column)
    {
        char first = printed[0];
        // Nearly every text starts with neither.
        if (!char.IsDigit(first) && !char.IsAsciiLetter(first) && first is not (>= 'Ａ' and <= 'ｚ') || printed.Length > Longest)
            return default;
        Span<char> buffer = stackalloc char[Longest];
        ReadOnlySpan<char> text = buffer[..HalfWidth.Fold(printed, buffer)];
        if (IsScientific(text))
            return new(ValueCodes.Scientific, printed, column);
        bool isCode = column.Type is ColumnType.Code or ColumnType.Label;
        if (IsNumberOfCode(text, isCode, out string code))
            return new(ValueCodes.CodeAsNumber, printed, column, code);
        if (isCode && IsCutOff(text))
            return new(ValueCodes.CodeCutOff, printed, column);
        var trace = OfDate(text, out string typed);
        if (trace == DateTrace.None)
            return default;
        if (trace == DateTrace.English || isCode)
            return new(ValueCodes.TextAsDate, printed, column, typed);
        return column.IsPeriod ? default : new(ValueCodes.PerhapsTextAsDate, printed, column, typed);
    }

    public enum DateTrace : byte
    {
        None,

        /// <summary>5-Mar, Mar-05: no disclosure prints a day so.</summary>
        English,

        /// <summary>3月5日, 2024/3/5: a disclosure may.</summary>
        Chinese,
    }

    /// <summary>Whether the text is a day or month as a spreadsheet writes it; <paramref name="typed"/> is what may have been there: 3-5.</summary>
    public static DateTrace OfDate(ReadOnlySpan<char> text, out string typed)
    {
        typed = "";
        if (text.Length is < 4 or > 20)
            return DateTrace.None;
        if (text.IndexOf('-') is > 0 and var dash && text.IndexOfAnyInRange('A', 'z') >= 0)
            return OfEnglish(text[..dash], text[(dash + 1)..], out typed) ? DateTrace.English : DateTrace.None;
        if (text is [.., '日'] && text.IndexOf('月') is 1 or 2)
        {
            int at = text.IndexOf('月');
            return IsDay(text[..at], text[(at + 1)..^1], out typed) ? DateTrace.Chinese : DateTrace.None;
        }
        // What a program writes of a day that it took for a moment.
        if (text.Length >= 18 && text[4] == '-' && text[10] is ' ' or 'T' && text[11..] is "00:00:00" or "0:00:00" && IsNumber(text[..4], 4))
            return IsDay(text[5..7], text[8..10], out typed) ? DateTrace.Chinese : DateTrace.None;
        // A day at the end of a month is when something was to be done, not a range.
        if (text.Length >= 8 && text[4] == '/' && text[5..].IndexOf('/') is 1 or 2 && IsNumber(text[..4], 4) && Number(text[..4]) is >= 1900 and <= 2100 and var year)
        {
            var rest = text[5..];
            int at = rest.IndexOf('/');
            var day = rest[(at + 1)..];
            if (day.IndexOf(' ') is > 0 and var space)
                day = day[(space + 1)..] is "0:00" or "00:00" or "0:00:00" or "00:00:00" ? day[..space] : default;
            return IsDay(rest[..at], day, out typed) && Number(day) < DateTime.DaysInMonth(year, Number(rest[..at])) ? DateTrace.Chinese : DateTrace.None;
        }
        return DateTrace.None;
    }

    /// <summary>5-Mar, 5-Mar-24, Mar-05, March-2024.</summary>
    private static bool OfEnglish(ReadOnlySpan<char> before, ReadOnlySpan<char> after, out string typed)
    {
        typed = "";
        if (MonthOf(before) is { } month)
        {
            if (!IsNumber(after, 2) && !IsNumber(after, 4))
                return false;
            typed = $"{month}-{after.TrimStart('0')}";
            return true;
        }
        int dash = after.IndexOf('-');
        if (!IsNumber(before, 2) || MonthOf(dash < 0 ? after : after[..dash]) is not { } named || dash >= 0 && !IsNumber(after[(dash + 1)..], 4))
            return false;
        typed = dash < 0 ? $"{named}-{before.TrimStart('0')}" : $"{named}-{before.TrimStart('0')}-{after[(dash + 1)..]}";
        return true;
    }

    private static int? MonthOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < months.Length && name.Length >= 3; i++)
            if (name.Equals(months[i], StringComparison.OrdinalIgnoreCase) || name.Equals(months[i].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase) || i == 8 && name.Equals("Sept", StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return null;
    }

    private static bool IsDay(ReadOnlySpan<char> month, ReadOnlySpan<char> day, out string typed)
    {
        typed = $"{month.TrimStart('0')}-{day.TrimStart('0')}";
        return IsNumber(month, 2) && IsNumber(day, 2) && Number(month) is >= 1 and <= 12 && Number(day) is >= 1 and <= 31;
    }

    /// <summary>Of digits only.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
            number = number * 10 + (c - '0');
        return number;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int most) => text.Length > 0 && text.Length <= most && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>1.23457E+20, 2.08e+06, 1E-05.</summary>
    public static bool IsScientific(ReadOnlySpan<char> text)
    {
        int e = text.IndexOfAny('E', 'e');
        if (e <= 0 || e + 2 >= text.Length || text[e + 1] is not ('+' or '-') || text[(e + 2)..].ContainsAnyExceptInRange('0', '9'))
            return false;
        var digits = text[0] == '-' ? text[1..e] : text[..e];
        // 1e-1 may be somebody's code.
        if (text[e..] is ['e', '-', ..] && !digits.Contains('.'))
            return false;
        return !digits.IsEmpty && !digits.ContainsAnyExcept("0123456789.");
    }

    /// <summary>2080501.0 and, as a code, 2,080,501.</summary>
    private static bool IsNumberOfCode(ReadOnlySpan<char> text, bool isCode, out string code)
    {
        code = "";
        int point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        bool hasZeros = point > 0 && point + 1 < text.Length && !text[(point + 1)..].ContainsAnyExcept('0');
        if (point >= 0 && !hasZeros || !text.ContainsAnyExceptInRange('0', '9'))
            return false;
        int digits = whole.Length - whole.Count(',');
        if (whole.ContainsAnyExcept("0123456789,") || whole.Contains(',') && (!isCode || !IsGrouped(whole)) || digits < (isCode ? 1 : ShortestCode))
            return false;
        code = whole.ToString().Replace(",", "", StringComparison.Ordinal);
        return true;
    }

    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        for (int i = 1; i <= whole.Length; i++)
            if ((whole[^i] == ',') != (i % 4 == 0) || whole[0] == ',')
                return false;
        return true;
    }

    /// <summary>More digits than a spreadsheet keeps, and zeros from there on.</summary>
    private static bool IsCutOff(ReadOnlySpan<char> text) =>
        text.Length > DigitsKept + 1 && !text.ContainsAnyExceptInRange('0', '9') && text[0] != '0' && !text[DigitsKept..].ContainsAnyExcept('0');
}

using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

internal enum DateOutcome : byte
{
    NotADate,
    Understood,

    /// <summary>Has the form of a date that no calendar has: 2021-02-30.</summary>
    Impossible,
}

/// <summary>Dates as documents print them, from 2020 to 2020年12月底前, in digits or in words.</summary>
internal static class DateReader
{
    private const int EarliestYear = 1900, LatestYear = 2100;

    /// <summary>
    /// With <paramref name="isDateColumn"/> the forms count that elsewhere are plain numbers: 2020, 2020.12, 20201231.
    /// A deadline (…前) gives <see cref="Comparator.AtMost"/>.
    /// </summary>
    public static DateOutcome Read(ReadOnlySpan<char> text, bool isDateColumn, out PrintedDate? date, out Comparator comparator)
    {
        date = null;
        comparator = Comparator.None;
        text = text.Trim();
        // 截至2024年12月31日 names the day.
        if (isDateColumn && (TakeStart(ref text, "截至") || TakeStart(ref text, "截止到") || TakeStart(ref text, "截止至") || TakeStart(ref text, "截止") || TakeStart(ref text, "止于")))
            text = text.TrimStart("：:");
        if (TakeEnd(ref text, "之前") || TakeEnd(ref text, "以前") || TakeEnd(ref text, "前"))
            comparator = Comparator.AtMost;

        if (isDateColumn && text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9'))
            return Make(Number(text[..4]), Number(text[4..6]), Number(text[6..]), DatePrecision.Day, isDateColumn, out date);

        if (!TakeYear(ref text, out int year))
            return DateOutcome.NotADate;
        if (text.IsEmpty)
            return isDateColumn ? Make(year, 1, 1, DatePrecision.Year, isDateColumn, out date) : DateOutcome.NotADate;
        return text[0] switch
        {
            '年' => ReadChinese(text[1..].TrimStart(), year, isDateColumn, out date),
            '-' or '/' or '.' => ReadDivided(text, year, isDateColumn, out date),
            _ => DateOutcome.NotADate,
        };
    }

    /// <summary>The day that a spreadsheet's serial number stands for (44196 is 2020-12-31), or null when it is not one.</summary>
    public static string? DayOfSerial(ReadOnlySpan<char> text)
    {
        if (text.Length != 5 || text.ContainsAnyExceptInRange('0', '9'))
            return null;
        int serial = Number(text);
        return serial is >= 20_000 and <= 73_050
            ? new DateOnly(1899, 12, 30).AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Four digits, or 二〇二〇 where 年 follows.</summary>
    public static bool TakeYear(ref ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (text.Length < 4 || text.Length > 4 && char.IsAsciiDigit(text[4]))
            return false;
        for (int i = 0; i < 4; i++)
        {
            int digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : ChineseNumeral.DigitOf(text[i]);
            if (digit < 0)
                return false;
            year = year * 10 + digit;
        }
        if (!char.IsAsciiDigit(text[0]) && (text.Length == 4 || text[4] != '年'))
            return false;
        text = text[4..].TrimStart();
        return true;
    }

    /// <summary>12月31日, 12月底, 底 or nothing, after 年.</summary>
    private static DateOutcome ReadChinese(ReadOnlySpan<char> text, int year, bool isDateColumn, out PrintedDate? date)
    {
        date = null;
        if (text.IsEmpty || text is "度")
            return Make(year, 1, 1, DatePrecision.Year, isDateColumn, out date);
        if (text is "底" or "末" or "年底" or "年末")
            return Make(year, 12, 1, DatePrecision.MonthEnd, isDateColumn, out date);
        if (!TakeSmall(ref text, out int month) || text is not ['月', ..])
            return DateOutcome.NotADate;
        text = text[1..].TrimStart();
        if (text.IsEmpty)
            return Make(year, month, 1, DatePrecision.Month, isDateColumn, out date);
        if (text is "底" or "末")
            return Make(year, month, 1, DatePrecision.MonthEnd, isDateColumn, out date);
        return TakeSmall(ref text, out int day) && text is "日" or "号"
            ? Make(year, month, day, DatePrecision.Day, isDateColumn, out date)
            : DateOutcome.NotADate;
    }

    /// <summary>-12-31, /12/31, .12.31, with a time that a spreadsheet may have added; -12 alone.</summary>
    private static DateOutcome ReadDivided(ReadOnlySpan<char> text, int year, bool isDateColumn, out PrintedDate? date)
    {
        date = null;
        char divider = text[0];
        text = text[1..];
        if (!TakeDigits(ref text, out int month))
            return DateOutcome.NotADate;
        if (text.IsEmpty)
        {
            // 2020.12 is a number where any value may stand, and 2019-2020 a range.
            bool isMonth = isDateColumn || divider != '.' && month is >= 1 and <= 12;
            return isMonth ? Make(year, month, 1, DatePrecision.Month, isDateColumn, out date) : DateOutcome.NotADate;
        }
        if (text[0] != divider)
            return DateOutcome.NotADate;
        text = text[1..];
        if (!TakeDigits(ref text, out int day) || !IsTime(text))
            return DateOutcome.NotADate;
        return Make(year, month, day, DatePrecision.Day, isDateColumn, out date);
    }

    private static DateOutcome Make(int year, int month, int day, DatePrecision precision, bool isDateColumn, out PrintedDate? date)
    {
        date = null;
        if (year is < EarliestYear or > LatestYear)
            return isDateColumn ? DateOutcome.Impossible : DateOutcome.NotADate;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return DateOutcome.Impossible;
        var first = new DateOnly(year, month, day);
        var last = precision switch
        {
            DatePrecision.Year => new DateOnly(year, 12, 31),
            DatePrecision.Month or DatePrecision.MonthEnd => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            _ => first,
        };
        date = new PrintedDate(precision == DatePrecision.MonthEnd ? last : first, last, precision);
        return DateOutcome.Understood;
    }

    private static bool TakeEnd(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.EndsWith(word, StringComparison.Ordinal))
            return false;
        text = text[..^word.Length].TrimEnd();
        return true;
    }

    private static bool TakeStart(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
            return false;
        text = text[word.Length..].TrimStart();
        return true;
    }

    /// <summary>A month or day in digits or words.</summary>
    private static bool TakeSmall(ref ReadOnlySpan<char> text, out int number)
    {
        if (TakeDigits(ref text, out number))
        {
            text = text.TrimStart();
            return true;
        }
        if (!ChineseNumeral.TryRead(text, out long words, out int length) || words > 99)
            return false;
        number = (int)words;
        text = text[length..].TrimStart();
        return true;
    }

    /// <summary>One or two digits.</summary>
    private static bool TakeDigits(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = text.Length;
        if (length is 0 or > 2)
            return false;
        number = Number(text[..length]);
        text = text[length..];
        return true;
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        if (text[0] is not (' ' or 'T'))
            return false;
        var time = text[1..].Trim();
        // Another time than midnight in UTC may be of the next day here.
        if (time.EndsWith("Z", StringComparison.Ordinal))
            return IsClock(time[..^1]) && !time.ContainsAnyInRange('1', '9');
        int offset = time.IndexOf('+');
        return offset < 0 ? IsClock(time) : IsClock(time[..offset]) && time[(offset + 1)..] is "08:00" or "0800";
    }

    /// <summary>0:00, 00:00:00, 00:00:00.000.</summary>
    private static bool IsClock(ReadOnlySpan<char> time) =>
        time.Length >= 4 && char.IsAsciiDigit(time[^1]) && time.Contains(':') && !time.ContainsAnyExcept("0123456789:.");

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
            number = number * 10 + (c - '0');
        return number;
    }
}

using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// A spreadsheet's day number as a date or a time, no more precise than its format shows it. A date with its year is
/// written in one of the two forms that cannot be misread (2020-12-31, 2020年12月31日); anything else as the format has it.
/// </summary>
internal static class DateText
{
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>29 February 1900, which never was, is day 60 of the count.</summary>
    private const int NeverWas = 60;
    private const int From1904 = 1462;

    /// <summary>Before it no target is dated: the number that was typed is less than 30,000.</summary>
    private const int FirstYear = 1980;

    /// <summary>Before it nothing that is disclosed is dated.</summary>
    private const int FirstYearOfAny = 1949;
    private const int LastDay = 2_958_465;

    private static readonly string[] weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary>Null when the number is no date, which a sheet shows as ####.</summary>
    public static ShownCell? Show(decimal serial, FormatSection section, bool from1904)
    {
        if (serial < 0 || serial > LastDay + 1)
            return null;
        // No more is rounded than is left out: 23:59:59.7 is no other day.
        decimal step = section.Has(FormatPart.PartOfSecond) ? 0.001m : 1;
        decimal seconds = decimal.Round(serial * SecondsOfDay / step, MidpointRounding.AwayFromZero) * step;
        int day = (int)decimal.Truncate(seconds / SecondsOfDay) + (from1904 ? From1904 : 0);
        if (day > LastDay)
            return null;
        var date = new DateTime(1899, 12, 30).AddDays(day < NeverWas ? day + 1 : day).AddTicks((long)(seconds % SecondsOfDay * TimeSpan.TicksPerSecond));
        if (!Shows(section, 'y'))
        {
            // 3-5 becomes 3月5日, and 1:3 becomes 1:03.
            string shown = Fill(section, date, seconds);
            return section.Has(FormatPart.Date) && !section.Has(FormatPart.Elapsed) ? new(shown, Became(shown)) : new(shown, IsDigits(shown) ? Became(shown, CellConcern.Quantities) : null);
        }
        bool showsMonth = Shows(section, 'm'), showsDay = Shows(section, 'd');
        bool isChinese = section.Tokens.Any(token => token.Part == FormatPart.Literal && token.Text.AsSpan().ContainsAny('年', '月'));
        string pattern = (showsDay, showsMonth, isChinese) switch
        {
            (true, _, true) => "yyyy年M月d日",
            (true, _, false) => "yyyy-MM-dd",
            (false, true, true) => "yyyy年M月",
            (false, true, false) => "yyyy-MM",
            (false, false, true) => "yyyy年",
            _ => "yyyy",
        };
        string written = date.ToString(pattern, CultureInfo.InvariantCulture);
        if (Shows(section, 'h') && date.TimeOfDay != TimeSpan.Zero)
            written += " " + date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        // 1-32 becomes Jan-32, and that is January 1932.
        return !showsDay && section.Tokens.Any(token => token.Part == FormatPart.Date && token.Text == "yy")
            ? new(written, Became(Fill(section, date, seconds)))
            // 95 in a cell of dates is 4 April 1900, and any day of 2023 in one of years is 2023.
            : new(written, date.Year < FirstYearOfAny ? Became(written, CellConcern.Figures) : date.Year < FirstYear || IsDigits(written) ? Became(written, CellConcern.Quantities) : null);
    }

    private static CellFault Became(string shown, CellConcern concern = CellConcern.AllButDates) => new(SheetCodes.BecameDate, concern, shown);

    /// <summary>Nothing but digits, or hours and minutes, which 30:1 becomes.</summary>
    private static bool IsDigits(string shown) => !shown.AsSpan().ContainsAnyExceptInRange('0', ':');

    private static bool Shows(FormatSection section, char part)
    {
        foreach (var token in section.Tokens)
            if (token.Part is FormatPart.Date && token.Text[0] == part)
                return true;
        return false;
    }

    /// <param name="seconds">All that have passed.</param>
    private static string Fill(FormatSection section, DateTime date, decimal seconds)
    {
        bool isHalf = section.Has(FormatPart.HalfOfDay);
        var shown = new StringBuilder();
        foreach (var token in section.Tokens)
            shown.Append(token.Part switch
            {
                FormatPart.Elapsed => Elapsed(token.Text, seconds),
                FormatPart.Date => Part(token.Text, date, isHalf),
                FormatPart.PartOfSecond => date.ToString("." + new string('f', Math.Min(token.Text.Length - 1, 3)), CultureInfo.InvariantCulture),
                FormatPart.HalfOfDay => token.Text.Split('/')[date.Hour < 12 ? 0 : 1],
                _ => token.Text,
            });
        return shown.ToString();
    }

    private static string Elapsed(string token, decimal seconds)
    {
        decimal passed = decimal.Truncate(seconds / token[0] switch { 'h' => 3600, 'm' => 60, _ => 1 });
        return passed.ToString(new string('0', token.Length), CultureInfo.InvariantCulture);
    }

    private static string Part(string token, DateTime date, bool isHalf) => token switch
    {
        ['w', 'a', ..] => (token.Length > 4 ? "星期" : "") + weekdays[(int)date.DayOfWeek],
        ['w', ..] => date.ToString(token.Length > 3 ? "dddd" : "ddd", CultureInfo.InvariantCulture),
        ['m', ..] when token.Length > 2 => token.Length == 5 ? date.ToString("MMMM", CultureInfo.InvariantCulture)[..1] : date.ToString(token.Length == 3 ? "MMM" : "MMMM", CultureInfo.InvariantCulture),
        ['m', ..] => Padded(date.Month, token),
        ['d', ..] => Padded(date.Day, token),
        ['h', ..] => Padded(isHalf ? (date.Hour + 11) % 12 + 1 : date.Hour, token),
        ['M', ..] => Padded(date.Minute, token),
        ['s', ..] => Padded(date.Second, token),
        _ => (token.Length > 2 ? date.Year : date.Year % 100).ToString("00", CultureInfo.InvariantCulture),
    };

    private static string Padded(int number, string token) => number.ToString(token.Length > 1 ? "00" : "0", CultureInfo.InvariantCulture);
}

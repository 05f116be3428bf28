using System.Globalization;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A spreadsheet's day number as a date, no more precise than its format shows it.</summary>
internal static class DateSerial
{
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>29 February 1900, which never was, is day 60 of the count.</summary>
    private const int NeverWas = 60;
    private const int From1904 = 1462;
    private const int LastDay = 2_958_465;

    /// <summary>Null when the number is no date.</summary>
    public static string? Show(decimal serial, FormatSection section, bool from1904)
    {
        long seconds = decimal.ToInt64(decimal.Round(Math.Clamp(serial, -1, LastDay + 1) * SecondsOfDay, MidpointRounding.AwayFromZero));
        int day = (int)(seconds / SecondsOfDay) + (from1904 ? From1904 : 0);
        if (seconds < 0 || day > LastDay)
            return null;
        var time = TimeSpan.FromSeconds(seconds % SecondsOfDay).ToString("c", CultureInfo.InvariantCulture);
        bool showsYear = Shows(section, 'y'), showsMonth = Shows(section, 'm'), showsDay = Shows(section, 'd') || Shows(section, 'a');
        if (!showsYear && !showsMonth && !showsDay)
            return time;
        var date = new DateOnly(1899, 12, 30).AddDays(day < NeverWas ? day + 1 : day);
        bool isChinese = section.Tokens.Any(token => token.Part == FormatPart.Literal && token.Text.AsSpan().ContainsAny('年', '月'));
        string pattern = (showsDay || !showsYear, showsMonth, isChinese) switch
        {
            (true, _, true) => "yyyy年M月d日",
            (true, _, false) => "yyyy-MM-dd",
            (false, true, true) => "yyyy年M月",
            (false, true, false) => "yyyy-MM",
            (false, false, true) => "yyyy年",
            _ => "yyyy",
        };
        string shown = date.ToString(pattern, CultureInfo.InvariantCulture);
        return Shows(section, 'h') && seconds % SecondsOfDay != 0 ? $"{shown} {time}" : shown;
    }

    private static bool Shows(FormatSection section, char part)
    {
        foreach (var token in section.Tokens)
            if (token.Part == FormatPart.Date && token.Text[0] == part)
                return true;
        return false;
    }
}

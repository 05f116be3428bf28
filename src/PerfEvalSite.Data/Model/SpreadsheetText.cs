using System.Buffers;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// What Excel and WPS make of a cell of a CSV file that they open: 3-5 becomes the fifth of March, 0012 twelve, 1E5 a hundred thousand. It is decided
/// by what those programs do, not by what this tool understood. In doubt a text counts as one they change: a guard too many costs nothing.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>Digits beyond these become zeros.</summary>
    private const int MostDigits = 15;

    private const int Usual = 128;

    /// <summary>Whatever a number, a day or a time is written with, in half or full width; most texts have something else at once.</summary>
    private static readonly SearchValues<char> usable = SearchValues.Create(
        "0123456789.,-/:+%()¥$€£' \u00A0\u3000０１２３４５６７８９．，－／：＋％（）￥＄–−‐ABCDEFGHIJLMNOPRSTUVYabcdefghijlmnoprstuvy#!?〇零一二三四五六七八九十年月日号时分秒上下午星期周真假");

    private static readonly string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] whole = ["true", "false", "真", "假", "#n/a", "#ref!", "#value!", "#name?", "#num!", "#null!", "#div/0!"];

    /// <summary>Whether they make a number, a day, a time, a truth value or an error of it.</summary>
    public static bool IsConverted(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.ContainsAnyExcept(usable))
            return false;
        Span<char> buffer = text.Length <= Usual ? stackalloc char[Usual] : new char[text.Length];
        var plain = buffer[..HalfWidth.Fold(text, buffer)];
        foreach (string word in whole)
            if (plain.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return IsOfNumbers(plain);
    }

    /// <summary>Whether it is a number that they read as it is meant, so that nothing has to keep them from it: -12.5, 50,491.71, 99.96%.</summary>
    public static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Usual)
            return false;
        Span<char> buffer = stackalloc char[Usual];
        ReadOnlySpan<char> rest = buffer[..HalfWidth.Fold(text, buffer)];
        if (rest is ['(', .., ')'])
            rest = rest[1..^1];
        else if (rest is ['-' or '+', ..])
            rest = rest[1..];
        rest = rest.TrimEnd('%');
        int point = rest.IndexOf('.');
        var before = point < 0 ? rest : rest[..point];
        var after = point < 0 ? default : rest[(point + 1)..];
        if (before.IsEmpty || before[0] == '0' && before.Length > 1 || !IsGrouped(before) || after.ContainsAnyExceptInRange('0', '9') || point == rest.Length - 1)
            return false;
        return before.Length - before.Count(',') + after.Length <= MostDigits;
    }

    /// <summary>Without commas, or with one before every three digits.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        bool hasCommas = digits.Contains(',');
        for (int i = 0; i < digits.Length; i++)
            if (hasCommas && (digits.Length - i) % 4 == 0 ? digits[i] != ',' || i == 0 : !char.IsAsciiDigit(digits[i]))
                return false;
        return true;
    }

    /// <summary>A number alone, or two with anything between that days and times have; 2020年 and 3月 alone stay what they are.</summary>
    private static bool IsOfNumbers(ReadOnlySpan<char> text)
    {
        int numbers = 0;
        bool hasUnit = false, hasName = false;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                numbers++;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                while (i < text.Length && char.IsAsciiLetter(text[i]))
                    i++;
                var word = text[start..i];
                bool isExponent = word is "e" or "E" or "d" or "D" && start > 0 && i < text.Length && IsPartOfNumber(text[start - 1]) && IsPartOfNumber(text[i]);
                bool isHalfOfDay = word is "a" or "A" or "p" or "P" && start > 1 && i == text.Length && text[start - 1] == ' ';
                if (!isExponent && !isHalfOfDay && !IsName(word))
                    return false;
                hasName |= !isExponent;
            }
            else if (IsChineseDigit(text[i]))
            {
                while (i < text.Length && IsChineseDigit(text[i]))
                    i++;
                // 一 is a number only before what it counts, and names a day behind 星期 and 周.
                if (i < text.Length && "年月日号时分秒".Contains(text[i]))
                    numbers++;
                else if (start == 0 || text[start - 1] is not ('期' or '周'))
                    return false;
            }
            else
            {
                hasUnit |= "年月日号时分秒星期周".Contains(text[i]);
                hasName |= text[i] is '午';
                i++;
            }
        }
        return numbers > 1 || numbers == 1 && (hasName || !hasUnit);
    }

    /// <summary>Months, and halves of the day.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (string month in months)
            if (word.Length >= 3 && month.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return word.Equals("sept", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or '+' or '-';

    private static bool IsChineseDigit(char c) => "〇零一二三四五六七八九十".Contains(c);
}

using System.Text;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Profiles;

/// <summary>One spelling for the many ways in which forms write the same name: spaces, brackets, quotation marks, ordinals, a unit behind it.</summary>
internal static class Words
{
    private const string Dropped = "“”\"‘’'《》*＊:：";

    /// <summary>Without white space and marks, brackets half-width, letters lower-case.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || HalfWidth.IsInvisible(c) || Dropped.Contains(c))
                continue;
            plain.Append(c switch
            {
                >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
                '〔' or '【' or '[' => '(',
                '〕' or '】' or ']' => ')',
                _ => char.ToLowerInvariant(c),
            });
        }
        return plain.ToString();
    }

    /// <summary>A head without what stands in brackets behind it and is no part of the name: a unit, a letter such as (B/A), marks such as (10分).</summary>
    /// <param name="plain">See <see cref="Plain"/>.</param>
    /// <param name="unit">The unit that the bracket states; null where there is none.</param>
    public static string Head(string plain, out Unit? unit)
    {
        unit = null;
        while (plain.EndsWith(')') && plain.LastIndexOf('(') is > 0 and int at)
        {
            var inner = plain.AsSpan(at + 1, plain.Length - at - 2);
            if (inner.StartsWith("单位", StringComparison.Ordinal))
                inner = inner[2..];
            if ((Units.Find(inner) ?? (inner.Contains('元') ? UnitStatement.Money(inner.ToString()) : null)) is { } found)
                unit = found;
            else if (inner.ContainsAnyExcept("abcd/%*+-=.×0123456789分执行率"))
                break;
            plain = plain[..at];
        }
        return plain;
    }

    /// <summary>2024年预算数 without its year.</summary>
    /// <param name="plain">See <see cref="Plain"/>.</param>
    public static string WithoutYear(string plain)
    {
        if (YearOf(plain) == 0)
            return plain;
        string rest = plain[5..];
        return rest.StartsWith('度') ? rest[1..] : rest;
    }

    /// <summary>The year that a name begins with, where something follows it; else 0.</summary>
    public static int YearOf(string plain) =>
        plain.Length > 6 && plain[4] == '年' && int.TryParse(plain.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) ? year : 0;

    /// <summary>The year that a title names, or a line that is nothing but a year: 2024年度收入决算表, 2024年部门决算公开表, (2024年度), 二〇二四年度; else 0.</summary>
    public static int YearIn(string plain, bool isTitle)
    {
        int at = plain.IndexOf('年');
        if (at < 4 || !isTitle && plain.Trim('(', ')').TrimEnd('度').Length != 5)
            return 0;
        int year = 0;
        for (int i = at - 4; i < at; i++)
        {
            int digit = char.IsAsciiDigit(plain[i]) ? plain[i] - '0' : "零一二三四五六七八九".IndexOf(plain[i]) is >= 0 and var word ? word : plain[i] is '〇' or '○' ? 0 : -1;
            if (digit < 0)
                return 0;
            year = year * 10 + digit;
        }
        bool isWhole = at == 4 || !char.IsAsciiDigit(plain[at - 5]);
        return isWhole && year is >= 1949 and <= 2099 && plain.IndexOf('年', at + 1) < 0 ? year : 0;
    }

    /// <summary>A row's name without 一、 1. （一） 其中： before it.</summary>
    /// <param name="plain">See <see cref="Plain"/>.</param>
    public static string WithoutOrdinal(string plain)
    {
        while (true)
        {
            string shorter = Shorter(plain);
            if (shorter.Length == plain.Length)
                return plain;
            plain = shorter;
        }
    }

    /// <summary>Whether a Chinese ordinal stands before the name, as before each item of a numbered list.</summary>
    public static bool HasOrdinal(string plain)
    {
        int mark = plain.IndexOf('、');
        return mark is > 0 and <= 3 && !plain.AsSpan(0, mark).ContainsAnyExcept("一二三四五六七八九十");
    }

    /// <summary>Whether it is one of the numbers that 行次 and 栏次 count by.</summary>
    public static bool IsSmallNumber(string text) => text.Trim() is { Length: > 0 and <= 3 } number && !number.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string Shorter(string plain)
    {
        if (plain.StartsWith("其中", StringComparison.Ordinal) && plain.Length > 2)
            return plain[2..].TrimStart(',', '、');
        int mark = plain.AsSpan().IndexOfAny("、.)");
        if (mark is > 0 and <= 4 && mark + 1 < plain.Length && !plain.AsSpan(0, mark).ContainsAnyExcept("(0123456789一二三四五六七八九十"))
            return plain[(mark + 1)..];
        return plain;
    }
}

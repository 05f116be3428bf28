namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// The words with which official texts compare: 比上年, 较2023年度决算数, 与2023年相比, 与上年决算数持平, 同比, 比年初预算.
/// </summary>
/// <param name="Length">Of the words, in characters.</param>
/// <param name="Year">0 when the year is not written as a number.</param>
/// <param name="CallsItLast">上年 is written, with or without the number behind it.</param>
internal readonly record struct Anchor(Reference Reference, int Length, int Year, bool CallsItLast)
{
    private static readonly string[] lastYear = ["上一年度", "上一年", "上年度", "上年同期", "上年", "去年同期", "去年"];

    private static readonly string[] budgets =
        ["年初部门预算", "年初预算数", "年初预算", "全年预算数", "全年预算", "调整预算数", "调整预算", "预算数", "预算"];

    private static readonly string[] tails = ["部门决算数", "支出决算数", "收入决算数", "决算数", "决算", "同期", "年度", "度", "数", "支出", "收入"];
    private static readonly string[] ends = ["相比较", "相对比", "相比", "比较", "对比", "比"];

    /// <summary>The comparison with which the text begins.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Anchor anchor)
    {
        anchor = default;
        if (text.StartsWith("同比", StringComparison.Ordinal))
        {
            anchor = new(Reference.YearBefore, 2, 0, true);
            return true;
        }
        int at = text[0] is '比' or '较' ? 1 : text[0] is '与' or '同' or '和' or '跟' ? 1 : 0;
        if (at == 0)
            return false;
        bool needsEnd = text[0] is '与' or '同' or '和' or '跟';
        while (at < text.Length && text[at] is ' ' or '于')
            at++;
        var (reference, year, last) = (Reference.None, 0, false);
        if (Skip(text, ref at, budgets))
            reference = Reference.Budget;
        else
        {
            last = Skip(text, ref at, lastYear);
            bool isBracketed = last && at < text.Length && text[at] is '（' or '(';
            int from = at;
            if ((!last || isBracketed) && YearAt(text[(isBracketed ? at + 1 : at)..]) is > 0 and var number)
            {
                year = number;
                at += isBracketed ? 6 : 5;
                if (isBracketed)
                    at = at < text.Length && text[at..].IndexOfAny('）', ')') is >= 0 and < 4 and var close ? at + close + 1 : from;
            }
            if (!last && year == 0)
                return false;
            reference = Reference.YearBefore;
        }
        while (Skip(text, ref at, tails))
        {
        }
        bool hasEnd = Skip(text, ref at, ends);
        if (needsEnd && !hasEnd && !IsSame(text[at..]))
            return false;
        anchor = new(reference, at, year, last);
        return true;
    }

    /// <summary>Of 2023年: 2023; 0 when the text does not begin with a year.</summary>
    public static int YearAt(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[4] == '年' && text[0] is '1' or '2' && text[..4].ContainsAnyExceptInRange('0', '9') == false && int.TryParse(text[..4], out int year) ? year : 0;

    private static bool IsSame(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("基本保 ");
        return rest.StartsWith("持平", StringComparison.Ordinal) || rest.StartsWith("持一致", StringComparison.Ordinal) || rest.StartsWith("一致", StringComparison.Ordinal) || rest.StartsWith("相同", StringComparison.Ordinal);
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string[] words)
    {
        foreach (string word in words)
            if (at < text.Length && text[at..].StartsWith(word, StringComparison.Ordinal))
            {
                at += word.Length;
                return true;
            }
        return false;
    }
}

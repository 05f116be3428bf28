using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>The clause that a number stands in, and whether its sentence is about the document's own year.</summary>
internal static class Clauses
{
    /// <summary>What may stand between a name and its number and adds nothing.</summary>
    private static readonly string[] links = ["共计", "达到", "稳定在", "为", "是", "达", "在", "共", "：", ":", " "];

    private static readonly (string Word, Comparator Sign)[] before =
        [("不低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast), ("不超过", Comparator.AtMost), ("大于", Comparator.MoreThan), ("高于", Comparator.MoreThan), ("小于", Comparator.LessThan), ("低于", Comparator.LessThan), ("≥", Comparator.AtLeast), ("≤", Comparator.AtMost)];

    private static readonly (string Word, Comparator Sign)[] behind =
        [("以上", Comparator.AtLeast), ("及以上", Comparator.AtLeast), ("以内", Comparator.AtMost), ("之内", Comparator.AtMost), ("以下", Comparator.AtMost)];

    private static readonly string[] ofOtherTimes = ["上年", "去年", "下年", "明年", "次年", "今后", "下一步", "计划", "预计", "力争", "要求", "规定", "不得", "应当", "拟"];

    /// <summary>How the number binds (5%以内); null where it is an estimate, which equals nothing.</summary>
    public static Comparator? SignOf(ReadOnlySpan<char> text, in TextNumber number)
    {
        if (!number.IsVague)
            return Comparator.None;
        foreach (var (word, sign) in behind)
            if (text[number.End..].StartsWith(word, StringComparison.Ordinal))
                return sign;
        foreach (var (word, sign) in before)
            if (text[..number.Start].EndsWith(word, StringComparison.Ordinal))
                return sign;
        return null;
    }

    /// <summary>The number as the text prints it, with 以内 and 以上.</summary>
    public static Figure Printed(string text, in TextNumber number)
    {
        foreach (var (word, _) in behind)
            if (text.AsSpan(number.End).StartsWith(word, StringComparison.Ordinal))
                return new(text[number.Start..(number.End + word.Length)], number.Figure.Value, number.Figure.Unit);
        return number.Figure;
    }

    /// <summary>The words of the clause before the number, without those that only lead over to it.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int number)
    {
        var clause = text[..number];
        clause = clause[(clause.LastIndexOfAny("，,。；;、（(\n") + 1)..];
        foreach (var (word, _) in before)
            if (clause.EndsWith(word, StringComparison.Ordinal))
                clause = clause[..^word.Length];
        foreach (string link in links)
            if (clause.EndsWith(link, StringComparison.Ordinal))
                clause = clause[..^link.Length];
        return clause.Trim();
    }

    /// <summary>Behind the number its clause ends.</summary>
    public static bool Ends(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        foreach (var (word, _) in behind)
            if (rest.StartsWith(word, StringComparison.Ordinal))
                rest = rest[word.Length..];
        rest = rest.TrimStart();
        return rest.IsEmpty || "，,。；;、）)\n".Contains(rest[0], StringComparison.Ordinal);
    }

    /// <summary>The sentence around names no other year and nothing that is still to come.</summary>
    public static bool AreOfTheYear(CheckContext context, ReadOnlySpan<char> text, int at)
    {
        int start = text[..at].LastIndexOfAny("。；;\n") + 1, length = text[at..].IndexOfAny("。；;\n");
        var sentence = length < 0 ? text[start..] : text[start..(at + length)];
        foreach (string word in ofOtherTimes)
            if (sentence.Contains(word, StringComparison.Ordinal))
                return false;
        return !NamesAnotherYear(context, sentence);
    }

    public static bool NamesAnotherYear(CheckContext context, ReadOnlySpan<char> sentence)
    {
        for (int at = sentence.IndexOfAnyInRange('1', '2'); at >= 0;)
        {
            if (Anchor.YearAt(sentence[at..]) is > 0 and var year && year != context.Disclosure.FiscalYear)
                return true;
            int next = sentence[(at + 1)..].IndexOfAnyInRange('1', '2');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }
}

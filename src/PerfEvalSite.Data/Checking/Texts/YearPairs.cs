using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Two years and the change between them, all three printed in one sentence: 2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少57.14%.
/// Only where the words behind the year compared with are those that stand with the first amount is it known that it is meant.
/// </summary>
/// <param name="At">Where in the text the sentence begins.</param>
/// <param name="BeforeWords">2023年预算执行数, as printed.</param>
internal readonly record struct YearPair(CellRef Cell, int At, Change Said, string BeforeWords, Figure Before, string NowWords, Figure Now)
{
    private const int LongestLabel = 16;

    private static readonly string[] directions = ["增加", "增长", "上升", "提高", "减少", "下降", "降低", "减小", "持平"];

    /// <summary>Words that say nothing of which amount is meant.</summary>
    private static readonly string[] fillers = ["当年", "年度", "相比较", "相比", "比较", "为", "是", "的", "数", "度", "了", "：", ":", "，", ","];

    public static void Find(CellRef cell, string text, int fiscalYear, List<YearPair> pairs)
    {
        for (int at = text.AsSpan().IndexOfAny("比较与同"); at >= 0;)
        {
            if (Anchor.YearAt(text.AsSpan(at + 1)) is > 0 and var year && year != fiscalYear && Read(cell, text, at, year, fiscalYear) is { } pair)
                pairs.Add(pair);
            int next = text.AsSpan(at + 1).IndexOfAny("比较与同");
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static YearPair? Read(CellRef cell, string text, int at, int year, int fiscalYear)
    {
        var behind = text.AsSpan(at + 6);
        int direction = DirectionAt(behind);
        if (direction < 0 || ChangeWords.ReadClause(behind[direction..]) is not { } change)
            return null;
        string label = Meaning(behind[..direction]);
        int start = text.AsSpan(0, at).LastIndexOfAny("。；;") + 1;
        if (AmountBefore(text, start, at) is not { } now || now.Year != fiscalYear || AmountBefore(text, start, now.Start) is not { } before || before.Year != year)
            return null;
        // 比2023年预算减少 compares with another amount than 2023年预算执行数.
        string meant = Meaning(before.Label);
        if (label.Length > 0 ? label != meant : meant != Meaning(now.Label))
            return null;
        if (before.Figure.Unit is not { } one || now.Figure.Unit is not { } other || !one.ComparesWith(other))
            return null;
        var said = new Change(cell, at, null, Reference.YearBefore, year, text[at..(at + 6 + direction)].Trim(' ', '，', '\n'), false, [])
        {
            Sign = change.Sign,
            RateSign = change.Sign,
            Amount = change.Amount,
            Rate = change.Rate,
            Current = now.Figure,
        };
        return new(cell, start, said, $"{before.Year}年{Plain(before.Label)}", before.Figure, $"{now.Year}年{Plain(now.Label)}", now.Figure);
    }

    private static int DirectionAt(ReadOnlySpan<char> text)
    {
        int first = -1;
        foreach (string word in directions)
            if (text[..Math.Min(text.Length, LongestLabel)].IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && (first < 0 || at < first))
                first = at;
        return first >= 0 && text[..first].ContainsAny("。；;（(") ? -1 : first;
    }

    /// <summary>The clause 2024年预算安排25.77万元 that ends where the next begins; null when it is anything else.</summary>
    private static (int Start, int Year, string Label, Figure Figure)? AmountBefore(string text, int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '，' or ','))
            end--;
        int comma = text.AsSpan(start, end - start).LastIndexOf('，');
        int from = comma < 0 ? start : start + comma + 1;
        var clause = text.AsSpan(from, end - from);
        for (int at = clause.IndexOf('年'); at >= 4; at = -1)
            if (Anchor.YearAt(clause[(at - 4)..]) is > 0 and var year)
            {
                int digit = clause[(at + 1)..].IndexOfAnyInRange('0', '9');
                if (digit < 0 || digit > LongestLabel || clause[(at + 1)..(at + 1 + digit)].ContainsAny("：。比较"))
                    return null;
                var number = TextNumber.Read(text.AsSpan(0, end), from + at + 1 + digit);
                return number.Kind == NumberKind.Money && !number.IsVague && number.End == end ? (from, year, clause[(at + 1)..(at + 1 + digit)].ToString(), number.Figure) : null;
            }
        return null;
    }

    private static string Meaning(ReadOnlySpan<char> label)
    {
        string words = Plain(label);
        foreach (string filler in fillers)
            words = words.Replace(filler, "", StringComparison.Ordinal);
        return words;
    }

    private static string Plain(ReadOnlySpan<char> label) => string.Concat(label.ToString().Where(character => !char.IsWhiteSpace(character)));
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Percentages that a text tells of regions: 救助人员比上年大幅增长，台儿庄927%、滕州194%; 峄城、市中执行率为100%. The words of the sentence say which
/// column of 区域结果 they are; between a region's name and its number only words that add nothing may stand.
/// </summary>
internal static class RegionNumbers
{
    private static readonly RegionResultsTable table = Catalogue.RegionResults;

    /// <summary>Longest first.</summary>
    private static readonly string[] fillers = ["预算执行率", "资金执行率", "执行率", "增长率", "增长", "增加", "增幅", "上升", "均达到", "达到", "均为", "达", "均", "为", "的", "高达", "区", "市", "县", " "];

    /// <summary>With these a clause or a sentence tells of something else than the year's own figure, or in another order than it names the regions.</summary>
    private static readonly string[] doubts = ["分别", "目标", "计划", "预计", "要求", "应", "不低于", "不少于", "不超过", "除", "不含", "平均", "下降", "减少", "百分点"];

    /// <param name="cell">The text.</param>
    public static void Find(CheckContext context, CellRef cell, List<Told> told)
    {
        string text = context.Rows(cell.Table)[cell.Row].Text(cell.Column);
        List<(string Name, int Row)>? regions = null;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny("。；;\n！");
            int end = length < 0 ? text.Length : start + length;
            if (text.AsSpan(start, end - start).ContainsAny('%', '％'))
                ReadSentence(context, text, start, end, cell, regions ??= NamesOf(context), told);
            start = end + 1;
        }
    }

    /// <summary>By every name of a region that has a row; one that two regions share leads nowhere.</summary>
    private static List<(string Name, int Row)> NamesOf(CheckContext context)
    {
        var names = new List<(string Name, int Row)>();
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (context.Site.Region(rows[i].Text(table.Region)) is { } region)
                foreach (string name in (ReadOnlySpan<string>)[region.Name, .. region.Aliases])
                    if (name.Length > 1)
                        names.Add((name, i));
        names.RemoveAll(one => names.Exists(other => other.Name == one.Name && other.Row != one.Row));
        names.Sort((a, b) => b.Name.Length - a.Name.Length);
        return names;
    }

    private static void ReadSentence(CheckContext context, string text, int start, int end, CellRef cell, List<(string Name, int Row)> regions, List<Told> told)
    {
        var sentence = text.AsSpan(start, end - start);
        if (ColumnOf(sentence) is not { } column || HasAny(sentence, doubts) || IsOfAnotherYear(context, sentence))
            return;
        var meant = new List<int>();
        bool isBehindNumber = true;
        for (int at = start; at < end;)
        {
            var rest = text.AsSpan(at, end - at);
            if (NameAt(rest, regions) is { Name: not null } named)
            {
                if (isBehindNumber)
                    meant.Clear();
                isBehindNumber = false;
                meant.Add(named.Row);
                at += named.Name.Length;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                var number = TextNumber.Read(text.AsSpan(0, end), at);
                if (number.Kind == NumberKind.Percent && !number.IsVague)
                    foreach (int row in meant)
                        if (context.Rows(table)[row][column].Comparator == Comparator.None)
                            told.Add(new(cell, at, number.Figure, new(table, row, column)));
                meant.Clear();
                isBehindNumber = true;
                at = number.End;
            }
            else if (text[at] == '、' && !isBehindNumber)
                at++;
            else if (FillerAt(rest) is > 0 and var length)
                at += length;
            else
            {
                // Something else is spoken of, or the number to come is not the region's own.
                meant.Clear();
                isBehindNumber = true;
                at++;
            }
        }
    }

    /// <summary>What the sentence tells of its regions; null where it names none of the columns, or two.</summary>
    private static Column? ColumnOf(ReadOnlySpan<char> sentence)
    {
        bool isRate = sentence.Contains("执行率", StringComparison.Ordinal), grows = HasAny(sentence, ["增长", "增加", "增幅", "上升"]);
        bool ofFunds = HasAny(sentence, ["资金", "投入", "支出"]), ofPersons = HasAny(sentence, ["人员", "人数", "人次", "对象"]);
        return (isRate, grows, ofFunds, ofPersons) switch
        {
            (true, false, _, _) => table.ExecutionRate,
            (false, true, true, false) => table.FundGrowth,
            (false, true, false, true) => table.PersonGrowth,
            _ => null,
        };
    }

    private static bool IsOfAnotherYear(CheckContext context, ReadOnlySpan<char> sentence)
    {
        if (Clauses.NamesAnotherYear(context, sentence))
            return true;
        foreach (string word in (ReadOnlySpan<string>)["上年", "去年"])
            if (sentence.IndexOf(word, StringComparison.Ordinal) is >= 0 and var found && (found == 0 || !"比较与同".Contains(sentence[found - 1], StringComparison.Ordinal)))
                return true;
        return false;
    }

    private static (string? Name, int Row) NameAt(ReadOnlySpan<char> text, List<(string Name, int Row)> regions)
    {
        foreach (var (name, row) in regions)
            if (text.StartsWith(name, StringComparison.Ordinal))
                return (name, row);
        return (null, -1);
    }

    private static int FillerAt(ReadOnlySpan<char> text)
    {
        foreach (string filler in fillers)
            if (text.StartsWith(filler, StringComparison.Ordinal))
                return filler.Length;
        return 0;
    }

    private static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Numbers of 其他数据 that a text tells in a clause of their own (预决算偏差在5%以内), or writes their name around: 结余429.21万元计入调整预算 is
/// 结余计入调整预算, 15套信息化标准代码 is 信息化标准代码. Of words that stand so more than once, only agreement is concluded.
/// </summary>
internal static class MeasuresInTexts
{
    private static readonly MeasuresTable table = Catalogue.Measures;

    /// <summary>A shorter name may be part of another word.</summary>
    private const int ShortestName = 5;

    /// <summary>What tables put behind a name and texts leave out.</summary>
    private static readonly string[] tails = ["程度", "情况", "数", "额"];

    public static void Find(CheckContext context, List<Told> told)
    {
        var measures = context.Rows(table);
        for (int m = 0; m < measures.Length; m++)
        {
            string name = measures[m].Text(table.Item);
            if (name.Length < ShortestName || !measures[m][table.Value].IsNumber || !measures[m][table.Region].IsEmpty || !NamesInTables.IsOfYear(context, measures[m]))
                continue;
            int first = told.Count;
            FindIn(context, m, name, Without(name), told);
            if (told.Count - first > 1)
                for (int i = first; i < told.Count; i++)
                    told[i] = told[i] with { IsOnly = false };
        }
    }

    private static string Without(string name)
    {
        foreach (string tail in tails)
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length - tail.Length >= ShortestName)
                return name[..^tail.Length];
        return name;
    }

    private static void FindIn(CheckContext context, int measure, string name, string shorter, List<Told> told)
    {
        var rows = context.Rows(Catalogue.Narratives);
        var sign = context.Rows(table)[measure][table.Value].Comparator;
        for (int i = 0; i < rows.Length; i++)
        {
            string text = rows[i].Text(Catalogue.Narratives.Text);
            // The shortest of what can be the first of the name's two parts, or all of it.
            if (!rows[i][Catalogue.Narratives.Region].IsEmpty || (!text.Contains(shorter[..2], StringComparison.Ordinal) && !text.Contains(shorter[^2..], StringComparison.Ordinal)))
                continue;
            for (int at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
            {
                var number = TextNumber.Read(text, at);
                if (number.Kind is NumberKind.Money or NumberKind.Count or NumberKind.Percent && Clauses.SignOf(text, number) == sign && IsNamed(context, text, number, name, shorter) && Clauses.AreOfTheYear(context, text, at))
                    told.Add(new(new(Catalogue.Narratives, i, Catalogue.Narratives.Text), at, Clauses.Printed(text, number), new(table, measure, table.Value)));
                int next = text.AsSpan(number.End).IndexOfAnyInRange('0', '9');
                at = next < 0 ? -1 : number.End + next;
            }
        }
    }

    private static bool IsNamed(CheckContext context, ReadOnlySpan<char> text, in TextNumber number, string name, string shorter)
    {
        var before = Clauses.Before(text, number.Start);
        if ((before.SequenceEqual(name) || before.SequenceEqual(shorter)) && Clauses.Ends(text, number.End))
            return true;
        return StandsAround(text[..number.Start], text[number.End..], shorter) || (before is "执行率" or "完成率" && IsRateOf(context, text[..number.Start], name, before));
    }

    /// <summary>Some of the name, or nothing, stands before the number, and at least two characters behind it.</summary>
    private static bool StandsAround(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, string name)
    {
        for (int split = 0; split <= name.Length - 2; split++)
            if (before.EndsWith(name.AsSpan(0, split), StringComparison.Ordinal) && behind.StartsWith(name.AsSpan(split), StringComparison.Ordinal))
                return split > 0 || !IsQualified(before);
        return false;
    }

    /// <summary>其中15套… is some of them, and 新增3套… more of them.</summary>
    private static bool IsQualified(ReadOnlySpan<char> before)
    {
        foreach (string word in (ReadOnlySpan<string>)["其中", "新增", "增加", "减少", "另", "还有", "前", "后", "第", "每", "余"])
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>行政运行预算943.7万元，执行率93.05%: the rate of what the clause before is about, where that clause is its name and a number.</summary>
    private static bool IsRateOf(CheckContext context, ReadOnlySpan<char> before, string name, ReadOnlySpan<char> rate)
    {
        if (name.Length <= rate.Length || !name.EndsWith(rate, StringComparison.Ordinal))
            return false;
        int comma = before.LastIndexOfAny("，,");
        if (comma <= 0)
            return false;
        int digits = before[..comma].LastIndexOfAnyInRange('0', '9');
        while (digits > 0 && (char.IsAsciiDigit(before[digits - 1]) || before[digits - 1] is '.' or ','))
            digits--;
        return digits > 0 && Clauses.Ends(before, TextNumber.Read(before, digits).End) && Clauses.Before(before, digits).SequenceEqual(name.AsSpan(0, name.Length - rate.Length));
    }
}

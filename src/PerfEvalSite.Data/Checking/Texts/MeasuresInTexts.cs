using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Numbers of 其他数据 that a text tells in a clause of their own (预决算偏差在5%以内), or writes their name around: 结余429.21万元计入调整预算 is
/// 结余计入调整预算, 15套信息化标准代码 is 信息化标准代码. Of words that stand so more than once, only agreement is concluded.
/// </summary>
internal sealed class MeasuresInTexts
{
    private static readonly MeasuresTable table = Catalogue.Measures;

    /// <summary>A shorter name may be part of another word.</summary>
    private const int ShortestName = 5;

    /// <summary>What tables put behind a name and texts leave out.</summary>
    private static readonly string[] tails = ["程度", "情况", "数", "额"];

    private readonly CheckContext context;
    private readonly List<Measure> measures;
    private readonly List<(int Measure, Told Told)> found = [];

    private MeasuresInTexts(CheckContext context, List<Measure> measures) => (this.context, this.measures) = (context, measures);

    /// <summary>Null where no measure has a name and a number that a text could tell.</summary>
    public static MeasuresInTexts? Of(CheckContext context)
    {
        List<Measure>? measures = null;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][table.Value].IsNumber && rows[i][table.Region].IsEmpty && rows[i].Text(table.Item) is { Length: >= ShortestName } name && NamesInTables.IsOfYear(context, rows[i]))
                (measures ??= []).Add(new(name, Without(name), rows[i][table.Value].Comparator, new(table, i, table.Value)));
        return measures is null ? null : new(context, measures);
    }

    /// <param name="cell">The text.</param>
    public void Find(CellRef cell)
    {
        ref readonly var narrative = ref context.Rows(Catalogue.Narratives)[cell.Row];
        if (!narrative[Catalogue.Narratives.Region].IsEmpty)
            return;
        string text = narrative.Text(cell.Column);
        for (int at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
        {
            var number = TextNumber.Read(text, at);
            if (number.Kind is NumberKind.Money or NumberKind.Count or NumberKind.Percent && Clauses.SignOf(text, number) is { } sign)
                FindAt(cell, text, number, sign);
            int next = text.AsSpan(number.End).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : number.End + next;
        }
    }

    public void AddTo(List<Told> told)
    {
        var times = new int[measures.Count];
        foreach (var (measure, _) in found)
            times[measure]++;
        foreach (var (measure, one) in found)
            told.Add(one with { IsOnly = times[measure] == 1 });
    }

    private void FindAt(CellRef cell, string text, in TextNumber number, Comparator sign)
    {
        var before = Clauses.Before(text, number.Start);
        var behind = text.AsSpan(number.End);
        bool ends = Clauses.Ends(text, number.End), isRate = before is "执行率" or "完成率";
        for (int i = 0; i < measures.Count; i++)
        {
            var measure = measures[i];
            if (measure.Sign == sign
                && ((ends && (before.SequenceEqual(measure.Name) || before.SequenceEqual(measure.Shorter)))
                    || (!ends && measure.Shorter.Contains(behind[0], StringComparison.Ordinal) && StandsAround(text.AsSpan(0, number.Start), behind, measure.Shorter))
                    || (isRate && IsRateOf(text.AsSpan(0, number.Start), measure.Name, before)))
                && Clauses.AreOfTheYear(context, text, number.Start))
                found.Add((i, new(cell, number.Start, Clauses.Printed(text, number), measure.Cell)));
        }
    }

    private static string Without(string name)
    {
        foreach (string tail in tails)
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length - tail.Length >= ShortestName)
                return name[..^tail.Length];
        return name;
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
    private static bool IsRateOf(ReadOnlySpan<char> before, string name, ReadOnlySpan<char> rate)
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

    /// <param name="Shorter">Without what only tables put behind it.</param>
    private readonly record struct Measure(string Name, string Shorter, Comparator Sign, CellRef Cell);
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The charts that are plain bars: allocation, regions, 三公.</summary>
internal static class BarsCharts
{
    private static readonly AllocationsTable A = Catalogue.Allocations;
    private static readonly RegionResultsTable R = Catalogue.RegionResults;
    private static readonly ThreePublicTable P = Catalogue.ThreePublic;

    public static Chart? Allocation(SectionInput input)
    {
        var rows = input[A].Span;
        var which = Where(rows, static row => A.Tier.ChoiceOf(row.Text(A.Tier))?.Id is "region" or "own-level");
        var unit = ChartFigures.UnitOf(rows, which, A.Amount);
        var bars = new List<Bar>(which.Count);
        foreach (int index in which)
            bars.Add(new Bar(AllocationsSection.NameOf(input, rows[index]).Text, ChartFigures.Of(rows[index][A.Amount], A.Amount, unit)));
        return ChartOf(input, "chart-allocations", "资金分配", unit?.Name ?? "", bars);
    }

    public static Chart? RegionScores(SectionInput input)
    {
        var rows = input[R].Span;
        var which = Where(rows, static row => !row[R.Score].IsBlank);
        var bars = new List<Bar>(which.Count);
        bool anyRank = false;
        foreach (int index in which)
        {
            ref readonly var row = ref rows[index];
            string name = input.RegionName(row.Text(R.Region));
            anyRank |= row[R.Rank].IsNumber;
            bars.Add(new Bar(row[R.Rank].IsNumber ? $"{row.Text(R.Rank)}. {name}" : name, ChartFigures.Of(row[R.Score], R.Score, null)));
        }
        return ChartOf(input, "chart-regions", anyRank ? "各区域得分和名次" : "各区域得分", "分", bars);
    }

    public static Chart? RegionExecution(SectionInput input)
    {
        var rows = input[R].Span;
        var which = Where(rows, static row => !row[R.ExecutionRate].IsBlank);
        var bars = new List<Bar>(which.Count);
        foreach (int index in which)
            bars.Add(new Bar(input.RegionName(rows[index].Text(R.Region)), ChartFigures.Of(rows[index][R.ExecutionRate], R.ExecutionRate, null)));
        return ChartOf(input, "chart-regions-execution", "各区域执行率", "%", bars);
    }

    public static Chart? ThreePublic(SectionInput input)
    {
        var rows = input[P].Span;
        var which = Where(rows, static row => P.Item.ChoiceOf(row.Text(P.Item))?.Id != "total");
        var unit = ChartFigures.UnitOf(rows, which, P.Final);
        bool hasBudget = which.Exists(index => input[P][index][P.Budget].IsNumber);
        var bars = new List<Bar>(which.Count);
        foreach (var (index, level) in ThreePublicItems.Tree(rows, which))
        {
            ref readonly var row = ref rows[index];
            bars.Add(new Bar(FigureText.Of(row[P.Item], P.Item), ChartFigures.Of(row[P.Final], P.Final, unit), hasBudget ? ChartFigures.Of(row[P.Budget], P.Budget, unit) : default, level));
        }
        return ChartOf(input, "chart-three-public", "“三公”经费决算数", unit?.Name ?? "", bars, hasBudget);
    }

    public static Chart? ChartOf(SectionInput input, string id, string title, string unit, List<Bar> bars, bool hasBudget = false) =>
        bars.Count > 1 && bars.Exists(static bar => bar.Value.Number is not null)
            ? new BarsChart(id, title, ChartFigures.Describe(ChartFigures.In(unit), bars.Count, i => ((bars[i].Level > 0 ? "其中" : "") + bars[i].Name, bars[i].Value.Words)), unit, input.SourceLine, bars,
                hasBudget ? "决算数" : "", hasBudget ? "预算数" : "")
            : null;

    private static List<int> Where(ReadOnlySpan<Row> rows, Func<Row, bool> holds)
    {
        var which = new List<int>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            if (holds(rows[i]))
                which.Add(i);
        return which;
    }
}

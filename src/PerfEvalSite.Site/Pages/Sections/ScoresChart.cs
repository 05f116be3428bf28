using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>Scores in the frame of their weights: by part, and by indicator where the set is short enough to be read as a chart.</summary>
internal static class ScoresChart
{
    private const int MostIndicators = 40;

    private static readonly ScoresTable S = Catalogue.Scores;
    private static readonly FundsTable F = Catalogue.Funds;
    private static readonly IndicatorsTable I = Catalogue.Indicators;

    public static Chart? ByPart(SectionInput input, string evaluation, List<int> which)
    {
        var rows = input[S].Span;
        var bars = new List<ScoreBar>(which.Count);
        foreach (int index in which)
        {
            ref readonly var row = ref rows[index];
            if (!FigureText.IsYes(row[S.IsTotal]))
                bars.Add(new ScoreBar(row.Text(S.Part), ChartFigures.Of(row[S.Weight], S.Weight, null), ChartFigures.Of(row[S.Score], S.Score, null)));
        }
        if (ExecutionLine.BesideScores(input.Disclosure, evaluation) is >= 0 and int line)
            bars.Add(ExecutionBar(input, line));
        return ChartOf(input, "chart-scores-" + evaluation, "各部分得分", bars);
    }

    public static Chart? ByIndicator(SectionInput input, string set, string title, List<int> which)
    {
        if (which.Count > MostIndicators)
            return null;
        var rows = input[I].Span;
        var bars = new List<ScoreBar>(which.Count);
        foreach (int index in which)
        {
            ref readonly var row = ref rows[index];
            if (FormRows.IsUnused(row))
                continue;
            bars.Add(new ScoreBar(IndicatorsSection.NameOf(row), ChartFigures.Of(row[I.Weight], I.Weight, null), ChartFigures.Of(row[I.Score], I.Score, null), row.Text(I.Level1)));
        }
        if (bars.Count > 0 && ExecutionLine.BesideSet(input.Disclosure, set) is >= 0 and int line)
            bars.Add(ExecutionBar(input, line));
        return ChartOf(input, "chart-indicators-" + set, title + "得分", bars);
    }

    /// <summary>The line on execution that the form prints in its block of money: one of the parts that come to the total.</summary>
    private static ScoreBar ExecutionBar(SectionInput input, int line)
    {
        ref readonly var row = ref input[F].Span[line];
        return new ScoreBar("预算执行率（资金表）", ChartFigures.Of(row[F.Weight], F.Weight, null), ChartFigures.Of(row[F.Score], F.Score, null));
    }

    private static ScoreChart? ChartOf(SectionInput input, string id, string title, List<ScoreBar> bars) =>
        bars.Count > 1 && bars.Exists(static bar => bar.Score.Number is not null && bar.Weight.Number is not null)
            ? new ScoreChart(id, title, ChartFigures.Describe("得分／分值：", bars.Count, i => (bars[i].Name, $"{bars[i].Score.Words}／{bars[i].Weight.Words}")), "分", input.SourceLine, bars)
            : null;
}

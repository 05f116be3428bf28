using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// The same description as a figure for plotly.js-basic: <c>{"data":…,"layout":…,"source":…}</c>, for the view that a reader asks for.
/// Safe inside a script. Colours and buttons are left to interactive.js, which knows the page's theme; two series are told apart by
/// hatching, never by colour.
/// </summary>
internal static class PlotlyFigure
{
    public static void Write(Chart chart, Utf8Writer json)
    {
        json.Write((byte)'{');
        switch (chart)
        {
            case ExecutionChart execution:
                PlotlyBars.Rows(json, chart, new RateSeries(execution), ChartTexts.Rate, "", axis: "%", mark: 100);
                break;
            case ScoreChart score:
                PlotlyBars.Rows(json, chart, new ScoreSeries(score), ChartTexts.Score, ChartTexts.Weight, chart.Unit);
                break;
            case TargetChart target:
                PlotlyBars.Rows(json, chart, new TargetSeries(target), ChartTexts.Actual, "", axis: "%", mark: 100);
                break;
            case BarsChart bars:
                PlotlyBars.Rows(json, chart, new BarSeries(bars), bars.ValueName, bars.AgainstName, chart.Unit, bars.Median?.Number);
                break;
            case YearsChart years:
                PlotlyBars.Columns(json, chart, new YearSeries(years), years.ValueName, years.AgainstName);
                break;
            case DistributionChart bands:
                PlotlyBars.Columns(json, chart, new BandSeries(bands), "", "");
                break;
            case ScatterChart scatter:
                PlotlyPoints.Write(json, scatter);
                break;
            case ShareChart share:
                PlotlyBars.Rows(json, chart, new PartSeries(share), "", "", chart.Unit);
                break;
            default:
                throw new ArgumentException($"No figure for {chart.GetType().Name}.", nameof(chart));
        }
        json.Write(",\"source\":"u8);
        PlotlyBars.Text(json, chart.Source);
        json.Write((byte)'}');
    }
}

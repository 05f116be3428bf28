using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>Points and their layout.</summary>
internal static class PlotlyPoints
{
    public static void Write(Utf8Writer json, ScatterChart chart)
    {
        json.Write("\"data\":[{\"type\":\"scatter\",\"mode\":\"markers\",\"name\":\"\",\"x\":["u8);
        Numbers(json, chart, static point => point.X);
        json.Write("],\"y\":["u8);
        Numbers(json, chart, static point => point.Y);
        json.Write("],\"hovertext\":["u8);
        for (int i = 0; i < chart.Points.Count; i++)
        {
            if (i > 0)
                json.Write((byte)',');
            PlotlyBars.Text(json, chart.Points[i].Name);
        }
        json.Write("]}],\"layout\":{\"title\":{\"text\":"u8);
        PlotlyBars.Text(json, chart.Title);
        json.Write("},\"height\":460,\"xaxis\":{\"title\":{\"text\":"u8);
        PlotlyBars.Text(json, chart.XName);
        json.Write("},\"automargin\":true},\"yaxis\":{\"title\":{\"text\":"u8);
        PlotlyBars.Text(json, chart.YName);
        json.Write("},\"automargin\":true},\"showlegend\":false}"u8);
    }

    private static void Numbers(Utf8Writer json, ScatterChart chart, Func<ScatterPoint, decimal> of)
    {
        for (int i = 0; i < chart.Points.Count; i++)
        {
            if (i > 0)
                json.Write((byte)',');
            json.Write(of(chart.Points[i]));
        }
    }
}

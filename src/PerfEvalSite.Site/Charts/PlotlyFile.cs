using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// The figures of all charts of one page as a script that is a call with data, because a page on a disk may load scripts and
/// nothing else. Fetched only when a reader asks for an interactive chart.
/// </summary>
internal static class PlotlyFile
{
    public static void Write(IReadOnlyList<Chart> charts, Utf8Writer writer)
    {
        writer.Write("perfevalFigures({"u8);
        for (int i = 0; i < charts.Count; i++)
        {
            writer.Write(i == 0 ? "\n\""u8 : ",\n\""u8);
            writer.Write(charts[i].Id);
            writer.Write("\":"u8);
            PlotlyFigure.Write(charts[i], writer);
        }
        writer.Write("\n});\n"u8);
    }
}

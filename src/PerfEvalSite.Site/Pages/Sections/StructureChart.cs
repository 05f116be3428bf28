using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>A whole and its parts: one bar cut into pieces where they are few, a bar each where they are many.</summary>
internal static class StructureChart
{
    private const int MostParts = 6;

    /// <param name="whole">What the parts are shares of; null where no total is printed.</param>
    /// <returns>Null where there is nothing to compare, or a part is negative or missing and cannot be a piece of a whole.</returns>
    public static Chart? Of(SectionInput input, string id, string title, string unit, List<SharePart> parts, decimal? whole)
    {
        if (parts.Count > MostParts)
            return BarsCharts.ChartOf(input, id, title, unit, parts.ConvertAll(static part => new Bar(part.Name, part.Value)));
        return parts.Count > 1 && parts.TrueForAll(static part => part.Value.Number is >= 0)
            ? new ShareChart(id, title, ChartFigures.Describe(ChartFigures.In(unit), parts.Count, i => (parts[i].Name, parts[i].Value.Words)), unit, input.SourceLine, parts, whole)
            : null;
    }
}

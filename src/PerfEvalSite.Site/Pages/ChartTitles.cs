using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>No two charts of a page have one title: who hears, quotes or embeds one has nothing else to tell them apart by.</summary>
internal static class ChartTitles
{
    /// <returns>The same sections, their charts named apart: by the heading above them, and by number where that is the same too.</returns>
    public static T Distinct<T>(T sections) where T : IReadOnlyList<Section>
    {
        var charts = new Dictionary<string, int>(StringComparer.Ordinal);
        bool isDistinct = true;
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                foreach (var chart in block.Charts)
                {
                    charts[chart.Title] = charts.GetValueOrDefault(chart.Title) + 1;
                    isDistinct &= charts[chart.Title] == 1;
                }
        if (isDistinct)
            return sections;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                for (int i = 0; i < block.Charts.Length; i++)
                {
                    string title = charts[block.Charts[i].Title] > 1 ? Under(block.Heading, block.Charts[i].Title) : block.Charts[i].Title;
                    string own = title;
                    for (int number = 2; !taken.Add(own); number++)
                        own = $"{title}（{number}）";
                    block.Charts[i] = block.Charts[i] with { Title = own };
                }
        return sections;
    }

    private static string Under(string heading, string title) => heading.Length == 0 || title.Contains(heading, StringComparison.Ordinal) ? title : $"{title}：{heading}";
}

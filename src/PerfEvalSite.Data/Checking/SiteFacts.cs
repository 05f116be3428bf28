using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>The tables of the whole site as the checks ask for them. Made once, read by all threads.</summary>
internal sealed class SiteFacts
{
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Band>> scales = new(StringComparer.Ordinal);

    public SiteFacts(IReadOnlyList<Region> regions, IReadOnlyList<Row> gradeScales)
    {
        foreach (var region in regions)
            this.regions.TryAdd(region.Id, region);
        var table = Catalogue.GradeScales;
        foreach (var row in gradeScales)
        {
            string id = row.Text(table.Scale);
            if (!scales.TryGetValue(id, out var bands))
                scales.Add(id, bands = []);
            bands.Add(new(row.Text(table.Grade), row[table.From].Value, row[table.To].Value, row.Text(table.Aliases).Split([';', '；'], StringSplitOptions.TrimEntries)));
        }
    }

    public Region? Region(string id) => regions.GetValueOrDefault(id);

    /// <summary>The bands of a scale of grades, in the order of the table; null when there is no such scale.</summary>
    public IReadOnlyList<Band>? Scale(string id) => scales.GetValueOrDefault(id);

    /// <summary>One grade: from <paramref name="From"/> (included) to <paramref name="To"/> (not included, save for the highest), of a full mark of 100.</summary>
    public sealed record Band(string Grade, decimal From, decimal To, string[] Aliases)
    {
        public bool IsCalled(string grade) => grade == Grade || Array.IndexOf(Aliases, grade) >= 0;
    }
}

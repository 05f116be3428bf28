using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Rows of the site's own tables as what they mean.</summary>
internal static class SiteTables
{
    public static IReadOnlyList<Agency> Agencies(IEnumerable<Row> rows)
    {
        var table = Catalogue.Agencies;
        return [.. rows
            .Select(row => new Agency(row.Text(table.Id), row.Text(table.Name), row.Text(table.ShortName), List(row.Text(table.Aliases)), row.Text(table.Parent),
                row.Text(table.Region), row.Text(table.Level), row[table.Established], row.Text(table.Initials), row.Text(table.Note)))
            .OrderBy(agency => agency.Id, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<Region> Regions(IEnumerable<Row> rows)
    {
        var table = Catalogue.Regions;
        return [.. rows
            .Select(row => new Region(row.Text(table.Id), row.Text(table.Name), List(row.Text(table.Aliases)), row.Text(table.Kind), row.Text(table.Parent),
                row[table.Order].IsNumber ? (int)Math.Clamp(row[table.Order].Value, 0, int.MaxValue) : int.MaxValue, row.Text(table.Note)))
            .OrderBy(region => region.Order).ThenBy(region => region.Id, StringComparer.Ordinal)];
    }

    /// <summary>A cell of several texts, divided by ; or ；.</summary>
    public static IReadOnlyList<string> List(string text) =>
        text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

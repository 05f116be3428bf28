using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Rows of the site's own tables as what they mean. An id that stands twice, which is an error, counts once, so that all else can be looked at.</summary>
internal static class SiteTables
{
    public static IReadOnlyList<Agency> Agencies(IEnumerable<Row> rows)
    {
        var table = Catalogue.Agencies;
        return [.. rows
            .Select(row => new Agency(row.Text(table.Id), row.Text(table.Name), row.Text(table.ShortName), List(row.Text(table.Aliases)), row.Text(table.Parent),
                row.Text(table.Region), row.Text(table.Level), row[table.Established], row.Text(table.Initials), row.Text(table.Note)))
            .DistinctBy(agency => agency.Id, StringComparer.Ordinal)
            .OrderBy(agency => agency.Id, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<Region> Regions(IEnumerable<Row> rows)
    {
        var table = Catalogue.Regions;
        return [.. rows
            .Select(row => new Region(row.Text(table.Id), row.Text(table.Name), List(row.Text(table.Aliases)), row.Text(table.Kind), row.Text(table.Parent),
                row[table.Order].IsNumber ? (int)Math.Clamp(row[table.Order].Value, 0, int.MaxValue) : int.MaxValue, row.Text(table.Note)))
            .DistinctBy(region => region.Id, StringComparer.Ordinal)
            .OrderBy(region => region.Order).ThenBy(region => region.Id, StringComparer.Ordinal)];
    }

    /// <summary>Reports rows that are above themselves, each circle once; a circle has no place where anyone going up would stop.</summary>
    /// <returns>The ids of circles.</returns>
    public static HashSet<string> Loops(Table table, IReadOnlyList<Row> rows, Column parent, DiagnosticBag diagnostics)
    {
        var key = table.Columns[0];
        var above = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            above.TryAdd(row.Text(key), row.Text(parent));
        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        // Whatever was passed leads to an end, or to a circle that is known.
        var passed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var way = new List<string>();
            string at = row.Text(key);
            while (at.Length > 0 && passed.Add(at))
            {
                way.Add(at);
                at = above.GetValueOrDefault(at, "");
            }
            int start = way.IndexOf(at);
            if (start < 0)
                continue;
            var circle = way[start..];
            inCircle.UnionWith(circle);
            var first = rows.First(one => circle.Contains(one.Text(key)));
            diagnostics.Add(IdentityCodes.Loop, first.PlaceOf(parent), table.Label, string.Join(" → ", [.. circle, at]));
        }
        return inCircle;
    }

    /// <summary>A cell of several texts, divided by ; or ；.</summary>
    public static IReadOnlyList<string> List(string text) =>
        text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

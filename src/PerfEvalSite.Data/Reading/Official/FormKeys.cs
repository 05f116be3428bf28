using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Official;

/// <summary>
/// The codes by which the tables of one form belong together, which no form prints: made from what it prints, so that they
/// are the same next time. A form is one evaluation of one project, or of the whole department.
/// </summary>
internal static class FormKeys
{
    public static void Add(Placement placement, List<RawRows> into)
    {
        if (placement.Form.Subject == FormSubject.None)
            return;
        bool isProject = placement.Form.Subject == FormSubject.Project;
        var rows = placement.Rows;
        var at = new GridCell("", rows.Count > 0 ? rows[0].Line : 1, 1);
        string name = rows.Find(row => row.Table == Catalogue.Projects)?[Catalogue.Projects.Name] ?? "";
        string printed = rows.Find(row => row.Table == Catalogue.Projects)?[Catalogue.Projects.Code]?.ToLowerInvariant() ?? "";
        string key = !isProject ? "overall" : CodeRule.Check(printed) is null ? printed : Made(name);
        if (isProject)
            LabelRow(rows, Catalogue.Projects, at).Add(Catalogue.Projects.Id, key, at);

        var e = Catalogue.Evaluations;
        var evaluation = LabelRow(rows, e, at);
        evaluation.Add(e.Id, key, at);
        evaluation.Add(e.Title, name.Length > 0 ? name : placement.Form.Title, at);
        evaluation.Add(e.Kind, isProject ? "单位自评" : "整体支出自评", at);
        evaluation.Add(e.Object, isProject ? "项目" : "部门整体", at);
        if (isProject)
            evaluation.Add(e.Projects, key, at);

        var s = Catalogue.IndicatorSets;
        if (rows.Exists(row => row.Table == Catalogue.Indicators))
        {
            var set = LabelRow(rows, s, at);
            set.Add(s.Id, key, at);
            set.Add(s.Evaluation, key, at);
            set.Add(s.Name, placement.Form.Title, at);
            set.Add(s.Kind, "评价指标", at);
            set.Add(s.Levels, rows.Exists(row => row.Table == Catalogue.Indicators && row[Catalogue.Indicators.Level3] is not null) ? "3" : "2", at);
        }
        foreach (var table in new Table[] { Catalogue.Funds, Catalogue.Goals, Catalogue.Indicators, Catalogue.Narratives })
        {
            int number = 0;
            foreach (var row in rows.Where(row => row.Table == table))
            {
                number++;
                foreach (var column in table.Columns)
                    if (column.Id == "no")
                        row.Add(column, (NumbersBefore(table, into) + number).ToString(CultureInfo.InvariantCulture), at with { Line = row.Line });
                    else if (column.References is "evaluations" or "indicator_sets" || column.References == "projects" && isProject)
                        row.Add(column, key, at with { Line = row.Line });
            }
        }
    }

    /// <summary>Goals and texts of all forms are counted on; indicators have a set of their own.</summary>
    private static int NumbersBefore(Table table, List<RawRows> into) =>
        table == Catalogue.Goals || table == Catalogue.Narratives ? into.Where(known => known.Table == table).Sum(known => known.RowCount) : 0;

    private static PlacedRow LabelRow(List<PlacedRow> rows, Table table, GridCell at)
    {
        var row = rows.Find(known => known.Table == table);
        if (row is null)
            rows.Add(row = new PlacedRow(table, at.Line, []));
        return row;
    }

    /// <summary>The same name gives the same code, whatever file or sheet it stands in.</summary>
    private static string Made(string name) => "p" + Convert.ToHexStringLower(QuickHash.Of(Encoding.UTF8.GetBytes(name))[..4]);
}

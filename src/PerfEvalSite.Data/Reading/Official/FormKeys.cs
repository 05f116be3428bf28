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
        var e = Catalogue.Evaluations;
        // A report prints the form in parts, of which only the first names the project, if any does.
        bool isPart = isProject && name.Length == 0 && into.Exists(known => known.Table == e && Holds(known, key));
        if (isPart)
            KeepApart(placement);
        else
            AddEvaluation(placement, isProject, key, name, at);

        var s = Catalogue.IndicatorSets;
        string set = key;
        if (rows.Exists(row => row.Table == Catalogue.Indicators))
        {
            for (int number = 2; isPart && into.Exists(known => known.Table == s && Holds(known, set)); number++)
                set = $"{key}-{number.ToString(CultureInfo.InvariantCulture)}";
            AddSet(placement, key, set, at);
        }
        foreach (var table in new Table[] { Catalogue.Funds, Catalogue.Goals, Catalogue.Indicators, Catalogue.Narratives })
        {
            int number = 0;
            foreach (var row in rows.Where(row => row.Table == table))
            {
                number++;
                foreach (var column in table.Columns)
                    if (column.Id == "no")
                        row.Add(column, (NumbersBefore(table, isPart, into) + number).ToString(CultureInfo.InvariantCulture), at with { Line = row.Line });
                    else if (column.References is "evaluations" or "indicator_sets" || column.References == "projects" && isProject)
                        row.Add(column, column.References == "indicator_sets" ? set : key, at with { Line = row.Line });
            }
        }
    }

    private static void AddEvaluation(Placement placement, bool isProject, string key, string name, GridCell at)
    {
        var rows = placement.Rows;
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
    }

    private static void AddSet(Placement placement, string key, string id, GridCell at)
    {
        var s = Catalogue.IndicatorSets;
        var set = LabelRow(placement.Rows, s, at);
        set.Add(s.Id, id, at);
        set.Add(s.Evaluation, key, at);
        set.Add(s.Name, placement.Form.Title, at);
        set.Add(s.Kind, "评价指标", at);
        set.Add(s.Levels, placement.Rows.Exists(row => row.Table == Catalogue.Indicators && row[Catalogue.Indicators.Level3] is not null) ? "3" : "2", at);
    }

    /// <summary>What a part says of the evaluation, which has its row already, is kept under its own name.</summary>
    private static void KeepApart(Placement placement)
    {
        foreach (var row in placement.Rows.Where(row => row.Table == Catalogue.Evaluations || row.Table == Catalogue.Projects).ToList())
        {
            placement.Rows.Remove(row);
            foreach (var cell in row.Cells)
                placement.Rows.Add(FormPlacer.Extra(new(cell.Text, cell.Line, cell.Place), $"{placement.Form.Title}：{cell.Column.Name}"));
        }
    }

    private static bool Holds(RawRows rows, string text)
    {
        for (int row = 0; row < rows.RowCount; row++)
            foreach (ref readonly var cell in rows.CellsOf(row))
                if (rows.TextOf(cell) == text)
                    return true;
        return false;
    }

    /// <summary>Goals and texts of all forms are counted on, and all rows of a form in parts; indicators have a set of their own.</summary>
    private static int NumbersBefore(Table table, bool isPart, List<RawRows> into) =>
        table == Catalogue.Goals || table == Catalogue.Narratives || isPart && table != Catalogue.Indicators ? into.Where(known => known.Table == table).Sum(known => known.RowCount) : 0;

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

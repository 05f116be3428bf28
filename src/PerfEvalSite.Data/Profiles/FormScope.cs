using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Which rows of a disclosure a form is about: one evaluation with its project and its sets of indicators, or all of them.</summary>
/// <param name="Evaluation">Empty for a table of the document, which has no key.</param>
/// <param name="Project">Empty where the evaluation is about none, or about several.</param>
public sealed record FormScope(string Evaluation, string Project, IReadOnlyCollection<string> Sets)
{
    public static readonly FormScope Document = new("", "", []);

    /// <summary>The scope of one row of the table 评价.</summary>
    public static FormScope Of(Disclosure disclosure, in Row evaluation)
    {
        string id = evaluation.Text(Catalogue.Evaluations.Id);
        var sets = new List<string>();
        foreach (ref readonly var set in disclosure[Catalogue.IndicatorSets].Span)
            if (set.Text(Catalogue.IndicatorSets.Evaluation) == id)
                sets.Add(set.Text(Catalogue.IndicatorSets.Id));
        string projects = evaluation.Text(Catalogue.Evaluations.Projects);
        return new(id, projects.AsSpan().ContainsAny(';', '；', '、') ? "" : projects, sets);
    }

    public bool Holds(Table table, in Row row)
    {
        if (Evaluation.Length == 0)
            return true;
        if (table == Catalogue.Projects)
            return Project.Length > 0 && row.Text(Catalogue.Projects.Id) == Project;
        if (table == Catalogue.Evaluations)
            return row.Text(Catalogue.Evaluations.Id) == Evaluation;
        bool isNamed = false;
        foreach (var column in table.Columns)
        {
            if (column.References is not ("indicator_sets" or "evaluations" or "projects") || row.Text(column) is not { Length: > 0 } key)
                continue;
            if (column.References == "indicator_sets" ? !Sets.Contains(key) : key != (column.References == "projects" ? Project : Evaluation))
                return false;
            isNamed = true;
        }
        return isNamed;
    }
}

using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>评价: each evaluation with what is said about it and its score table.</summary>
internal static class EvaluationsSection
{
    private static readonly EvaluationsTable E = Catalogue.Evaluations;
    private static readonly ScoresTable S = Catalogue.Scores;

    private static readonly Column[] Printed =
        [E.Kind, E.Object, E.Evaluator, E.Commissioner, E.Method, E.Standard];

    private static readonly Column[] Results =
        [E.FullMark, E.Score, E.Grade, E.Aggregation, E.WeightFrom, E.NoScoreReason, E.Place];

    private static readonly TablePlan ScorePlan = new TablePlan(S)
        .Show(S.Part, S.Part.Name, isRowHeader: true)
        .Show(S.Weight, S.Score, S.Rate)
        .Make("计算得分率", static (_, row) => ComputedRate.CellOf(ComputedRate.From(row[S.Score], row[S.Weight], row[S.Rate], S.Weight.Name), namesBase: false), isNumeric: true)
        .Show(S.Grade, S.Place)
        .Class(static row => FigureText.IsYes(row[S.IsTotal]) ? "total" : null);

    public static Section? Build(SectionInput input)
    {
        var rows = input[E];
        if (rows.Count == 0)
            return null;
        var section = new Section(E.FileName, "评价");
        for (int i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            string id = row.Text(E.Id);
            var scores = Parts.RowsWhere(input[S], S.Evaluation, id);
            section.Blocks.Add(new Block
            {
                Heading = rows.Count > 1 || !row[E.Title].IsBlank ? input.EvaluationName(id) : "",
                Facts = [.. FactsOf(input, i)],
                Charts = ScoresChart.ByPart(input, id, scores) is { } chart ? [chart] : [],
                Table = ScorePlan.Draw(input, rows.Count > 1 ? $"{input.EvaluationName(id)}得分情况" : "得分情况", CollectionsMarshal.AsSpan(scores)),
            });
        }
        section.AddCsv(input, E);
        if (input[S].Count > 0)
            section.AddCsv(input, S);
        return section;
    }

    private static List<Fact> FactsOf(SectionInput input, int index)
    {
        var row = input[E][index];
        var facts = new List<Fact>(12);
        foreach (var column in Printed)
            facts.AddPrinted(row, column);
        if (row.Text(E.Projects) is { Length: > 0 } projects)
            facts.Add(new("涉及项目", ProjectNames(input, projects)));
        if (Parts.Period(row[E.From], row[E.To]) is { Length: > 0 } period)
            facts.Add(new("评价时间", period));
        foreach (var column in Results)
            if (!row[column].IsBlank)
                facts.Add(new Fact(column.Name, FigureText.WithUnit(row[column], column)) { Id = CellId.Of(E, index, column) });
        return facts;
    }

    private static string ProjectNames(SectionInput input, string list)
    {
        string[] ids = list.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < ids.Length; i++)
            ids[i] = input.ProjectName(ids[i]);
        return string.Join("；", ids);
    }
}

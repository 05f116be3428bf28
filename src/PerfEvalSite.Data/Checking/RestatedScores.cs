using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// A text that prints all parts and the total of a score table again must add up by itself, whatever the table says.
/// Restatements belong together when they stand at the same place.
/// </summary>
internal static class RestatedScores
{
    private static readonly RestatementsTable table = Catalogue.Restatements;
    private static readonly Bilingual parts = new("同处各部分得分", "the scores of the parts there");

    public static void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][table.Printed].IsNumber && ScoreRow(context, i) is { } score && context.Rows(Catalogue.Scores)[score].Text(Catalogue.Scores.IsTotal) == "是")
                CheckPlace(context, findings, i, score);
    }

    private static void CheckPlace(CheckContext context, FindingSink findings, int total, int totalScore)
    {
        var rows = context.Rows(table);
        var scores = context.Rows(Catalogue.Scores);
        var sum = new Sum();
        var cells = new List<CellRef> { new(table, total, table.Printed) };
        int expected = 0;
        for (int s = 0; s < scores.Length; s++)
            if (s != totalScore && scores[s].Text(Catalogue.Scores.IsTotal) != "是" && scores[s].Text(Catalogue.Scores.Evaluation) == scores[totalScore].Text(Catalogue.Scores.Evaluation))
                expected++;
        for (int i = 0; i < rows.Length; i++)
            if (i != total && rows[i][table.Printed].IsNumber && rows[i].Text(table.Place) == rows[total].Text(table.Place)
                && ScoreRow(context, i) is { } score && score != totalScore && scores[score].Text(Catalogue.Scores.Evaluation) == scores[totalScore].Text(Catalogue.Scores.Evaluation))
            {
                sum.Add(rows[i][table.Printed]);
                cells.Add(new(table, i, table.Printed));
            }
        if (sum.Addends != expected || expected == 0)
            return;
        ref readonly var stated = ref rows[total][table.Printed];
        decimal difference = sum.Difference(stated);
        string place = rows[total].Text(table.Place), called = rows[total].Text(table.Item);
        if (difference == 0)
            findings.Agrees();
        else
            findings.AddEquation(Outcome.Contradiction,
                new($"{place}写的“{called}”为 {Say.Figure(stated)}，{parts.Zh}之和为 {Say.Score(sum.Total)}，相差 {Say.Score(Math.Abs(difference))}",
                    $"“{called}” at {place} is {Say.Figure(stated)}; {parts.En} add up to {Say.Score(sum.Total)}"),
                Say.Figure(stated), Say.Score(sum.Total), difference, 1, [.. cells]);
    }

    /// <summary>The row of 得分 whose score the restatement prints again; null when it is something else.</summary>
    private static int? ScoreRow(CheckContext context, int restatement) =>
        context.References.Target(table, restatement).Cell is { } cell && cell.Column == Catalogue.Scores.Score ? cell.Row : null;
}

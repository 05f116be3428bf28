using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// 扣分 against what it is taken from: in the indicator's own row the weight less the score, else all that is taken from the
/// indicators of a first level against the part of the score table that is called so.
/// </summary>
internal static class Deductions
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;
    private static readonly Bilingual of = new("各指标扣分", "the points taken from its indicators");

    public static void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        bool any = false;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][table.Deduction].IsNumber)
                if (rows[i][table.Weight].IsNumber && rows[i][table.Score].IsNumber)
                    CheckRow(context, findings, i);
                else
                    any = true;
        if (any)
            for (int i = 0; i < context.Rows(Catalogue.Scores).Length; i++)
                CheckPart(context, findings, i);
    }

    private static void CheckRow(CheckContext context, FindingSink findings, int row)
    {
        ref readonly var at = ref context.Rows(table)[row];
        decimal lost = at[table.Weight].Value - at[table.Score].Value;
        Tell(context, findings, new(table, row, table.Deduction), at[table.Deduction].Value, lost, [new(table, row, table.Weight), new(table, row, table.Score)], null);
    }

    private static void CheckPart(CheckContext context, FindingSink findings, int part)
    {
        var scores = Catalogue.Scores;
        ref readonly var score = ref context.Rows(scores)[part];
        string name = score.Text(scores.Part);
        if (name.Length == 0 || score.Text(scores.IsTotal) == "是" || !score[scores.Weight].IsNumber || !score[scores.Score].IsNumber)
            return;
        var rows = context.Rows(table);
        decimal taken = 0;
        var cells = new List<CellRef>();
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][table.Deduction].IsNumber && PartNames.Same(rows[i].Text(table.Level1), name) && EvaluationOf(context, rows[i].Text(table.Set)) == score.Text(scores.Evaluation))
            {
                taken += rows[i][table.Deduction].Value;
                cells.Add(new(table, i, table.Deduction));
            }
        if (cells.Count > 0)
            Tell(context, findings, cells[0], taken, score[scores.Weight].Value - score[scores.Score].Value, [new(scores, part, scores.Weight), new(scores, part, scores.Score)], name);
    }

    private static void Tell(CheckContext context, FindingSink findings, CellRef deduction, decimal taken, decimal lost, CellRef[] beside, string? part)
    {
        if (taken == lost)
        {
            findings.Agrees();
            return;
        }
        string at = part is null ? RowNames.Cell(context, deduction) : $"“{part}”{of.Zh}之和";
        string atEn = part is null ? Messages.English(context, deduction) : $"{of.En} of “{part}”";
        findings.Add(Outcome.Contradiction,
            new($"{at}为 {Say.Score(taken)}，{RowNames.Row(context, beside[0])}的分值 {Say.Figure(context.Figure(beside[0]))} 减得分 {Say.Figure(context.Figure(beside[1]))} 为 {Say.Score(lost)}",
                $"{atEn}: {Say.Number(taken)}; the weight less the score is {Say.Number(lost)}"),
            Say.Score(taken), Say.Score(lost), [deduction, .. beside]);
    }

    private static string EvaluationOf(CheckContext context, string set) => ExecutionLine.EvaluationOf(context.Disclosure, set);
}

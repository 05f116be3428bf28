using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R5Limits : Rule
{
    public R5Limits() : base("R5",
        new("得分在 0 与分值之间；执行数不大于到位数，到位数不大于预算数；在职人数不大于编制，列出的下属单位不多于总数", "A score lies between 0 and its weight; executed ≤ received ≤ budget; staff ≤ posts, units listed ≤ units"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：得分最高不能超过该项分值上限", "Self-evaluation form of 财预〔2020〕10号: no score above its weight"))
    {
        Holds("""
            资金
            口径,全年预算,到位,执行
            项目,100,90,80

            评价
            评价编码,满分,得分
            e1,100,100
            """);
        Finds(Outcome.Contradiction, "得分“过程”的得分为 24.75 分，大于分值 20 分", """
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,分值,得分
            e1,过程,20,24.75
            """);
        Finds(Outcome.NotChecked, "指标“合格率”的得分为 95 分，分值 40% 是所占的份额，得分按多少分打没有写明，没有核对", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分
            t1,1,合格率,40%,95
            t1,2,覆盖率,60%,60
            """);
        Finds(Outcome.NotChecked, "指标“合格率”的得分为 95 分，分值 0.4 分 是所占的份额，得分按多少分打没有写明，没有核对", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分
            t1,1,合格率,0.4,95
            t1,2,覆盖率,0.6,0.5
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的执行为 95 万元，大于到位 90 万元，没有写明原因", """
            资金
            口径,全年预算,到位,执行
            项目,100,90,95
            """);
        Finds(Outcome.Contradiction, "机构人员“本部门”的参公事业单位、其他事业单位之和为 3 个，大于下属二级单位 2 个", """
            机构人员
            统计范围,事项,数值
            本部门,下属二级单位,2个
            本部门,参公事业单位,1个
            本部门,其他事业单位,2个
            """);
        Finds(Outcome.NeedsReason, "机构人员“本部门”的在职为 55 人，大于编制 53 人", """
            机构人员
            统计范围,事项,数值
            本部门,编制,53人
            本部门,在职,55人
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckScores(context, findings, Catalogue.Scores, Catalogue.Scores.Weight, Catalogue.Scores.Score);
        CheckScores(context, findings, Catalogue.Indicators, Catalogue.Indicators.Weight, Catalogue.Indicators.Score);
        CheckScores(context, findings, Catalogue.Evaluations, Catalogue.Evaluations.FullMark, Catalogue.Evaluations.Score);
        CheckScores(context, findings, Catalogue.Funds, Catalogue.Funds.Weight, Catalogue.Funds.Score);
        CheckRestatedScores(context, findings);
        CheckFunds(context, findings);
        CheckResults(context, findings);
        StaffLimits.Check(context, findings);
    }

    private static void CheckScores(CheckContext context, FindingSink findings, Table table, Column weight, Column score)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var most = ref rows[i][weight];
            ref readonly var got = ref rows[i][score];
            if (!most.IsNumber || !got.IsNumber)
                continue;
            var at = new CellRef(table, i, score);
            if (got.Value < 0 && ExtraPoints.IsName(NameOf(table, rows[i])))
                findings.Agrees();
            else if (got.Value < 0)
                findings.Add(Outcome.Contradiction,
                    new($"{RowNames.Cell(context, at)}为 {Say.Figure(got)}，小于 0", $"{Messages.English(context, at)} is {Say.Figure(got)}, less than 0"), Say.Figure(got), "≥0", at);
            else if (got.Value > most.Value && WeightShares.IsShare(rows, i, weight))
                findings.Add(Outcome.NotChecked,
                    new($"{RowNames.Cell(context, at)}为 {Say.Figure(got)}，{weight.Name} {Say.Figure(most)} 是所占的份额，得分按多少分打没有写明，没有核对",
                        $"{Messages.English(context, at)} is {Say.Figure(got)}, its {weight.Id} {Say.Figure(most)} is a share of the whole; what the score is out of is not printed"),
                    Say.Figure(got), Say.Figure(most), at, new(table, i, weight));
            else if (got.Value > most.Value && EvaluationOf(table, rows[i]) is { } evaluation && ExtraPoints.Explain(context, evaluation, got.Value - most.Value))
                findings.Agrees();
            else if (got.Value > most.Value)
                findings.Add(Outcome.Contradiction,
                    new($"{RowNames.Cell(context, at)}为 {Say.Figure(got)}，大于{weight.Name} {Say.Figure(most)}", $"{Messages.English(context, at)} is {Say.Figure(got)}, more than its {weight.Id} {Say.Figure(most)}"),
                    Say.Figure(got), "≤" + Say.Figure(most), at, new(table, i, weight));
            else
                findings.Agrees();
        }
    }

    /// <summary>The part of an evaluation that a row scores.</summary>
    private static string NameOf(Table table, in Row row) =>
        table == Catalogue.Scores ? row.Text(Catalogue.Scores.Part) : table == Catalogue.Indicators ? $"{row.Text(Catalogue.Indicators.Level1)}{FormRows.NameOf(row)}" : "";

    /// <summary>The evaluation whose whole score a row is; null for a part of one.</summary>
    private static string? EvaluationOf(Table table, in Row row) =>
        table == Catalogue.Evaluations ? row.Text(Catalogue.Evaluations.Id) : table == Catalogue.Scores && row.Text(Catalogue.Scores.IsTotal) == "是" ? row.Text(Catalogue.Scores.Evaluation) : null;

    /// <summary>A score that the text prints again may be out of bounds where the table's is not; the finding is then that of R3, with this rule beside it.</summary>
    private static void CheckRestatedScores(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Restatements;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (context.References.Target(table, i).Cell is not { } cell || WeightBeside(cell) is not { } weight)
                continue;
            ref readonly var printed = ref rows[i][table.Printed];
            ref readonly var most = ref context.Figure(weight);
            if (!printed.IsNumber || !most.IsNumber)
                continue;
            if (printed.Value <= most.Value)
                findings.Agrees();
            else
                findings.Add(Outcome.Contradiction,
                    new($"{rows[i].Text(table.Place)}写的“{rows[i].Text(table.Item)}”为 {Say.Figure(printed)}，大于{RowNames.Cell(context, weight)} {Say.Figure(most)}",
                        $"“{rows[i].Text(table.Item)}” at {rows[i].Text(table.Place)} is {Say.Figure(printed)}, more than {Messages.English(context, weight)} {Say.Figure(most)}"),
                    Say.Figure(printed), "≤" + Say.Figure(most), new(table, i, table.Printed), weight);
        }
    }

    private static CellRef? WeightBeside(CellRef score) =>
        score.Column == Catalogue.Scores.Score ? score with { Column = Catalogue.Scores.Weight }
        : score.Column == Catalogue.Indicators.Score ? score with { Column = Catalogue.Indicators.Weight }
        : score.Column == Catalogue.Evaluations.Score ? score with { Column = Catalogue.Evaluations.FullMark }
        : null;

    private static void CheckFunds(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Funds;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            var budget = rows[i][table.Adjusted].IsNumber ? table.Adjusted : table.Initial;
            // One excess is told once: against the amount received if that is printed, else against the budget.
            if (rows[i][table.Received].IsNumber)
            {
                CheckOrder(context, findings, table, i, table.Received, budget, table.Reason);
                CheckOrder(context, findings, table, i, table.Executed, table.Received, table.Reason);
            }
            else
                CheckOrder(context, findings, table, i, table.Executed, budget, table.Reason);
        }
    }

    private static void CheckResults(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.RegionResults;
        for (int i = 0; i < context.Rows(table).Length; i++)
            CheckOrder(context, findings, table, i, table.Executed, table.Received, table.Note);
    }

    private static void CheckOrder(CheckContext context, FindingSink findings, Table table, int row, Column small, Column large, Column reason)
    {
        ref readonly var at = ref context.Rows(table)[row];
        ref readonly var less = ref at[small];
        ref readonly var more = ref at[large];
        if (!less.IsNumber || !more.IsNumber)
            return;
        if (less.InBase <= more.InBase || !at[reason].IsEmpty)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(table, row, small);
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}为 {Say.Figure(less)}，大于{large.Name} {Say.Figure(more)}，没有写明原因",
                $"{Messages.English(context, cell)} is {Say.Figure(less)}, more than {large.Id} {Say.Figure(more)}, without a reason"),
            Say.Figure(less), "≤" + Say.Figure(more), cell, new(table, row, large), new(table, row, reason));
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P04FundTotals : Rule
{
    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly Column[] amounts = [funds.Initial, funds.Adjusted, funds.Received, funds.Executed, funds.Balance];
    private static readonly Bilingual projects = new("各项目", "the projects");
    private static readonly Bilingual sources = new("各资金来源", "the sources");
    private static readonly Bilingual standards = new("各级补助标准", "the contributions of the levels");

    public P04FundTotals() : base("P04",
        new("资金合计等于各项目之和，资金总额等于各来源之和", "Total funds are the sum of the projects, and a project's funds the sum of their sources"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：年度资金总额＝当年财政拨款＋上年结转资金＋其他资金", "Self-evaluation form of 财预〔2020〕10号: total funds are appropriation, carry-over and other funds"))
    {
        Needs = [funds];
        Holds("""
            项目
            项目编码,项目名称
            1,甲项目
            2,乙项目

            资金
            项目编码,口径,年初预算,执行
            ,合计,42726.19,42726.19
            1,项目,42305,42305
            2,项目,421.19,421.19
            """);
        Finds(Outcome.Contradiction, "资金“合计”的执行为 42726.19 万元，各项目之和为 42726.91 万元，相差 0.72 万元", """
            项目
            项目编码,项目名称
            1,甲项目
            2,乙项目

            资金
            项目编码,口径,年初预算,执行
            ,合计,42726.19,42726.19
            1,项目,42305,42305
            2,项目,421.19,421.91
            """);
        Finds(Outcome.Contradiction, "资金“甲项目”的全年预算为 0 万元，各资金来源之和为 90 万元，相差 90 万元", """
            项目
            项目编码,项目名称
            1,甲项目

            资金
            项目编码,资金来源,口径,全年预算
            1,,项目,0
            1,当年财政拨款,资金来源,90
            1,其他资金,资金来源,
            """);
        Finds(Outcome.NotChecked, "资金“甲项目”的全年预算为 100 万元，列出的各资金来源之和为 90 万元，只列出其中一部分，没有核对", """
            项目
            项目编码,项目名称
            1,甲项目

            资金
            项目编码,资金来源,口径,全年预算
            1,,项目,100
            1,其中：当年财政拨款,资金来源,90
            """);
        Finds(Outcome.Rounding, "资金“合计”的执行为 100.01 万元，各项目之和为 100 万元，相差 0.01 万元，在四舍五入之内", """
            项目
            项目编码,项目名称
            1,甲项目
            2,乙项目

            资金
            项目编码,口径,执行
            ,合计,100.01
            1,项目,60.44
            2,项目,39.56
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(funds);
        for (int i = 0; i < rows.Length; i++)
            switch (rows[i].Text(funds.Scope))
            {
                case "合计":
                    CheckRow(context, findings, i, "项目", projects);
                    CheckRow(context, findings, i, "资金来源", sources);
                    break;
                case "项目":
                    CheckRow(context, findings, i, "资金来源", sources);
                    break;
                case "每人标准" when rows[i].Text(funds.Source).StartsWith('总') || rows[i].Text(funds.Source).StartsWith("合计", StringComparison.Ordinal):
                    Compare(context, findings, i, funds.PerHead, "每人标准", standards);
                    break;
            }
    }

    private static void CheckRow(CheckContext context, FindingSink findings, int total, string scope, Bilingual what)
    {
        foreach (var column in amounts)
            Compare(context, findings, total, column, scope, what);
    }

    private static void Compare(CheckContext context, FindingSink findings, int total, Column column, string scope, Bilingual what)
    {
        var rows = context.Rows(funds);
        ref readonly var stated = ref rows[total][column];
        if (!stated.IsNumber)
            return;
        var sum = new Sum();
        for (int i = 0; i < rows.Length; i++)
            if (i != total && IsPart(rows[total], rows[i], scope))
                sum.Add(rows[i][column]);
        if (!sum.HasAddends)
            return;
        var outcome = sum.Against(stated);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(funds, total, column);
        if (outcome == Outcome.Contradiction && sum.Difference(stated) > 0 && (context.IsExcerpt || (scope == "资金来源" && !AreAllSources(rows, total))))
        {
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, cell)}为 {Say.Figure(stated)}，列出的{what.Zh}之和为 {Say.Amount(sum.Total, stated.Unit)}，只列出其中一部分，没有核对",
                    $"{Messages.English(context, cell)} is {Say.Figure(stated)}; the sources that are listed add up to {Say.Amount(sum.Total, stated.Unit)} and need not be all: not checked"), Say.Figure(stated), "", cell);
            return;
        }
        var cells = new List<CellRef> { cell };
        for (int i = 0; i < rows.Length; i++)
            if (i != total && IsPart(rows[total], rows[i], scope))
                cells.Add(new(funds, i, column));
        if (outcome == Outcome.Missing)
        {
            cells.RemoveAll(part => context.Figure(part).IsNumber);
            findings.Add(outcome, Messages.OfSum(context, outcome, cell, sum, what), "", Say.Amount(sum.Difference(stated), stated.Unit), [.. cells, cell]);
        }
        else
            findings.AddEquation(outcome, Messages.OfSum(context, outcome, cell, sum, what), Say.Figure(stated), Say.Amount(sum.Total, stated.Unit), sum.Difference(stated), 1, [.. cells]);
    }

    /// <summary>A single source, or some after 其中 without 其他, are parts and not a division of the total.</summary>
    private static bool AreAllSources(ReadOnlySpan<Row> rows, int total)
    {
        int listed = 0;
        bool isOfWhich = false;
        for (int i = 0; i < rows.Length; i++)
            if (i != total && IsPart(rows[total], rows[i], "资金来源"))
            {
                string source = rows[i].Text(funds.Source);
                if (source.Contains("其他", StringComparison.Ordinal) || source.Contains("其它", StringComparison.Ordinal))
                    return true;
                isOfWhich |= source.StartsWith("其中", StringComparison.Ordinal);
                listed++;
            }
        return listed > 1 && !isOfWhich;
    }

    /// <summary>Projects belong to the total of their evaluation and region; sources to the project.</summary>
    private static bool IsPart(in Row total, in Row row, string scope) =>
        row.Text(funds.Scope) == scope
        && row.Text(funds.Evaluation) == total.Text(funds.Evaluation)
        && row.Text(funds.Region) == total.Text(funds.Region)
        && (scope == "项目" || row.Text(funds.Project) == total.Text(funds.Project));
}

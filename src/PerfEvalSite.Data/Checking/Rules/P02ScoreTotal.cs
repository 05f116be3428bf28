using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P02ScoreTotal : Rule
{
    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly Bilingual withExecution = new("各指标和预算执行率得分", "the scores of the indicators and of the execution of the budget");
    private static readonly Bilingual parts = new("各部分得分", "the scores of the parts");
    private static readonly Bilingual indicators = new("各指标得分", "the scores of the indicators");
    private static readonly Bilingual ofPart = new("该部分各指标得分", "the scores of the part's indicators");

    public P02ScoreTotal() : base("P02",
        new("各部分、各指标的得分之和等于总分；扣分等于分值减得分", "The scores of parts and indicators add up to the total; points taken are the weight less the score"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：总分为各项得分之和", "Self-evaluation form of 财预〔2020〕10号: the total is the sum of the scores"))
    {
        Holds("""
            评价
            评价编码,满分,得分
            e1,100,99.9

            得分
            评价编码,评价内容,分值,得分,是否合计
            e1,决策,75,75,
            e1,产出,25,24.9,
            e1,综合得分,100,99.9,是
            """);
        Finds(Outcome.Contradiction, "得分“综合得分”的得分为 99.75 分，各部分得分之和为 99.9 分，相差 0.15 分", """
            得分
            评价编码,评价内容,分值,得分,是否合计
            e1,决策,75,75,
            e1,产出,25,24.9,
            e1,综合得分,100,99.75,是

            评价
            评价编码
            e1
            """);
        Finds(Outcome.Missing, "评价“e1”的得分为 90 分，各指标得分中有 1 处没有印出，其余之和为 50 分；按合计推算，没有印出的共 40 分", """
            评价
            评价编码,满分,得分
            e1,100,90

            指标体系
            体系编码,评价编码,性质
            eval,e1,评价指标

            指标
            体系编码,序号,一级指标,三级指标,分值,得分
            eval,1,产出,完成率,60,50
            eval,2,效益,满意度,40,
            """);
        Finds(Outcome.Contradiction, "“产出”各指标扣分之和为 0.2 分，得分“产出”的分值 25 分 减得分 24.9 分 为 0.1 分", """
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,分值,得分
            e1,产出,25,24.9

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,目标值,实际值,偏差原因,扣分
            t1,1,产出指标,参保人数,611人,594人,人员减少,0.2
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckScoreTables(context, findings);
        CheckEvaluations(context, findings);
        CheckParts(context, findings);
        CheckExecution(context, findings);
        RestatedScores.Check(context, findings);
        Deductions.Check(context, findings);
    }

    private static void CheckScoreTables(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Scores;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Text(table.IsTotal) != "是" || !rows[i][table.Score].IsNumber)
                continue;
            var sum = new Sum();
            var cells = new List<CellRef>();
            for (int j = 0; j < rows.Length; j++)
                if (rows[j].Text(table.IsTotal) != "是" && rows[j].Text(table.Evaluation) == rows[i].Text(table.Evaluation))
                {
                    sum.Add(rows[j][table.Score]);
                    cells.Add(new(table, j, table.Score));
                }
            if (sum.HasAddends && ExecutionLine.BesideScores(context.Disclosure, rows[i].Text(table.Evaluation)) is >= 0 and int line)
            {
                sum.Add(context.Rows(funds)[line][funds.Score]);
                cells.Add(new(funds, line, funds.Score));
            }
            Compare(context, findings, new(table, i, table.Score), sum, cells, parts, tolerant: false);
        }
    }

    /// <summary>An evaluation's score against its score table's total, and against its indicators.</summary>
    private static void CheckEvaluations(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Evaluations;
        var rows = context.Rows(table);
        var scores = Catalogue.Scores;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][table.Score].IsNumber)
                continue;
            var total = new CellRef(table, i, table.Score);
            string id = rows[i].Text(table.Id);
            for (int j = 0; j < context.Rows(scores).Length; j++)
                if (context.Rows(scores)[j].Text(scores.IsTotal) == "是" && context.Rows(scores)[j].Text(scores.Evaluation) == id && context.Rows(scores)[j][scores.Score].IsNumber)
                    CompareTwo(context, findings, total, new(scores, j, scores.Score));
            bool isMean = rows[i].Text(table.Aggregation) == "加权";
            foreach (var set in context.Indicators.Sets)
                if (EvaluationOf(context, set) == id)
                    CheckLeaves(context, findings, total, set, isMean, isMean ? -1 : ExecutionLine.BesideSet(context.Disclosure, set.Name));
        }
    }

    /// <summary>A part of the score table against the indicators under the first level of that name.</summary>
    private static void CheckParts(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Scores;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Text(table.IsTotal) == "是" || !rows[i][table.Score].IsNumber)
                continue;
            foreach (var set in context.Indicators.Sets)
                foreach (var group in set.Children)
                    if (!group.IsLeaf && PartNames.Same(group.Name, rows[i].Text(table.Part)) && EvaluationOf(context, set) == rows[i].Text(table.Evaluation) && IndicatorTree.RowWithoutGroup(set) < 0)
                        CheckLeaves(context, findings, new(table, i, table.Score), group, tolerant: false);
            if (PartNames.IsExecution(rows[i].Text(table.Part)) && ExecutionLine.OfEvaluation(context.Disclosure, rows[i].Text(table.Evaluation)) is >= 0 and int line && context.Rows(funds)[line][funds.Score].IsNumber)
                CompareTwo(context, findings, new(table, i, table.Score), new(funds, line, funds.Score));
        }
    }

    /// <summary>The line on execution where it stands among the indicators and in 资金 too.</summary>
    private static void CheckExecution(CheckContext context, FindingSink findings)
    {
        if (context.Rows(funds).Length == 0)
            return;
        var rows = context.Rows(Catalogue.Indicators);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][Catalogue.Indicators.Score].IsNumber && ExecutionLine.IsExecution(rows[i]) && !IsDivided(rows, i)
                && ExecutionLine.OfEvaluation(context.Disclosure, ExecutionLine.EvaluationOf(context.Disclosure, rows[i].Text(Catalogue.Indicators.Set))) is >= 0 and int line
                && context.Rows(funds)[line][funds.Score].IsNumber)
                CompareTwo(context, findings, new(Catalogue.Indicators, i, Catalogue.Indicators.Score), new(funds, line, funds.Score));
    }

    /// <summary>Whether other rows share the first level: then the one line of 资金 is their sum.</summary>
    private static bool IsDivided(ReadOnlySpan<Row> rows, int row)
    {
        for (int i = 0; i < rows.Length; i++)
            if (i != row && rows[i].Text(Catalogue.Indicators.Set) == rows[row].Text(Catalogue.Indicators.Set) && rows[i].Text(Catalogue.Indicators.Level1) == rows[row].Text(Catalogue.Indicators.Level1))
                return true;
        return false;
    }

    private static string EvaluationOf(CheckContext context, IndicatorTree.Node set) => ExecutionLine.EvaluationOf(context.Disclosure, set.Name);

    /// <param name="line">The row of 资金 that is an addend too, or -1.</param>
    private static void CheckLeaves(CheckContext context, FindingSink findings, CellRef total, IndicatorTree.Node node, bool tolerant, int line = -1)
    {
        var sum = new Sum();
        AddLeaves(context, node, ref sum);
        if (!sum.HasAddends)
            return;
        if (line >= 0)
            sum.Add(context.Rows(funds)[line][funds.Score]);
        var outcome = Judge(context.Figure(total), sum, tolerant);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        var cells = new List<CellRef>();
        CellsOfLeaves(context, node, cells);
        if (line >= 0)
            cells.Add(new(funds, line, funds.Score));
        Compare(context, findings, total, sum, cells, line >= 0 ? withExecution : node.Level < 0 ? indicators : ofPart, tolerant);
    }

    private static void AddLeaves(CheckContext context, IndicatorTree.Node node, ref Sum sum)
    {
        foreach (var child in node.Children)
            if (child.IsLeaf)
                sum.Add(context.Rows(Catalogue.Indicators)[child.Row][Catalogue.Indicators.Score]);
            else
                AddLeaves(context, child, ref sum);
    }

    private static void CellsOfLeaves(CheckContext context, IndicatorTree.Node node, List<CellRef> cells)
    {
        foreach (var child in node.Children)
            if (child.IsLeaf)
                cells.Add(new(Catalogue.Indicators, child.Row, Catalogue.Indicators.Score));
            else
                CellsOfLeaves(context, child, cells);
    }

    /// <summary>A total that is a mean over regions prints means as its addends too, each rounded by itself.</summary>
    private static Outcome Judge(in Figure stated, in Sum sum, bool tolerant) => tolerant ? sum.Against(stated) : sum.AgainstExactly(stated);

    private static void Compare(CheckContext context, FindingSink findings, CellRef total, in Sum sum, List<CellRef> cells, Bilingual what, bool tolerant)
    {
        if (!sum.HasAddends)
            return;
        ref readonly var stated = ref context.Figure(total);
        var outcome = Judge(stated, sum, tolerant);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else if (outcome == Outcome.Missing)
        {
            cells.RemoveAll(cell => context.Figure(cell).IsNumber);
            findings.Add(outcome, Messages.OfSum(context, outcome, total, sum, what), "", Say.Score(sum.Difference(stated)), [.. cells, total]);
        }
        else
            findings.AddEquation(outcome, Messages.OfSum(context, outcome, total, sum, what), Say.Figure(stated), Say.Score(sum.Total), sum.Difference(stated), 1, [total, .. cells]);
    }

    private static void CompareTwo(CheckContext context, FindingSink findings, CellRef a, CellRef b)
    {
        decimal difference = context.Figure(a).Value - context.Figure(b).Value;
        if (difference == 0)
            findings.Agrees();
        else
            findings.AddEquation(Outcome.Contradiction, Messages.OfTwo(context, Outcome.Contradiction, a, b), Say.Figure(context.Figure(a)), Say.Figure(context.Figure(b)), difference, 1, a, b);
    }
}

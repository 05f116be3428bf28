using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P01WeightTotal : Rule
{
    /// <summary>What the forms use when a document does not print a full mark.</summary>
    private const decimal UsualFullMark = 100;

    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly Bilingual withExecution = new("一级指标和预算执行率的分值", "the weights of the first level and of the execution of the budget");
    private static readonly Bilingual topLevels = new("一级指标的分值", "the weights of the first level");
    private static readonly Bilingual parts = new("各部分的分值", "the weights of the parts");

    public P01WeightTotal() : base("P01",
        new("指标分值之和等于满分；单位自评的预算执行率分值与通常的不同时需说明", "The weights add up to the full mark; where a self-evaluation gives the execution of the budget another weight than usual, that asks for a reason"),
        new("《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表：各项分值合计 100 分；单位自评的权重原则上为预算执行率 10、产出 50、效益 30、满意度 10，一级指标的权重可以调整", "财预〔2020〕10号: the weights come to 100; in a self-evaluation 10 for the execution of the budget, and 50, 30 and 10 for the other parts, which may be adjusted"))
    {
        Holds("""
            公开件
            文种,年度,默认金额单位
            项目支出绩效自评,2022,万元

            评价
            评价编码,满分
            e1,100

            指标体系
            体系编码,评价编码,性质
            eval,e1,评价指标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出,完成率,60,60
            eval,2,效益,满意度,40,40
            """);
        Finds(Outcome.Contradiction, "评价“e1”的满分为 100 分，一级指标的分值之和为 98 分，相差 2 分", """
            评价
            评价编码,满分
            e1,100

            指标体系
            体系编码,评价编码,性质
            eval,e1,评价指标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出,完成率,58,58
            eval,2,效益,满意度,40,40
            """);
        Holds("""
            评价
            评价编码,满分,得分
            e1,100,98

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值,得分
            t1,1,产出指标,巡查次数,50,50,50
            t1,2,效益指标,社会效益,30,30,30
            t1,3,满意度指标,满意度,10,10,10

            项目
            项目编码,项目名称
            1,甲项目

            资金
            项目编码,口径,全年预算,执行,执行率,分值,得分
            1,项目,100,80,80%,10,8
            """);
        Finds(Outcome.Contradiction, "评价“e1”的满分为 100 分，一级指标和预算执行率的分值之和为 110 分，相差 10 分", """
            评价
            评价编码,满分
            e1,100

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            t1,1,产出,巡查次数,60,60
            t1,2,效益,社会效益,40,40

            资金
            口径,全年预算,执行,分值,得分
            项目,100,100,10,10
            """);
        Finds(Outcome.NeedsReason, "指标体系“eval”没有印出满分，一级指标的分值之和为 98 分，不是通常的 100 分", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出,完成率,58,58
            eval,2,效益,满意度,40,40
            """);
        Finds(Outcome.NeedsReason, "指标体系“eval”的预算执行率分值为 5，各项共 100，占 5%，与单位自评通常的 10% 不同", """
            指标体系
            体系编码,性质,满分
            eval,评价指标,100

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值
            eval,1,产出指标,完成率,55,55
            eval,2,效益指标,增收,30,30
            eval,3,满意度指标,满意度,10,10
            eval,4,预算执行率,执行率,5,5
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var sets = context.Rows(Catalogue.IndicatorSets);
        for (int i = 0; i < sets.Length; i++)
            CheckSet(context, findings, i);
        foreach (var set in context.Indicators.Sets)
            UsualWeights.Check(context, findings, set);
        CheckScoreTables(context, findings);
        CheckExecution(context, findings);
    }

    private static void CheckSet(CheckContext context, FindingSink findings, int set)
    {
        var table = Catalogue.IndicatorSets;
        ref readonly var row = ref context.Rows(table)[set];
        if (context.Indicators.Set(row.Text(table.Id)) is not { } tree || IndicatorTree.RowWithoutGroup(tree) >= 0 || WeightSums.Under(context, tree) is not { HasAddends: true } sum)
            return;
        int line = ExecutionLine.BesideSet(context.Disclosure, tree.Name);
        if (line >= 0 && !IsOfIndicatorsAlone(context, set, sum, line))
            sum.Add(context.Rows(funds)[line][funds.Weight]);
        else
            line = -1;
        if (WeightShares.AreWhole(sum))
            findings.Agrees();
        else if (FullMarkOf(context, set) is { } fullMark)
        {
            var outcome = sum.AgainstWeights(context.Figure(fullMark));
            if (outcome == Outcome.Agrees || (outcome == Outcome.Contradiction && ExtraIn(context, tree) is > 0 and var extra && -sum.Difference(context.Figure(fullMark)) == extra))
                findings.Agrees();
            else
                findings.AddEquation(outcome, Messages.OfSum(context, outcome, fullMark, sum, line < 0 ? topLevels : withExecution), Say.Figure(context.Figure(fullMark)), Say.Weights(sum),
                    sum.Difference(context.Figure(fullMark)), 1, [fullMark, .. WeightSums.CellsUnder(tree), .. LineCell(line)]);
        }
        else if (sum.Total == UsualFullMark)
            findings.Agrees();
        else if (sum.Blanks == 0)
        {
            string name = RowNames.Of(context, table, set);
            findings.Add(Outcome.NeedsReason,
                new($"指标体系“{name}”没有印出满分，一级指标的分值之和为 {Say.Weights(sum)}，不是通常的 {Say.Weight(UsualFullMark, sum)}",
                    $"indicator set “{name}” prints no full mark; the weights of its first level come to {Say.Number(sum.Total)}, not the usual 100"),
                Say.Weights(sum), Say.Weight(UsualFullMark, sum), [new(table, set, table.FullMark), .. FullMarkOfEvaluation(context, row.Text(table.Evaluation)), .. WeightSums.CellsUnder(tree), .. LineCell(line)]);
        }
    }

    /// <summary>The weights of what comes on top of the full mark.</summary>
    private static decimal ExtraIn(CheckContext context, IndicatorTree.Node tree)
    {
        decimal extra = 0;
        foreach (var group in tree.Children)
            if (ExtraPoints.IsName(group.Name))
                extra += group.HasWeight ? context.Figure(group.WeightCell).Value : WeightSums.Under(context, group).Total;
        return extra;
    }

    private static CellRef[] LineCell(int line) => line < 0 ? [] : [new(funds, line, funds.Weight)];

    /// <summary>A set may print a full mark of its own (90) that the line on execution only completes to that of the evaluation (100).</summary>
    private static bool IsOfIndicatorsAlone(CheckContext context, int set, in Sum sum, int line)
    {
        ref readonly var own = ref context.Rows(Catalogue.IndicatorSets)[set][Catalogue.IndicatorSets.FullMark];
        if (!own.IsNumber || own.Value != sum.Total)
            return false;
        foreach (var whole in FullMarkOfEvaluation(context, context.Rows(Catalogue.IndicatorSets)[set].Text(Catalogue.IndicatorSets.Evaluation)))
            if (context.Figure(whole).IsNumber)
                return context.Figure(whole).Value == own.Value + context.Rows(funds)[line][funds.Weight].Value;
        return own.Value < UsualFullMark;
    }

    /// <summary>The weight of the line on execution in 资金 against what the indicators or the score table print for it.</summary>
    private static void CheckExecution(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(funds);
        if (rows.Length == 0)
            return;
        foreach (var set in context.Indicators.Sets)
            if (ExecutionLine.OfEvaluation(context.Disclosure, ExecutionLine.EvaluationOf(context.Disclosure, set.Name)) is >= 0 and int line && rows[line][funds.Weight].IsNumber)
                foreach (var group in set.Children)
                    if (PartNames.IsExecution(group.Name) && group is { HasWeight: true } or { IsLeaf: false, Children: [{ HasWeight: true }] })
                        CompareWeights(context, findings, new(funds, line, funds.Weight), group.HasWeight ? group.WeightCell : group.Children[0].WeightCell);
        var scores = Catalogue.Scores;
        for (int i = 0; i < context.Rows(scores).Length; i++)
        {
            ref readonly var part = ref context.Rows(scores)[i];
            if (part.Text(scores.IsTotal) != "是" && part[scores.Weight].IsNumber && PartNames.IsExecution(part.Text(scores.Part))
                && ExecutionLine.OfEvaluation(context.Disclosure, part.Text(scores.Evaluation)) is >= 0 and int line && rows[line][funds.Weight].IsNumber)
                CompareWeights(context, findings, new(funds, line, funds.Weight), new(scores, i, scores.Weight));
        }
    }

    private static void CompareWeights(CheckContext context, FindingSink findings, CellRef a, CellRef b)
    {
        decimal difference = context.Figure(a).Value - context.Figure(b).Value;
        if (difference == 0)
            findings.Agrees();
        else
            findings.AddEquation(Outcome.Contradiction, Messages.OfTwo(context, Outcome.Contradiction, a, b), Say.Figure(context.Figure(a)), Say.Figure(context.Figure(b)), difference, 1, a, b);
    }

    /// <summary>The total row of each printed score table against its parts.</summary>
    private static void CheckScoreTables(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Scores;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var stated = ref rows[i][table.Weight];
            if (rows[i].Text(table.IsTotal) != "是" || !stated.IsNumber)
                continue;
            var sum = new Sum();
            decimal extra = 0;
            var cells = new List<CellRef> { new(table, i, table.Weight) };
            for (int j = 0; j < rows.Length; j++)
                if (j != i && rows[j].Text(table.IsTotal) != "是" && rows[j].Text(table.Evaluation) == rows[i].Text(table.Evaluation))
                {
                    if (rows[j][table.Weight].IsNumber && ExtraPoints.IsName(rows[j].Text(table.Part)))
                        extra += rows[j][table.Weight].Value;
                    sum.Add(rows[j][table.Weight]);
                    cells.Add(new(table, j, table.Weight));
                }
            if (sum.HasAddends && ExecutionLine.BesideScores(context.Disclosure, rows[i].Text(table.Evaluation)) is >= 0 and int line)
            {
                sum.Add(context.Rows(funds)[line][funds.Weight]);
                cells.Add(new(funds, line, funds.Weight));
            }
            CompareFullMark(context, findings, cells[0], rows[i].Text(table.Evaluation));
            if (!sum.HasAddends)
                continue;
            var outcome = sum.AgainstWeights(stated);
            if (outcome == Outcome.Agrees || WeightShares.AreWhole(sum) || (extra > 0 && -sum.Difference(stated) == extra))
                findings.Agrees();
            else
                findings.AddEquation(outcome, Messages.OfSum(context, outcome, cells[0], sum, parts), Say.Figure(stated), Say.Weights(sum), sum.Difference(stated), 1, [.. cells]);
        }
    }

    /// <summary>The evaluation's full mark against the total weight of its score table.</summary>
    private static void CompareFullMark(CheckContext context, FindingSink findings, CellRef total, string evaluation)
    {
        foreach (var fullMark in FullMarkOfEvaluation(context, evaluation))
        {
            if (!context.Figure(fullMark).IsNumber)
                continue;
            CompareWeights(context, findings, fullMark, total);
        }
    }

    /// <summary>The cell where the evaluation prints it, or could have.</summary>
    private static CellRef[] FullMarkOfEvaluation(CheckContext context, string id)
    {
        var rows = context.Rows(Catalogue.Evaluations);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(Catalogue.Evaluations.Id) == id)
                return [new(Catalogue.Evaluations, i, Catalogue.Evaluations.FullMark)];
        return [];
    }

    /// <summary>The set's own, else its evaluation's; null where neither is printed.</summary>
    private static CellRef? FullMarkOf(CheckContext context, int set)
    {
        var sets = Catalogue.IndicatorSets;
        ref readonly var row = ref context.Rows(sets)[set];
        if (row[sets.FullMark].IsNumber)
            return new(sets, set, sets.FullMark);
        var table = Catalogue.Evaluations;
        var evaluations = context.Rows(table);
        for (int i = 0; i < evaluations.Length; i++)
            if (evaluations[i].Text(table.Id) == row.Text(sets.Evaluation) && evaluations[i][table.FullMark].IsNumber)
                return new(table, i, table.FullMark);
        return null;
    }
}

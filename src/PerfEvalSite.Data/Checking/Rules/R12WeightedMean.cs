using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R12WeightedMean : Rule
{
    private static readonly EvaluationsTable evaluations = Catalogue.Evaluations;

    public R12WeightedMean() : base("R12",
        new("按区域加权汇总的总分等于各区域得分按权重的平均", "A total that is aggregated over regions is the weighted mean of their scores"),
        new("文件写明的汇总方式；权重取自资金分配，不是简单平均", "The aggregation that the document names; weights are the allocated funds, it is no simple mean"))
    {
        Needs = [evaluations, Catalogue.RegionResults];
        Holds("""
            评价
            评价编码,满分,得分,汇总方式,权重来源
            e1,100,87.50,加权,资金分配/金额

            资金分配
            层次,区划编码,金额
            区县,370401,300
            区县,370402,100

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,80
            """);
        Finds(Outcome.Contradiction, "评价“e1”的得分为 85.00 分，按资金分配加权平均各区域得分为 87.5 分，相差 2.5 分", """
            评价
            评价编码,满分,得分,汇总方式,权重来源
            e1,100,85.00,加权,资金分配/金额

            资金分配
            层次,区划编码,金额
            区县,370401,300
            区县,370402,100

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,80
            """);
        Finds(Outcome.NotChecked, "评价“e1”的得分为加权汇总，区域“西区”没有印出权重或得分，没有核对", """
            评价
            评价编码,满分,得分,汇总方式,权重来源
            e1,100,85.00,加权,资金分配/金额

            资金分配
            层次,区划编码,金额
            区县,370401,300

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,80
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(evaluations);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(evaluations.Aggregation) == "加权" && rows[i][evaluations.Score].IsNumber)
                CheckMean(context, findings, i);
    }

    private static void CheckMean(CheckContext context, FindingSink findings, int evaluation)
    {
        ref readonly var row = ref context.Rows(evaluations)[evaluation];
        var at = new CellRef(evaluations, evaluation, evaluations.Score);
        string name = RowNames.Of(context, evaluations, evaluation);
        if (!row.Text(evaluations.WeightFrom).StartsWith("资金分配", StringComparison.Ordinal))
        {
            findings.Add(Outcome.NotChecked,
                new($"评价“{name}”的得分为加权汇总，没有写明权重取自哪里，没有核对", $"the score of “{name}” is a weighted mean; where the weights come from is not said"), Say.Figure(row[evaluations.Score]), "", at, at with { Column = evaluations.WeightFrom });
            return;
        }
        decimal weighted = 0, weights = 0, lastPlace = 1;
        var table = Catalogue.RegionResults;
        var results = context.Rows(table);
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i].Text(table.Evaluation) != row.Text(evaluations.Id))
                continue;
            if (!results[i][table.Score].IsNumber || WeightOf(context, results[i].Text(table.Region)) is not { } weight)
            {
                findings.Add(Outcome.NotChecked,
                    new($"评价“{name}”的得分为加权汇总，区域“{RowNames.Of(context, table, i)}”没有印出权重或得分，没有核对", $"the score of “{name}” is a weighted mean; region “{RowNames.Of(context, table, i)}” has no weight or no score"),
                    Say.Figure(row[evaluations.Score]), "", at, new(table, i, table.Score));
                return;
            }
            weighted += results[i][table.Score].Value * weight;
            weights += weight;
            lastPlace = Math.Min(lastPlace, Rounding.LastPlace(results[i][table.Score]));
        }
        if (weights == 0)
            return;
        ref readonly var stated = ref row[evaluations.Score];
        decimal mean = weighted / weights;
        var outcome = Rounding.OfMean(stated, mean, lastPlace);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else
            findings.Add(outcome,
                new($"{RowNames.Cell(context, at)}为 {Say.Figure(stated)}，按资金分配加权平均各区域得分为 {Say.Score(Math.Round(mean, stated.Decimals + 1))}，相差 {Say.Score(Math.Abs(Math.Round(mean - stated.Value, stated.Decimals + 1)))}{(outcome == Outcome.Rounding ? "，只差在末位" : "")}",
                    $"{Messages.English(context, at)} is {Say.Figure(stated)}; the mean of the regions weighted by their funds is {Say.Number(Math.Round(mean, stated.Decimals + 1))}"),
                Say.Figure(stated), Say.Score(Math.Round(mean, stated.Decimals + 1)), at);
    }

    private static decimal? WeightOf(CheckContext context, string region)
    {
        var table = Catalogue.Allocations;
        foreach (ref readonly var row in context.Rows(table))
            if (row.Text(table.Region) == region && row.Text(table.Tier) == "区县" && row[table.Amount].IsNumber)
                return row[table.Amount].InBase;
        return null;
    }
}

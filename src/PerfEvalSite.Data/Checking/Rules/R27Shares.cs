using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R27Shares : Rule
{
    /// <summary>A part of a whole lies between nothing and all of it; a rate of completion only is not negative.</summary>
    private static readonly (Table Table, Column Rate, bool IsShare)[] rates =
        [
            (Catalogue.Accounts, Catalogue.Accounts.Share, true),
            (Catalogue.Accounts, Catalogue.Accounts.Completion, false),
            (Catalogue.ThreePublic, Catalogue.ThreePublic.Completion, false),
            (Catalogue.Scores, Catalogue.Scores.Rate, true),
            (Catalogue.Funds, Catalogue.Funds.ReceivedRate, false),
            (Catalogue.Funds, Catalogue.Funds.ExecutionRate, false),
            (Catalogue.RegionResults, Catalogue.RegionResults.ExecutionRate, false),
            (Catalogue.Indicators, Catalogue.Indicators.Completion, false),
        ];

    public R27Shares() : base("R27",
        new("占比和得分率在 0 与 100% 之间，完成率不为负", "Shares lie between 0 and 100%, rates of completion are not negative"),
        new("部分不大于整体；收支一方有负数的除外，须写明", "A part is not more than its whole, unless another part is negative"))
    {
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数,占比,占比分母
            支出,全口径,性质,基本支出,60,60%,本年支出合计
            """);
        Finds(Outcome.NeedsReason, "决算“基本支出”的占比为 160%，占比一般在 0 与 100% 之间，请核实", """
            决算
            收支,口径,分类方式,项目,决算数,占比,占比分母
            支出,全口径,性质,基本支出,60,160%,本年支出合计
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的执行率为 -5%，不应小于 0，请核实", """
            资金
            口径,全年预算,执行,执行率
            项目,100,95,-5%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var (table, column, isShare) in rates)
            for (int i = 0; i < context.Rows(table).Length; i++)
            {
                ref readonly var rate = ref context.Rows(table)[i][column];
                if (!rate.IsNumber)
                    continue;
                if (rate.InBase >= 0 && (!isShare || rate.InBase <= 100))
                {
                    findings.Agrees();
                    continue;
                }
                var cell = new CellRef(table, i, column);
                string limit = isShare ? $"{column.Name}一般在 0 与 100% 之间" : "不应小于 0";
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(rate)}，{limit}，请核实", $"{Messages.English(context, cell)} is {Say.Figure(rate)}, outside what it can be"),
                    Say.Figure(rate), isShare ? "0～100%" : "≥0", cell);
            }
    }
}

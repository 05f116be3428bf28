using PerfEvalSite.Data.Diagnostics;
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

    /// <summary>Ends of names of indicators that tell how many of all; 到位率, 完成率 and 增长率 may well be more than all.</summary>
    private static readonly string[] ofAll =
        ["合格率", "覆盖率", "满意度", "满意率", "及时率", "入组率", "参保率", "知晓率", "知晓度", "运行率", "准确率", "正确率", "达标率", "优良率", "入学率", "就业率", "参与率", "普及率", "占比", "比重"];

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
        Finds(Outcome.NeedsReason, "指标“培训合格率”的实际值为 950%，这类比率一般在 0 与 100% 之间，请核实", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,培训合格率,≥90%,950%
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的执行率为 -5%，不应小于 0，请核实", """
            资金
            口径,全年预算,执行,执行率
            项目,100,95,-5%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckActuals(context, findings);
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

    private static void CheckActuals(CheckContext context, FindingSink findings)
    {
        var indicators = Catalogue.Indicators;
        var rows = context.Rows(indicators);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var actual = ref rows[i][indicators.Actual];
            if (!actual.IsNumber || actual.Unit != Units.Percent || !IsOfAll(FormRows.NameOf(rows[i])))
                continue;
            var cell = new CellRef(indicators, i, indicators.Actual);
            if (actual.InBase is >= 0 and <= 100)
                findings.Agrees();
            else if (Targets.HasInheritedPercent(rows[i]))
                findings.Ask(CheckCodes.InheritedPercent, cell, RowNames.Of(context, indicators, i), rows[i].Text(indicators.Actual));
            else
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(actual)}，这类比率一般在 0 与 100% 之间，请核实", $"{Messages.English(context, cell)} is {Say.Figure(actual)}, outside what it can be"),
                    Say.Figure(actual), "0～100%", cell);
        }
    }

    private static bool IsOfAll(string name)
    {
        foreach (string end in ofAll)
            if (name.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }
}

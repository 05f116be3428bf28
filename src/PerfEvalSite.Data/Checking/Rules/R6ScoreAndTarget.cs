using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R6ScoreAndTarget : Rule
{
    /// <summary>From here on a target was probably set too low; what the places demand differs, so this is a wide margin.</summary>
    private const decimal FarAboveTarget = 2;

    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public R6ScoreAndTarget() : base("R6",
        new("没有达到目标的指标不得满分，大幅超过目标的写明原因", "A missed target does not get full marks, and one that is far exceeded has its reason"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：完成指标值的记该指标全部分值；未完成的按完成比例记分，最高不超过该指标分值", "Self-evaluation form of 财预〔2020〕10号: full marks for a target reached, in proportion otherwise"))
    {
        Needs = [table];
        Holds("""
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值,偏差原因
            t1,1,参保人数,10,9.7,611人,594人,自然减少
            t1,2,办结时限,10,10,≤45个工作日,20个工作日,
            """);
        Finds(Outcome.NeedsReason, "指标“参保人数”的目标值为 611 人，实际值为 594 人，没有达到而得满分 10 分", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值,偏差原因
            t1,1,参保人数,10,10,611人,594人,自然减少
            """);
        Finds(Outcome.NeedsReason, "指标“参保人数”的目标值为 611 人，实际值为 653 人，已经达到，却写“没有达到指标”并扣 0.1 分", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,目标值,实际值,偏差原因,扣分
            t1,1,参保人数,611人,653人,参保人员死亡，没有达到指标值,0.1
            """);
        Finds(Outcome.NeedsReason, "指标“培训”的实际值为 1900 人，是目标值 600 人 的 3.17 倍，没有写明原因", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,培训,≥600人,1900人
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (Targets.IsMet(rows[i]) is not { } met || (!met && Targets.HasInheritedPercent(rows[i])))
                continue;
            ref readonly var row = ref rows[i];
            var at = new CellRef(table, i, table.Actual);
            if (!met && row[table.Score].IsNumber && row[table.Weight].IsNumber && row[table.Score].Value >= row[table.Weight].Value && row[table.Weight].Value > 0 && !WeightShares.IsShare(rows, i, table.Weight))
                findings.Add(Outcome.NeedsReason,
                    new($"指标“{RowNames.Of(context, table, i)}”的目标值为 {Say.Figure(row[table.Target])}，实际值为 {Say.Figure(row[table.Actual])}，没有达到而得满分 {Say.Figure(row[table.Score])}",
                        $"indicator “{RowNames.Of(context, table, i)}” misses its target {Say.Figure(row[table.Target])} with {Say.Figure(row[table.Actual])} and has full marks"),
                    Say.Figure(row[table.Score]), "＜" + Say.Figure(row[table.Weight]), at with { Column = table.Score }, at, at with { Column = table.Target });
            else if (met && row[table.Deduction] is { IsNumber: true, Value: > 0 } && SaysMissed(row.Text(table.Reason)) is { Length: > 0 } words)
                findings.Add(Outcome.NeedsReason,
                    new($"指标“{RowNames.Of(context, table, i)}”的目标值为 {Say.Figure(row[table.Target])}，实际值为 {Say.Figure(row[table.Actual])}，已经达到，却写“{words}”并扣 {Say.Figure(row[table.Deduction])}",
                        $"indicator “{RowNames.Of(context, table, i)}” meets its target {Say.Figure(row[table.Target])} with {Say.Figure(row[table.Actual])}, yet is said to miss it and loses {Say.Figure(row[table.Deduction])}"),
                    Say.Figure(row[table.Actual]), Say.Figure(row[table.Target]), at, at with { Column = table.Target }, at with { Column = table.Reason }, at with { Column = table.Deduction });
            else if (met && IsFarAbove(row) && row[table.Reason].IsEmpty)
                ReportFarAbove(context, findings, at);
            else
                findings.Agrees();
        }
    }

    private static string SaysMissed(string reason)
    {
        foreach (string word in (ReadOnlySpan<string>)["没有达到指标", "没有达到目标", "没有达到预期", "未达到指标", "未达到目标", "未达到预期", "未达指标", "未达目标", "未达预期", "没有完成指标", "没有完成目标", "未完成指标", "未完成目标", "低于目标值", "低于指标值"])
            if (reason.Contains(word, StringComparison.Ordinal))
                return word;
        return "";
    }

    private static bool IsFarAbove(in Row row) =>
        row[table.Target].IsNumber && row[table.Target].Value > 0 && Targets.DirectionOf(row) is Comparator.AtLeast or Comparator.MoreThan
        && row[table.Target].Value > 1 && row[table.Actual].InBase > row[table.Target].InBase * FarAboveTarget;

    private static void ReportFarAbove(CheckContext context, FindingSink findings, CellRef at)
    {
        ref readonly var row = ref context.Rows(table)[at.Row];
        string times = Say.Number(Math.Round(row[table.Actual].InBase / row[table.Target].InBase, 2));
        findings.Add(Outcome.NeedsReason,
            new($"指标“{RowNames.Of(context, table, at.Row)}”的实际值为 {Say.Figure(row[table.Actual])}，是目标值 {Say.Amount(row[table.Target].InBase, row[table.Target].Unit)} 的 {times} 倍，没有写明原因",
                $"indicator “{RowNames.Of(context, table, at.Row)}”: actual {Say.Figure(row[table.Actual])} is {times} times the target, without a reason"),
            Say.Figure(row[table.Actual]), Say.Figure(row[table.Target]), at, at with { Column = table.Target }, at with { Column = table.Reason });
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P06TargetSigns : Rule
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public P06TargetSigns() : base("P06",
        new("目标值的比较符和单位说得通，实际值与目标值用同一种单位", "A target's sign and unit make sense, and the actual value has the same kind of unit"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：正向指标用“≥”，反向指标用“≤”", "Self-evaluation form of 财预〔2020〕10号: ≥ where more is better, ≤ where less is"))
    {
        Needs = [table];
        Holds("""
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值
            t1,1,成本指标,人均成本,≤50元/人,48.8元/人
            t1,2,质量指标,合格率,≥95%,96%
            """);
        Finds(Outcome.NeedsReason, "成本指标“人均成本”的目标值为 ≥50 元/人，成本一般是越低越好，比较符请核实", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值,偏差原因
            t1,1,成本指标,人均成本,≥50元/人,48.8元/人,标准降低
            """);
        Finds(Outcome.NeedsReason, "指标“合格率”的目标值为 ＞100%，比率不会大于 100%，目标值请核实", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值
            t1,1,质量指标,合格率,>100%,
            """);
        Finds(Outcome.NotChecked, "指标“培训”的目标值为 ≥2 次，实际值为 300 人，单位不同，没有比较", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,二级指标,三级指标,目标值,实际值
            t1,1,数量指标,培训,≥2次,300人
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var target = ref rows[i][table.Target];
            if (!target.IsNumber)
                continue;
            ref readonly var actual = ref rows[i][table.Actual];
            var at = new CellRef(table, i, table.Target);
            string name = RowNames.NamingColumn(table, rows[i]) is { } naming ? rows[i].Text(naming) : "";
            if (Targets.IsCost(rows[i]) && Targets.DirectionOf(rows[i]) is Comparator.AtLeast or Comparator.MoreThan && target.Unit?.Dimension != Dimension.Ratio)
                findings.Add(Outcome.NeedsReason,
                    new($"成本指标“{name}”的目标值为 {Say.Figure(target)}，成本一般是越低越好，比较符请核实", $"cost indicator “{name}” has the target {Say.Figure(target)}; less cost is usually better"),
                    Say.Figure(target), "≤", at);
            else if (IsBeyondWhole(target) && !GrowsBeyondWhole(name))
                findings.Add(Outcome.NeedsReason,
                    new($"指标“{name}”的目标值为 {Say.Figure(target)}，比率不会大于 100%，目标值请核实", $"indicator “{name}” has the target {Say.Figure(target)}; a ratio does not exceed 100%"),
                    Say.Figure(target), "≤100%", at);
            else if (actual.IsNumber && !Targets.Compares(target, actual))
                findings.Add(Outcome.NotChecked,
                    new($"指标“{name}”的目标值为 {Say.Figure(target)}，实际值为 {Say.Figure(actual)}，单位不同，没有比较", $"indicator “{name}”: target {Say.Figure(target)} and actual {Say.Figure(actual)} have different units"),
                    Say.Figure(actual), Say.Figure(target), at with { Column = table.Actual }, at);
            else
                findings.Agrees();
        }
    }

    private static bool IsBeyondWhole(in Figure target) =>
        target.Unit?.Name == "%" && (target.Value > 100 || (target.Value == 100 && target.Comparator == Comparator.MoreThan));

    /// <summary>Rates of change and comparisons with a year before may well exceed the whole.</summary>
    private static bool GrowsBeyondWhole(string name) =>
        name.Contains("增", StringComparison.Ordinal) || name.Contains("长", StringComparison.Ordinal) || name.Contains("比", StringComparison.Ordinal) || name.Contains("完成率", StringComparison.Ordinal);
}

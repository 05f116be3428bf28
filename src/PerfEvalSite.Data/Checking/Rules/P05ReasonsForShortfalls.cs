using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P05ReasonsForShortfalls : Rule
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public P05ReasonsForShortfalls() : base("P05",
        new("没有达到目标或没有得满分的指标要写明原因", "A missed target or a lost score has its reason"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：未完成的要填写偏差原因分析及改进措施", "Self-evaluation form of 财预〔2020〕10号: deviations are explained"))
    {
        Needs = [table];
        Holds("""
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值,偏差原因
            t1,1,参保人数,10,9,611人,594人,人数自然减少
            t1,2,办结时限,10,10,≤45个工作日,20个工作日,
            t1,3,完成时间,10,10,2020年12月底,2020年11月,
            """);
        Finds(Outcome.NeedsReason, "指标“参保人数”的目标值为 490 万人，实际值为 489.44 万人，没有达到，没有写明原因", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值,偏差原因
            t1,1,参保人数,490万人,489.44万人,
            t1,2,离休人数,611人,594人,人数自然减少
            """);
        Finds(Outcome.NeedsReason, "指标“参保人数”的分值为 10 分，得分为 9 分，没有写明失分的原因", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分,偏差原因
            t1,1,参保人数,10,9,
            t1,2,离休人数,10,8,人数自然减少
            """);
        Finds(Outcome.NeedsReason, "指标体系“t1”的 3 个指标中有 2 个没有得满分，整张表没有写明失分的原因", """
            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分
            t1,1,参保人数,10,9
            t1,2,离休人数,10,8
            t1,3,满意度,10,10
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var set in context.Indicators.Sets)
        {
            var shape = ShapeOf(context, set.Name);
            var rows = context.Rows(table);
            for (int i = 0; i < rows.Length; i++)
                if (rows[i].Text(table.Set) == set.Name)
                    CheckRow(context, findings, i, tellsLostScores: shape.HasReasons || shape.Lost <= 1);
            if (!shape.HasReasons && shape.Lost > 1)
                ReportWholeSet(context, findings, set.Name, shape);
        }
    }

    private readonly record struct Shape(int Rows, int Lost, bool HasReasons);

    private static Shape ShapeOf(CheckContext context, string set)
    {
        int rows = 0, lost = 0;
        bool reasons = false;
        foreach (ref readonly var row in context.Rows(table))
            if (row.Text(table.Set) == set && !FormRows.IsUnused(row))
            {
                rows++;
                lost += LosesScore(row) ? 1 : 0;
                reasons |= !row[table.Reason].IsEmpty;
            }
        return new(rows, lost, reasons);
    }

    /// <summary>Points on top of the full mark are not lost by whoever does not earn them.</summary>
    private static bool LosesScore(in Model.Row row) =>
        row[table.Score].IsNumber && row[table.Weight].IsNumber && row[table.Score].Value < row[table.Weight].Value && !ExtraPoints.IsName(row.Text(table.Level1)) && !ExtraPoints.IsName(FormRows.NameOf(row));

    private static void CheckRow(CheckContext context, FindingSink findings, int index, bool tellsLostScores)
    {
        ref readonly var row = ref context.Rows(table)[index];
        var cellOfActual = new CellRef(table, index, table.Actual);
        if (Targets.AsksForDirection(row))
            findings.Ask(CheckCodes.UnknownDirection, cellOfActual with { Column = table.Target }, RowNames.Of(context, table, index), row.Text(table.Target));
        bool? met = Targets.IsMet(row);
        if (met == false && row[table.Reason].IsEmpty && Targets.HasInheritedPercent(row))
        {
            findings.Ask(CheckCodes.InheritedPercent, cellOfActual, RowNames.Of(context, table, index), row.Text(table.Actual));
            met = null;
        }
        bool lost = LosesScore(row);
        bool isScored = row[table.Score].IsNumber && row[table.Weight].IsNumber;
        if (met is null && !isScored)
            return;
        if (!row[table.Reason].IsEmpty || (met != false && !lost))
        {
            findings.Agrees();
            return;
        }
        if (met != false && !tellsLostScores)
            return;
        var cell = new CellRef(table, index, table.Reason);
        string name = RowNames.Of(context, table, index);
        if (met == false)
            findings.Add(Outcome.NeedsReason,
                new($"指标“{name}”的目标值为 {Say.Figure(row[table.Target])}，实际值为 {Say.Figure(row[table.Actual])}，没有达到，没有写明原因",
                    $"indicator “{name}”: target {Say.Figure(row[table.Target])}, actual {Say.Figure(row[table.Actual])}, missed without a reason"),
                Say.Figure(row[table.Actual]), Say.Figure(row[table.Target]), cell with { Column = table.Actual }, cell with { Column = table.Target }, cell);
        else
            findings.Add(Outcome.NeedsReason,
                new($"指标“{name}”的分值为 {Say.Figure(row[table.Weight])}，得分为 {Say.Figure(row[table.Score])}，没有写明失分的原因",
                    $"indicator “{name}” has {Say.Figure(row[table.Score])} of {Say.Figure(row[table.Weight])} without a reason"),
                Say.Figure(row[table.Score]), Say.Figure(row[table.Weight]), cell with { Column = table.Score }, cell with { Column = table.Weight }, cell);
    }

    /// <summary>Where the document gives no reasons at all, that is one thing to say and not one for each indicator.</summary>
    private static void ReportWholeSet(CheckContext context, FindingSink findings, string set, Shape shape)
    {
        string name = set;
        var cells = new List<CellRef>();
        for (int i = 0; i < context.Rows(Catalogue.IndicatorSets).Length; i++)
            if (context.Rows(Catalogue.IndicatorSets)[i].Text(Catalogue.IndicatorSets.Id) == set)
            {
                name = RowNames.Of(context, Catalogue.IndicatorSets, i);
                cells.Add(new(Catalogue.IndicatorSets, i, Catalogue.IndicatorSets.Id));
            }
        for (int i = 0; i < context.Rows(table).Length; i++)
            if (context.Rows(table)[i].Text(table.Set) == set && LosesScore(context.Rows(table)[i]))
                cells.Add(new(table, i, table.Score));
        findings.Add(Outcome.NeedsReason,
            new($"指标体系“{name}”的 {shape.Rows} 个指标中有 {shape.Lost} 个没有得满分，整张表没有写明失分的原因",
                $"{shape.Lost} of the {shape.Rows} indicators of “{name}” lose marks and no reason is printed for any"),
            "", "", [.. cells]);
    }
}

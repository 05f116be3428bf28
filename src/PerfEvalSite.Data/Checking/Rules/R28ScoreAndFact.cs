using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R28ScoreAndFact : Rule
{
    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public R28ScoreAndFact() : base("R28",
        new("得分与事实相称：执行率得分等于执行率乘分值，没有完成的不得满分，目标值是数的用数回答", "Scores follow the facts: the execution score is rate times weight, what is not completed has no full marks, a target in figures is answered in figures"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：预算执行率得分＝执行率×分值，指标按完成比例记分；各地评分办法不同的须写明", "Self-evaluation form of 财预〔2020〕10号; another way of scoring is to be stated"))
    {
        Holds("""
            资金
            口径,全年预算,执行,执行率,分值,得分
            合计,100,95,95%,10,9.5

            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值,完成率
            t1,1,培训,10,9,≥10次,9次,90%
            t1,2,宣传,10,10,≥2次,组织宣传共计四次,
            t1,3,覆盖,10,10,100%,实现全覆盖,
            """);
        Finds(Outcome.NeedsReason, "资金“合计”的得分为 10 分，按执行率 33.15% 乘以分值 10 分 计算为 3.32 分，请说明评分办法", """
            资金
            口径,全年预算,执行,执行率,分值,得分
            合计,87,28.84,33.15%,10,10
            """);
        Finds(Outcome.NeedsReason, "指标“预算执行率”的得分为 10 分，按执行率 60% 乘以分值 10 分 计算为 6 分，请说明评分办法", """
            资金
            口径,全年预算,执行,执行率
            合计,100,60,60%

            指标体系
            体系编码,性质
            t1,评价指标

            指标
            体系编码,序号,三级指标,分值,得分
            t1,1,预算执行率,10,10
            """);
        Finds(Outcome.NeedsReason, "指标“培训”的得分为 10 分，按完成率 80% 乘以分值 10 分 计算为 8 分，请说明评分办法", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值,完成率
            t1,1,培训,10,10,较多,8次,80%
            """);
        Finds(Outcome.NeedsReason, "指标“培训”的目标值为 ≥2 次，实际值只写“按计划完成”，没有写出数，得满分 10 分", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,分值,得分,目标值,实际值
            t1,1,培训,10,10,≥2次,按计划完成
            """);
        Finds(Outcome.NeedsReason, "有 2 个指标的目标值是数，实际值只写文字，没有写出数：培训、合格率", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,培训,≥2次,按计划开展
            t1,2,合格率,≥90%,系统已验收
            """);
        Finds(Outcome.NeedsReason, "指标“会议”的目标值为 ≥3 次，实际值写共 2 次，没有达到，没有写明原因", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,会议,≥3次,召开培训等会议共计两次
            """);
        Finds(Outcome.NeedsReason, "指标“入组率”的目标值 95% 没有写比较符，实际值为 98.88%，超过目标算不算完成没有写明", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,培训,≥2次,2次
            t1,2,入组率,95%,98.88%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(funds);
        for (int i = 0; i < rows.Length; i++)
            if (RateOf(rows[i]) is { } rate)
                Compare(context, findings, new(funds, i, funds.Score), new(funds, i, funds.Weight), rate, new(funds, i, funds.ExecutionRate), "执行率", onlyMore: false);
        var indicators = context.Rows(table);
        for (int i = 0; i < indicators.Length; i++)
        {
            CheckRateIndicator(context, findings, i);
            ref readonly var completion = ref indicators[i][table.Completion];
            // A target that is missed with full marks is told by R6.
            if (completion.IsNumber && completion.InBase is >= 0 and < 100 && Targets.IsMet(indicators[i]) is null)
                Compare(context, findings, new(table, i, table.Score), new(table, i, table.Weight), completion.InBase, new(table, i, table.Completion), "完成率", onlyMore: true);
        }
        CheckWords(context, findings);
        CheckSigns(context, findings);
    }

    /// <summary>In percent: as printed, or as the amounts of the row give it.</summary>
    private static decimal? RateOf(in Row row)
    {
        if (row[funds.ExecutionRate].IsNumber)
            return row[funds.ExecutionRate].InBase;
        if (!row[funds.Executed].IsNumber || PrintedRates.ExecutionBase(row) is not { } whole || row[whole].InBase <= 0)
            return null;
        return row[funds.Executed].InBase / row[whole].InBase * 100;
    }

    /// <summary>预算执行率 and 资金到位率 are indicators whose actual value stands in the funds, where one row alone prints it.</summary>
    private static void CheckRateIndicator(CheckContext context, FindingSink findings, int row)
    {
        var (column, called) = RowNames.Of(context, table, row) switch
        {
            "预算执行率" or "资金执行率" => (funds.ExecutionRate, "执行率"),
            "资金到位率" => (funds.ReceivedRate, "到位率"),
            _ => (null, ""),
        };
        if (column is null)
            return;
        CellRef? only = null;
        for (int i = 0; i < context.Rows(funds).Length; i++)
            if (context.Rows(funds)[i][column].IsNumber && context.Rows(funds)[i].Text(funds.Scope) is "合计" or "项目" or "市本级")
            {
                if (only is not null)
                    return;
                only = new(funds, i, column);
            }
        if (only is { } rate)
            Compare(context, findings, new(table, row, table.Score), new(table, row, table.Weight), context.Figure(rate).InBase, rate, called, onlyMore: false);
    }

    /// <param name="rate">In percent; what is beyond the whole earns nothing more.</param>
    /// <param name="onlyMore">A place may well be stricter than the proportion.</param>
    private static void Compare(CheckContext context, FindingSink findings, CellRef score, CellRef weight, decimal rate, CellRef rateCell, string called, bool onlyMore)
    {
        ref readonly var got = ref context.Figure(score);
        ref readonly var most = ref context.Figure(weight);
        if (!got.IsNumber || !most.IsNumber || most.Value <= 0 || rate < 0)
            return;
        decimal expected = Math.Min(rate, 100) / 100 * most.Value;
        // The rate was rounded, and so was the score.
        decimal ratePlace = context.Figure(rateCell).IsNumber ? Rounding.LastPlace(context.Figure(rateCell)) : 0;
        // Full marks are not what a few percent less are rounded to.
        decimal allowed = (ratePlace * most.Value / 100 / 2) + (got.Value == most.Value ? Math.Min(Place(got.Decimals) / 2, most.Value / 200) : Place(got.Decimals) / 2);
        decimal off = got.Value - expected;
        if (onlyMore ? off <= allowed : Math.Abs(off) <= allowed)
        {
            findings.Agrees();
            return;
        }
        string said = Say.Score(Math.Round(expected, Math.Max(got.Decimals, 2), MidpointRounding.AwayFromZero));
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, score)}为 {Say.Figure(got)}，按{called} {Say.Rate(Math.Round(rate, 2))} 乘以分值 {Say.Figure(most)} 计算为 {said}，请说明评分办法",
                $"{Messages.English(context, score)} is {Say.Figure(got)}; {Say.Rate(rate)} of {Say.Figure(most)} is {said}; how it was scored is not stated"),
            Say.Figure(got), said, context.Figure(rateCell).IsNumber ? [score, weight, rateCell] : [score, weight]);
    }

    private static decimal Place(int decimals)
    {
        decimal place = 1;
        for (int i = 0; i < decimals; i++)
            place /= 10;
        return place;
    }

    private static void CheckWords(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        Together? together = null;
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var target = ref rows[i][table.Target];
            ref readonly var actual = ref rows[i][table.Actual];
            if (!target.IsNumber || actual.Kind != FigureKind.Text)
                continue;
            if (SaysNumber(actual.Printed, target))
            {
                CheckCounted(context, findings, i);
                continue;
            }
            bool isFull = rows[i][table.Score].IsNumber && rows[i][table.Weight].IsNumber && rows[i][table.Weight].Value > 0 && rows[i][table.Score].Value >= rows[i][table.Weight].Value;
            string said = actual.Printed.Length > 20 ? actual.Printed[..20] + "…" : actual.Printed;
            findings.AddOneOf(together ??= WordsInOne(context), Outcome.NeedsReason,
                new($"指标“{RowNames.Of(context, table, i)}”的目标值为 {Say.Figure(target)}，实际值只写“{said}”，没有写出数" + (isFull ? $"，得满分 {Say.Figure(rows[i][table.Score])}" : ""),
                    $"indicator “{RowNames.Of(context, table, i)}” has the target {Say.Figure(target)} and is answered in words: “{said}”" + (isFull ? ", with full marks" : "")),
                actual.Printed, Say.Figure(target), null, new CellRef(table, i, table.Actual), new CellRef(table, i, table.Target));
        }
    }

    /// <summary>培训等会议共计两次: a count in words that falls short of the target.</summary>
    private static void CheckCounted(CheckContext context, FindingSink findings, int row)
    {
        ref readonly var at = ref context.Rows(table)[row];
        ref readonly var target = ref at[table.Target];
        if (!at[table.Reason].IsEmpty || target.Approximate || Targets.DirectionOf(at) is not (Comparator.AtLeast or Comparator.MoreThan or Comparator.Equal)
            || WordsOfCounts.Total(at.Text(table.Actual), target.Unit) is not { } counted || counted >= target.Value)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(table, row, table.Actual);
        var said = new Figure("", counted, target.Unit);
        findings.Add(Outcome.NeedsReason,
            new($"指标“{RowNames.Of(context, table, row)}”的目标值为 {Say.Figure(target)}，实际值写共 {Say.Figure(said)}，没有达到，没有写明原因",
                $"indicator “{RowNames.Of(context, table, row)}” has the target {Say.Figure(target)} and tells of {Say.Figure(said)} in all, without a reason"),
            Say.Figure(said), Say.Figure(target), cell, cell with { Column = table.Target });
    }

    private static Together WordsInOne(CheckContext context) => new(table, all => new(
        $"有 {all.Count} 个指标的目标值是数，实际值只写文字，没有写出数：{Together.NamesOf(context, all)}",
        $"{all.Count} indicators have a target in figures and are answered in words: {Together.NamesOf(context, all)}"));

    /// <summary>共计四次, 全覆盖 where all of it was the target, 百分之九十: words may well say a number.</summary>
    private static bool SaysNumber(string words, in Figure target)
    {
        if (words.AsSpan().ContainsAnyInRange('0', '9') || words.AsSpan().ContainsAnyInRange('０', '９') || words.Contains("百分之", StringComparison.Ordinal))
            return true;
        if (target.Unit?.Dimension == Dimension.Ratio && (words.AsSpan().ContainsAny("全均") || words.Contains("完成", StringComparison.Ordinal) && target.Value == 100))
            return true;
        string unit = target.Unit?.Name ?? "";
        int at = unit.Length == 0 ? -1 : words.IndexOf(unit, StringComparison.Ordinal);
        return at > 0 && "一二三四五六七八九十百千万两零".Contains(words[at - 1]);
    }

    /// <summary>Where others of the set have one, and more than the target was reached: without a sign it cannot be told whether that is what was asked for.</summary>
    private static void CheckSigns(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        Together? together = null;
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var target = ref rows[i][table.Target];
            ref readonly var actual = ref rows[i][table.Actual];
            if (!target.IsNumber || target.Comparator != Comparator.None || target.Approximate || !rows[i][table.Direction].IsEmpty || !actual.IsNumber || !Targets.Compares(target, actual)
                || !rows[i][table.Reason].IsEmpty || target.InBase == actual.InBase || !OthersHaveSigns(rows, rows[i].Text(table.Set)))
                continue;
            // Less than the target asks for its own reason.
            if (actual.InBase < target.InBase)
                continue;
            findings.AddOneOf(together ??= SignsInOne(context), Outcome.NeedsReason,
                new($"指标“{RowNames.Of(context, table, i)}”的目标值 {Say.Figure(target)} 没有写比较符，实际值为 {Say.Figure(actual)}，超过目标算不算完成没有写明",
                    $"the target {Say.Figure(target)} of “{RowNames.Of(context, table, i)}” has no sign, and {Say.Figure(actual)} were reached"),
                Say.Figure(target), "", null, new CellRef(table, i, table.Target), new CellRef(table, i, table.Actual));
        }
    }

    private static bool OthersHaveSigns(ReadOnlySpan<Row> rows, string set)
    {
        foreach (ref readonly var row in rows)
            if (row.Text(table.Set) == set && row[table.Target].Comparator != Comparator.None)
                return true;
        return false;
    }

    private static Together SignsInOne(CheckContext context) => new(table, all => new(
        $"有 {all.Count} 个指标的目标值没有写比较符而实际值超过目标，算不算完成没有写明：{Together.NamesOf(context, all)}",
        $"{all.Count} targets without a sign were exceeded: {Together.NamesOf(context, all)}"));
}

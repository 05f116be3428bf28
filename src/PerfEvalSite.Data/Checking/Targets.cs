using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Whether an actual value meets its target, by the direction that the row or the target prints.</summary>
internal static class Targets
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    /// <summary>In names of what may be wanted low: neither above nor below the target can be held against it.</summary>
    private static readonly string[] lower =
        [
            "控制", "调整", "偏差", "偏离", "差错", "误差", "错误", "事故", "投诉", "违规", "违纪", "违法", "超支", "超标", "逾期", "延期", "失业", "死亡", "伤亡", "发病", "感染", "流失", "辍学",
            "返贫", "空置", "闲置", "损耗", "能耗", "消耗", "排放", "污染", "负债", "债务", "不良", "结余", "结转", "沉淀", "成本", "费用", "变动", "波动", "压减", "降低", "下降", "减少",
            "上访", "信访", "案件", "火灾", "故障", "中断", "响应时间", "等待", "时限", "时长", "退保", "脱贫不稳定",
        ];

    /// <summary>What is done about them is wanted high all the same: 投诉处理率, 案件办结率.</summary>
    private static readonly string[] higher =
        ["完成", "办结", "结案", "处理", "处置", "整改", "达标", "合格", "及时", "覆盖", "满意", "解决", "化解", "受理", "回复", "答复", "修复", "成功", "盘活", "利用", "知晓", "支付", "准确", "检出"];

    /// <summary>Null where it is a judgement (words, approximate figures) or cannot be told (units that do not compare).</summary>
    public static bool? IsMet(in Row row)
    {
        ref readonly var target = ref row[table.Target];
        ref readonly var actual = ref row[table.Actual];
        if (target.Kind == FigureKind.Date && actual.Kind == FigureKind.Date)
            return actual.Date!.First <= target.Date!.Last;
        if (target.Kind == FigureKind.Text && actual.Kind == FigureKind.Text)
            return target.Printed == actual.Printed ? true : null;
        if (!actual.IsNumber || actual.Approximate || target.Approximate || !Compares(target, actual))
            return null;
        if (target.Kind == FigureKind.Range)
            return actual.InBase >= target.InBase && actual.InBase <= target.Upper * (target.Unit?.Factor ?? 1);
        if (!target.IsNumber)
            return null;
        return DirectionOf(row) switch
        {
            Comparator.AtLeast => actual.InBase >= target.InBase,
            Comparator.AtMost => actual.InBase <= target.InBase,
            Comparator.MoreThan => actual.InBase > target.InBase,
            Comparator.LessThan => actual.InBase < target.InBase,
            Comparator.Equal => actual.InBase == target.InBase,
            _ => null,
        };
    }

    public static bool Compares(in Figure target, in Figure actual) =>
        target.Unit is null || actual.Unit is null ? target.Unit is null && actual.Unit is null : target.Unit.ComparesWith(actual.Unit);

    /// <summary>
    /// What the row's column 指标性质 says, else the target's own sign. A target without any is one to reach, unless less may be
    /// meant (cost, time, 控制率): then None, and the clerk is asked.
    /// </summary>
    public static Comparator DirectionOf(in Row row) => row.Text(table.Direction) switch
    {
        "≥" => Comparator.AtLeast,
        "≤" => Comparator.AtMost,
        "＝" => Comparator.Equal,
        "＞" => Comparator.MoreThan,
        "＜" => Comparator.LessThan,
        "定性" => Comparator.None,
        _ when row[table.Target].Comparator != Comparator.None => row[table.Target].Comparator,
        _ => row[table.Target].Unit?.Dimension == Dimension.Time || IsCost(row) || MayBeBetterLower(row) ? Comparator.None : Comparator.AtLeast,
    };

    /// <summary>
    /// Whether something would have to be said about the row if its direction were known: a number that is not the target's, and
    /// nothing but its name to tell whether it should be above or below.
    /// </summary>
    public static bool AsksForDirection(in Row row) =>
        row[table.Target] is { IsNumber: true, Comparator: Comparator.None, Approximate: false } target && row[table.Actual] is { IsNumber: true, Approximate: false } actual
        && Compares(target, actual) && actual.InBase != target.InBase && row[table.Direction].IsEmpty && row[table.Reason].IsEmpty && MayBeBetterLower(row);

    /// <summary>The actual value prints no unit and is read in the target's percent: a guess that no missed target may rest on.</summary>
    public static bool HasInheritedPercent(in Row row) =>
        row[table.Target].Unit == Units.Percent && row[table.Actual] is { IsNumber: true } actual && actual.Unit == Units.Percent
        && row[table.Unit].IsEmpty && actual.Printed is [.., >= '0' and <= '9'];

    private static bool MayBeBetterLower(in Row row)
    {
        string name = FormRows.NameOf(row);
        return HasAny(name, lower) && !HasAny(name, higher);
    }

    private static bool HasAny(string name, string[] words)
    {
        foreach (string word in words)
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool IsCost(in Row row) =>
        row.Text(table.Level1).Contains("成本", StringComparison.Ordinal) || row.Text(table.Level2).Contains("成本", StringComparison.Ordinal);
}

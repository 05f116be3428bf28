namespace PerfEvalSite.Site.Charts;

/// <summary>The words a drawing adds to its description's own.</summary>
internal static class ChartTexts
{
    public const string NotPrinted = "未印";
    public const string NoData = "无数据";
    public const string Unit = "单位：";
    public const string Budget = "预算";
    public const string Executed = "执行";
    public const string WholeBudget = "全部预算";
    public const string OverBudget = "超出预算";
    public const string Rate = "执行率";
    public const string Weight = "分值";
    public const string Score = "得分";
    public const string Target = "目标";
    public const string Actual = "实际";
    public const string TargetMet = "达到目标的范围";
    public const string Met = "✓ 达到";
    public const string Missed = "✗ 未达到";
    public const string MissedBar = "未达到（空心）";
    public const string Median = "中位数 ";
    public const string Remainder = "未列明";
    public const string NotDivided = "未按此列出";
    public const string Sum = "合计 ";

    public static string Direction(Better better) => better switch
    {
        Better.Higher => "越高越好",
        Better.Lower => "越低越好",
        Better.Exactly => "等于目标为好",
        _ => "",
    };
}

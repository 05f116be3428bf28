namespace PerfEvalSite.Data.Tables;

/// <summary>资金: budget, receipt and execution of a project, of all projects together, or of a source.</summary>
public sealed class FundsTable : Table
{
    public static readonly IReadOnlyList<Choice> Scopes =
        [new("project", "项目"), new("total", "合计"), new("source", "资金来源"), new("own-level", "市本级", "本级"), new("per-head", "每人标准"), new("region", "区域")];

    public readonly Column Evaluation, Project, Region, Source, Scope, PerHead, Initial, Adjusted, Received, Executed, Balance, Unit, ReceivedRate, ExecutionRate,
        RateBase, Weight, Score, ReceivedOn, Reason, Place, Task, TaskDone, BudgetFiscal, BudgetOther, ExecutedFiscal, ExecutedOther;

    internal FundsTable() : base("funds", "资金", "预算、到位、执行和执行率；一行是一个项目、一个来源或一个合计。")
    {
        HasSums = true;
        OtherNames = ["fund", "项目资金", "资金情况", "资金执行", "资金执行情况", "预算执行", "预算执行情况", "资金使用情况", "预算资金"];
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "本行出自某次评价的资金表时填写；文件通用的资金留空。").Key().To("evaluations");
        Project = Add("project_id", "项目编码", ColumnType.Code, "所属项目；合计行留空。").Key().To("projects").Such("1");
        Region = Add("region_id", "区划编码", ColumnType.Code, "资金属于某一区域时填写。").PublishedAs("row_region_id").Key().To("regions");
        Source = Add("source", "资金来源", ColumnType.Text, "如：年度资金总额、当年财政拨款、上年结转资金、其他资金、中央、自治区、县级。").Key().Such("财政拨款");
        Scope = Add("scope", "口径", ColumnType.Choice, "这一行说的是什么：单个项目、合计、总额之下的一个来源、本级，或每人补助标准。").Key().Required().OneOf(Scopes).Such("项目");
        PerHead = Add("per_head", "补助标准", ColumnType.Value, "每人补助标准，单位元/人；不沿用公开件的默认金额单位。").Such("48.8元/人");
        Initial = Add("initial", "年初预算", ColumnType.Money, "年初批复的预算数。").Also("年初预算数", "预算数");
        Adjusted = Add("adjusted", "全年预算", ColumnType.Money, "调整后的全年预算数（A）。").Also("全年预算数", "全年预算数(A)", "调整后预算数", "调整预算");
        Received = Add("received", "到位", ColumnType.Money, "实际到位的资金。").Also("到位资金", "实际到位资金", "到位数");
        Executed = Add("executed", "执行", ColumnType.Money, "全年执行数（B）。").Also("全年执行数", "全年执行数(B)", "执行数", "预算执行数", "支出数");
        Balance = Add("balance", "结余", ColumnType.Money, "年末结余。").Also("结余数");
        Unit = AddMoneyUnit();
        ReceivedRate = Add("received_rate", "到位率", ColumnType.Rate, "原文印出的资金到位率。");
        ExecutionRate = Add("execution_rate", "执行率", ColumnType.Rate, "原文印出的执行率；没有印则留空，由工具另行计算并注明。").Also("预算执行率", "执行率(B/A)", "完成预算").Such("99.96%");
        RateBase = Add("rate_base", "率的分母", ColumnType.Choice, "执行率除以什么：年初预算、全年预算还是到位资金；原文没有写明时留空。").OneOf(Choices.RateBases);
        Weight = Add("weight", "分值", ColumnType.Score, "自评表中预算执行率的分值（一般为 10）。").Weight().Also("权重");
        Score = Add("score", "得分", ColumnType.Score, "自评表中预算执行率的得分。");
        ReceivedOn = Add("received_on", "到位时间", ColumnType.Date, "资金到位的时间。").Such("2019年9月底");
        Reason = Add("reason", "差异原因", ColumnType.Text, "执行率偏低或超过 100% 等的原因。").Reason().Also("原因");
        Place = AddPlace();
        Task = Add("task", "主要内容", ColumnType.Text, "整体支出自评表中任务的主要内容。");
        TaskDone = Add("task_done", "完成情况", ColumnType.Text, "整体支出自评表中任务的完成情况。");
        BudgetFiscal = Add("budget_fiscal", "预算数（财政拨款）", ColumnType.Money, "全年预算中的财政拨款。");
        BudgetOther = Add("budget_other", "预算数（其他资金）", ColumnType.Money, "全年预算中的其他资金。");
        ExecutedFiscal = Add("executed_fiscal", "执行数（财政拨款）", ColumnType.Money, "全年执行中的财政拨款。");
        ExecutedOther = Add("executed_other", "执行数（其他资金）", ColumnType.Money, "全年执行中的其他资金。");
        foreach (var money in new[] { PerHead, Initial, Adjusted, Received, Executed, Balance, BudgetFiscal, BudgetOther, ExecutedFiscal, ExecutedOther })
            money.InUnitOf(Unit);
    }
}

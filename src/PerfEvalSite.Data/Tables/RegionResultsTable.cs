namespace PerfEvalSite.Data.Tables;

/// <summary>区域结果: score, rank and execution by region.</summary>
public sealed class RegionResultsTable : Table
{
    public readonly Column Evaluation, Region, Score, Rank, Grade, Received, Executed, Balance, Unit, ExecutionRate, FundGrowth, PersonGrowth, Findings, Note, Place;

    internal RegionResultsTable() : base("region_results", "区域结果", "评价对各区域的得分、排名、执行情况和定性结论。")
    {
        OtherNames = ["region_result", "各区县结果", "区县结果"];
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "所属评价。").Key().Required().To("evaluations").Such("e1");
        Region = Add("region_id", "区划编码", ColumnType.Code, "区域。").PublishedAs("row_region_id").Key().Required().To("regions");
        Score = Add("score", "得分", ColumnType.Score, "该区域得分。");
        Rank = Add("rank", "排名", ColumnType.Integer, "原文印出的名次。").PublishedAs("rank_no");
        Grade = Add("grade", "等级", ColumnType.Text, "该区域等级。");
        Received = Add("received", "到位", ColumnType.Money, "到位资金。");
        Executed = Add("executed", "支出", ColumnType.Money, "支出金额。");
        Balance = Add("balance", "结余", ColumnType.Money, "结余金额。");
        Unit = AddMoneyUnit();
        ExecutionRate = Add("execution_rate", "执行率", ColumnType.Rate, "预算执行率。");
        FundGrowth = Add("fund_growth", "资金增幅", ColumnType.Value, "较上年增幅；可为区间。").Percent().Such("19%-68%");
        PersonGrowth = Add("person_growth", "人数增幅", ColumnType.Value, "救助人数等较上年的增幅。").Percent().Such("927%");
        Findings = Add("findings", "定性结论", ColumnType.Text, "原文对该区域的定性结论要点；没有提及的不写。");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
        Place = AddPlace();
        foreach (var money in new[] { Received, Executed, Balance })
            money.InUnitOf(Unit);
    }
}

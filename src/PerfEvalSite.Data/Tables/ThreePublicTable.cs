namespace PerfEvalSite.Data.Tables;

/// <summary>三公经费: the six amounts of the public form, twice, with the counts that must go with them.</summary>
public sealed class ThreePublicTable : Table
{
    public static readonly IReadOnlyList<Choice> Items =
        [
            new("total", "合计", "三公经费合计", "“三公”经费合计"),
            new("abroad", "因公出国（境）费", "因公出国(境)费", "因公出国（境）费用", "出国（境）费"),
            new("vehicles", "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车小计"),
            new("vehicle-purchase", "公务用车购置费"),
            new("vehicle-running", "公务用车运行维护费", "公务用车运行费"),
            new("reception", "公务接待费"),
            new("reception-domestic", "国内公务接待", "国内公务接待费"),
            new("reception-foreign", "外事接待", "外宾接待", "外事接待费"),
            new("meetings", "会议费"), new("training", "培训费"),
        ];

    public readonly Column Item, Budget, Final, Unit, Completion, Groups, Persons, Bought, Held, Batches, Visitors, BudgetBasis, Reason, Prior, Place;

    internal ThreePublicTable() : base("three_public", "三公经费", "“三公”经费预算、决算和团组、人次、车辆、批次等实物量。")
    {
        HasSums = true;
        OtherNames = ["三公", "三公经费决算", "三公经费支出"];
        Item = Add("item", "项目", ColumnType.Choice, "“三公”经费的组成部分；公务用车须分列购置费和运行维护费。").Key().Required().OneOf(Items).Such("公务接待费");
        Budget = Add("budget", "预算数", ColumnType.Money, "预算数；原文没有印出时留空。");
        Final = Add("final", "决算数", ColumnType.Money, "决算数。").Such("1.68");
        Unit = AddMoneyUnit();
        Completion = Add("completion", "完成预算", ColumnType.Rate, "原文印出的完成预算百分比。").Also("完成率").Such("41.58%");
        Groups = Add("groups", "团组数", ColumnType.Count, "因公出国（境）团组数，单位个。").PublishedAs("travel_groups").Also("因公出国（境）团组数");
        Persons = Add("persons", "出国人次", ColumnType.Count, "因公出国（境）累计人次。").Also("人数", "因公出国（境）累计人次");
        Bought = Add("bought", "购置辆数", ColumnType.Count, "当年购置公务用车数，单位辆。").Also("公务用车购置数");
        Held = Add("held", "保有量", ColumnType.Count, "年末公务用车保有量，单位辆。").Also("公务用车保有量");
        Batches = Add("batches", "批次", ColumnType.Count, "公务接待批次。").Also("接待批次", "国内公务接待批次").Such("18");
        Visitors = Add("visitors", "接待人次", ColumnType.Count, "公务接待人次。").Also("人次", "国内公务接待人次").Such("178");
        BudgetBasis = Add("budget_basis", "预算口径", ColumnType.Text, "预算数是年初预算还是调整预算，或没有预算的说明。").Such("调整预算");
        Reason = Add("reason", "差异原因", ColumnType.Text, "决算与预算或上年不同的原因、主要用途。").Reason();
        Prior = Add("prior", "上年数", ColumnType.Money, "上年决算数，预算表为上年预算数。").Also("上年预算数", "上年决算数");
        Place = AddPlace();
        foreach (var money in new[] { Budget, Final, Prior })
            money.InUnitOf(Unit);
    }
}

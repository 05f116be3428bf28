namespace PerfEvalSite.Data.Tables;

/// <summary>收入决算表 (T2): income of each functional code by its six sources.</summary>
public sealed class IncomeByCodeTable : Table
{
    public readonly Column Code, Item, Total, Appropriation, Superior, Business, Operating, Subordinate, Other, Unit, Place, Prior, Change, ChangeRate;

    internal IncomeByCodeTable() : base("income_by_code", "收入决算", "收入决算表（部门决算公开第 2 张表）：各科目收入按来源列示；合计行科目编码留空。")
    {
        HasSums = true;
        Code = Add("code", "科目编码", ColumnType.Label, "功能分类科目编码；合计行留空。").Key().Also("功能分类科目编码").Such("2080505");
        Item = Add("item", "科目名称", ColumnType.Text, "科目名称；合计行写“合计”。").Key().Required().Also("项目", "名称");
        Total = Add("total", "本年收入合计", ColumnType.Money, "本年收入合计。").Also("合计");
        Appropriation = Add("appropriation", "财政拨款收入", ColumnType.Money, "财政拨款收入。");
        Superior = Add("superior", "上级补助收入", ColumnType.Money, "上级补助收入。");
        Business = Add("business", "事业收入", ColumnType.Money, "事业收入。");
        Operating = Add("operating", "经营收入", ColumnType.Money, "经营收入。");
        Subordinate = Add("subordinate", "附属单位上缴收入", ColumnType.Money, "附属单位上缴收入。");
        Other = Add("other", "其他收入", ColumnType.Money, "其他收入。");
        Unit = AddMoneyUnit();
        Place = AddPlace();
        Prior = Add("prior", "上年数", ColumnType.Money, "上年同一栏合计的数；预算表为上年预算数。").Also("上年预算数", "上年决算数");
        Change = Add("change", "增减额", ColumnType.Money, "原文印出的比上年增减额；减少为负数。").PublishedAs("change_amount").Also("比上年增减", "增减");
        ChangeRate = Add("change_rate", "增减率", ColumnType.Rate, "原文印出的比上年增减百分比。").Also("增减%", "增减幅度");
        foreach (var money in Columns.Where(column => column.Type == ColumnType.Money))
            money.InUnitOf(Unit);
    }
}

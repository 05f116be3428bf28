namespace PerfEvalSite.Data.Tables;

/// <summary>
/// 支出决算表 (T3) and its narrower sisters: 一般公共预算 (T5), 政府性基金 (T8) and 国有资本经营 (T9), told apart by
/// <see cref="Scope"/>.
/// </summary>
public sealed class SpendingByCodeTable : Table
{
    public readonly Column Scope, Code, Item, Opening, Income, Total, Basic, Project, ToSuperior, Operating, Subsidy, Closing, Unit, Place, Prior, Change, ChangeRate;

    internal SpendingByCodeTable() : base("spending_by_code", "支出决算", "各科目支出：支出决算表（全口径）、一般公共预算、政府性基金、国有资本经营决算表，用口径区分；合计行科目编码留空。")
    {
        HasSums = true;
        Scope = Add("scope", "口径", ColumnType.Choice, "全口径、一般公共预算、政府性基金或国有资本经营。").Key().Required().OneOf(Choices.Scopes).Such("一般公共预算");
        Code = Add("code", "科目编码", ColumnType.Label, "功能分类科目编码；合计行留空。").Key().Also("功能分类科目编码").Such("2080505");
        Item = Add("item", "科目名称", ColumnType.Text, "科目名称；合计行写“合计”。").Key().Required().Also("项目", "名称");
        Opening = Add("opening", "年初结转和结余", ColumnType.Money, "年初结转和结余（政府性基金、国有资本经营用）。");
        Income = Add("income", "本年收入", ColumnType.Money, "本年收入（政府性基金、国有资本经营用）。");
        Total = Add("total", "本年支出合计", ColumnType.Money, "本年支出合计。").Also("合计", "本年支出");
        Basic = Add("basic", "基本支出", ColumnType.Money, "基本支出。");
        Project = Add("project", "项目支出", ColumnType.Money, "项目支出。");
        ToSuperior = Add("to_superior", "上缴上级支出", ColumnType.Money, "上缴上级支出（全口径用）。");
        Operating = Add("operating", "经营支出", ColumnType.Money, "经营支出（全口径用）。");
        Subsidy = Add("subsidy", "对附属单位补助支出", ColumnType.Money, "对附属单位补助支出（全口径用）。");
        Closing = Add("closing", "年末结转和结余", ColumnType.Money, "年末结转和结余（政府性基金、国有资本经营用）。");
        Unit = AddMoneyUnit();
        Place = AddPlace();
        Prior = Add("prior", "上年数", ColumnType.Money, "上年同一栏合计的数；预算表为上年预算数。").Also("上年预算数", "上年决算数");
        Change = Add("change", "增减额", ColumnType.Money, "原文印出的比上年增减额；减少为负数。").PublishedAs("change_amount").Also("比上年增减", "增减");
        ChangeRate = Add("change_rate", "增减率", ColumnType.Rate, "原文印出的比上年增减百分比。").Also("增减%", "增减幅度");
        foreach (var money in Columns.Where(column => column.Type == ColumnType.Money))
            money.InUnitOf(Unit);
    }
}

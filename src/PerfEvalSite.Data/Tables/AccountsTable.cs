namespace PerfEvalSite.Data.Tables;

/// <summary>
/// 决算: the lines of 收入支出决算总表 (T1), 财政拨款收入支出决算总表 (T4), 基本支出决算表 (T6) and of the explanation in the text, one
/// amount a row. The tables that have several amounts for each code are <see cref="IncomeByCodeTable"/> and <see cref="SpendingByCodeTable"/>.
/// </summary>
public sealed class AccountsTable : Table
{
    public static readonly IReadOnlyList<Choice> Sides = [new("income", "收入"), new("spending", "支出"), new("both", "收支总计", "总计")];

    public static readonly IReadOnlyList<Choice> Classifications =
        [
            new("total", "总计", "合计"), new("source", "来源"), new("nature", "性质"), new("function-class", "功能-类"), new("function-section", "功能-款"),
            new("function-item", "功能-项"), new("staff-operating", "人员公用"), new("economic-class", "经济-类"), new("economic-item", "经济-款"),
            new("carry-over", "结转结余", "结转"), new("other", "其他"),
        ];

    public readonly Column Side, Scope, By, Code, Item, Budget, Final, Unit, Share, ShareBase, Completion, Balance, BalanceNote, Prior, Reason, Place,
        Adjusted, Staff, Running, Change, ChangeRate, CompletionBase;

    internal AccountsTable() : base("accounts", "决算", "收入支出决算总表、财政拨款收支总表、基本支出表和正文说明中的各项，一行一个数。")
    {
        HasSums = true;
        OtherNames = ["account", "决算明细"];
        Side = Add("side", "收支", ColumnType.Choice, "收入、支出，或收支相等的总计。").Key().Required().Also("方向").OneOf(Sides).Such("支出");
        Scope = Add("scope", "口径", ColumnType.Choice, "数字的口径；口径不同的数不相比较。").Key().Required().OneOf(Choices.Scopes).Such("一般公共预算");
        By = Add("by", "分类方式", ColumnType.Choice, "按什么分的类。").PublishedAs("classified_by").Key().Required().OneOf(Classifications).Such("功能-项");
        Code = Add("code", "科目编码", ColumnType.Label, "功能分类或经济分类科目编码（类 3 位、款 5 位、项 7 位）；作文本处理。").Key().Also("功能分类科目编码", "经济分类科目编码").Such("2080505");
        Item = Add("item", "项目", ColumnType.Text, "科目名称或项目名称，照原文。").Key().Required().Also("科目名称", "名称").Such("机关事业单位基本养老保险缴费支出");
        Budget = Add("budget", "预算数", ColumnType.Money, "年初预算或调整预算；原文只印完成率而没有印预算数时留空。").Also("年初预算数");
        Final = Add("final", "决算数", ColumnType.Money, "决算数。").Also("支出决算数", "收入决算数").Such("49.08");
        Unit = AddMoneyUnit();
        Share = Add("share", "占比", ColumnType.Rate, "原文印出的占比。").Such("78.28%");
        ShareBase = Add("share_base", "占比分母", ColumnType.Text, "占比以哪一项为 100%。").Such("本年支出合计");
        Completion = Add("completion", "完成预算", ColumnType.Rate, "原文印出的完成预算百分比。").Also("完成率").Such("98.65%");
        Balance = Add("balance", "结余", ColumnType.Money, "原文在该项写出的结余。");
        BalanceNote = Add("balance_note", "结余说明", ColumnType.Text, "结余的构成；多个单位的结余在这里写明。");
        Prior = Add("prior", "上年数", ColumnType.Money, "上年决算数，预算表为上年预算数；没有时留空，原因写在公开件的“无上年数原因”。").Also("上年预算数", "上年决算数");
        Reason = Add("reason", "差异原因", ColumnType.Text, "大于、小于预算或上年的原因，或主要用途。").Reason();
        Place = AddPlace();
        Adjusted = Add("adjusted", "全年预算数", ColumnType.Money, "与年初预算分开印出的全年（调整）预算数。").Also("调整预算数");
        Staff = Add("staff", "人员经费", ColumnType.Money, "基本支出表另分一栏印出的人员经费。");
        Running = Add("running", "公用经费", ColumnType.Money, "基本支出表另分一栏印出的公用经费。").Also("日常公用经费");
        Change = Add("change", "增减额", ColumnType.Money, "原文印出的比上年增减额；减少为负数。").PublishedAs("change_amount").Also("比上年增减", "增减");
        ChangeRate = Add("change_rate", "增减率", ColumnType.Rate, "原文印出的比上年增减百分比。").Also("增减%", "增减幅度");
        CompletionBase = Add("completion_base", "完成预算的分母", ColumnType.Choice, "完成预算的百分比除以什么；原文没有写明时留空。").OneOf(Choices.RateBases);
        foreach (var money in new[] { Budget, Final, Balance, Prior, Adjusted, Staff, Running, Change })
            money.InUnitOf(Unit);
    }
}

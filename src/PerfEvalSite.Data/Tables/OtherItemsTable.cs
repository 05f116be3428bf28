namespace PerfEvalSite.Data.Tables;

/// <summary>其他公开事项: 机关运行经费, 政府采购, 国有资产 and the counts of 预算绩效管理.</summary>
public sealed class OtherItemsTable : Table
{
    public static readonly IReadOnlyList<Choice> Items =
        [
            new("operating-cost", "机关运行经费"),
            new("procurement", "政府采购总额", "政府采购支出总额"),
            new("procurement-goods", "政府采购货物", "政府采购货物支出", "货物"),
            new("procurement-works", "政府采购工程", "政府采购工程支出", "工程"),
            new("procurement-services", "政府采购服务", "政府采购服务支出", "服务"),
            new("procurement-sme", "授予中小企业合同金额", "中小企业"),
            new("procurement-micro", "授予小微企业合同金额", "小微企业"),
            new("vehicles", "车辆", "车辆总数"),
            new("vehicles-ministerial", "部级领导干部用车"), new("vehicles-leading", "主要领导干部用车"), new("vehicles-confidential", "机要通信用车"),
            new("vehicles-emergency", "应急保障用车"), new("vehicles-enforcement", "执法执勤用车"), new("vehicles-special", "特种专业技术用车"),
            new("vehicles-retired", "离退休干部用车"), new("vehicles-other", "其他用车"),
            new("equipment-500k", "单价50万元以上通用设备"),
            new("equipment-1m", "单价100万元以上设备", "单价100万元以上专用设备"),
            new("goals-projects", "编报绩效目标项目数"), new("goals-amount", "编报绩效目标金额"),
            new("monitored-projects", "绩效跟踪项目数"), new("monitored-amount", "绩效跟踪金额"),
            new("self-evaluated-projects", "绩效自评项目数"), new("self-evaluated-amount", "绩效自评金额"), new("self-evaluated-mean", "绩效自评平均得分"),
            new("department-evaluated-projects", "部门评价项目数"),
        ];

    public readonly Column Item, Value, AsOf, Prior, NoPriorReason, Note, SourceNote, Place;

    internal OtherItemsTable() : base("other_items", "其他公开事项", "机关运行经费、政府采购、国有资产占用、预算绩效管理等事项，一行一个数。")
    {
        HasSums = true;
        OtherNames = ["其他事项"];
        Item = Add("item", "事项", ColumnType.Choice, "公开事项；表中没有的，照原文写名称。").Key().Required().OneOf(Items).Open().Such("机关运行经费");
        Value = Add("value", "数值", ColumnType.Value, "照原文填写，含单位；原文写“无”的填 0。").Such("66.86万元");
        AsOf = Add("as_of", "截至日", ColumnType.Date, "数字截至的日期。").Such("2019-12-31");
        Prior = Add("prior", "上年数", ColumnType.Value, "上年同一事项的数。");
        NoPriorReason = Add("no_prior_reason", "无上年数原因", ColumnType.Text, "没有上年数的原因。").Reason();
        Note = Add("note", "说明", ColumnType.Text, "用途等说明。");
        SourceNote = Add("source_note", "来源注", ColumnType.Text, "原文注明的数据来源。").Such("财决附03表");
        Place = AddPlace();
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>项目.</summary>
public sealed class ProjectsTable : Table
{
    public readonly Column Id, No, Name, Aliases, Code, Implementer, Authority, Responsible, From, To, Note, Place,
        UnitCode, FormNo, FinanceResponsible, Contact, Category, Attribute, Type;

    internal ProjectsTable() : base("projects", "项目", "文件涉及的项目，一行一个。")
    {
        OtherNames = ["project", "项目基本信息", "项目基本情况", "项目清单"];
        Id = Add("project_id", "项目编码", ColumnType.Code, "本公开件内的编码，其他表用它引用项目。").Key().Required().Such("1");
        No = Add("no", "序号", ColumnType.Integer, "原文的序号。");
        Name = Add("name", "项目名称", ColumnType.Text, "项目全称。").Required().Also("名称");
        Aliases = Add("aliases", "别名", ColumnType.List, "原文中的其他写法，用分号分开。");
        Code = Add("code", "预算项目代码", ColumnType.Label, "预算一体化系统的项目代码（如 21 位）；作文本处理。");
        Implementer = Add("implementer", "实施单位", ColumnType.Text, "实施单位。");
        Authority = Add("authority", "主管部门", ColumnType.Text, "主管部门。");
        Responsible = Add("responsible", "项目负责人", ColumnType.Text, "自然人姓名；保存在数据中，页面和下载默认不公开。").Also("负责人").Personal();
        From = Add("from", "开始日", ColumnType.Date, "项目开始执行的日期。").PublishedAs("from_date");
        To = Add("to", "结束日", ColumnType.Date, "项目完成执行的日期。").PublishedAs("to_date");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
        Place = AddPlace();
        UnitCode = Add("unit_code", "预算单位编码", ColumnType.Label, "实施单位在预算系统中的编码；作文本处理。");
        FormNo = Add("form_no", "报表编号", ColumnType.Label, "自评表印出的报表编号或表号。").Also("表号");
        FinanceResponsible = Add("finance_responsible", "财务负责人", ColumnType.Text, "自然人姓名；保存在数据中，页面和下载默认不公开。").Personal();
        Contact = Add("contact", "联系人", ColumnType.Text, "自然人姓名；保存在数据中，页面和下载默认不公开。").Also("填表人").Personal();
        Category = Add("category", "项目类别", ColumnType.Text, "自评表印出的项目类别。");
        Attribute = Add("attribute", "项目属性", ColumnType.Text, "自评表印出的项目属性，如持续性项目、新增性项目。");
        Type = Add("type", "项目类型", ColumnType.Text, "自评表印出的项目类型，如常年性项目、一次性项目。");
    }
}

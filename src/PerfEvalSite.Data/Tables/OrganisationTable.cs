namespace PerfEvalSite.Data.Tables;

/// <summary>机构人员: staffing and subordinate units.</summary>
public sealed class OrganisationTable : Table
{
    public readonly Column Scope, Item, Value, Names, Place;

    internal OrganisationTable() : base("organisation", "机构人员", "编制、在职、退休人数和下属单位，一行一个数。")
    {
        HasSums = true;
        OtherNames = ["机构", "人员", "机构人员情况"];
        Scope = Add("scope", "统计范围", ColumnType.Text, "如：本级、局及下属部门、附件1。").Key().Required().Such("局及下属部门");
        Item = Add("item", "事项", ColumnType.Choice, "统计的内容。").Key().Required().Also("项目").OneOf(
            new("posts", "编制", "编制人数"), new("staff", "在职", "在职人数"), new("retired", "退休", "退休人数"), new("units", "下属二级单位", "下属二级部门"),
            new("units-civil", "参公事业单位", "参公事业"), new("units-other", "其他事业单位", "其他事业"), new("units-included", "纳入决算编制单位", "纳入决算编制")).Such("编制");
        Value = Add("value", "数值", ColumnType.Value, "照原文填写，含单位；只列名称的留空。").Such("53人");
        Names = Add("names", "名称列表", ColumnType.List, "单位名称，用分号分开。");
        Place = AddPlace();
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>区划: one row a region. Stands in the data folder itself.</summary>
public sealed class RegionsTable : Table
{
    public readonly Column Id, Name, Aliases, Kind, Parent, Order, Note;

    internal RegionsTable() : base("regions", "区划", "行政区划和功能区，一行一个；单位、资金分配和区域结果引用它。")
    {
        OtherNames = ["region", "行政区划"];
        Id = Add("region_id", "区划编码", ColumnType.Code, "固定编码，可用六位行政区划代码，也可自定；小写字母、数字和连字符。").Key().Required().Such("370200");
        Name = Add("name", "名称", ColumnType.Text, "区划全称。").Required().Such("青岛市");
        Aliases = Add("aliases", "别名", ColumnType.List, "原文中的其他写法（含误写），用分号分开。").Such("峄城;峯城;峰城区");
        Kind = Add("kind", "类别", ColumnType.Choice, "区划的种类。").OneOf(
            new("province", "省级"), new("prefecture", "地级市", "自治州", "市"), new("district", "区"), new("county-city", "县级市"),
            new("county", "县"), new("autonomous-county", "自治县"), new("zone", "功能区"), new("township", "乡镇"));
        Parent = Add("parent_id", "上级区划", ColumnType.Code, "上级区划的编码。").To("regions");
        Order = Add("order", "排序", ColumnType.Integer, "在列表中的次序；空白时按编码。").PublishedAs("sort_order");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>单位: one row an agency. Stands in the data folder itself.</summary>
public sealed class AgenciesTable : Table
{
    public readonly Column Id, Name, ShortName, Aliases, Parent, Region, Level, Established, Initials, Note;

    internal AgenciesTable() : base("agencies", "单位", "公开信息的单位，一行一个。")
    {
        OtherNames = ["agency", "单位名单", "单位名录"];
        Id = Add("agency_id", "单位编码", ColumnType.Code, "单位的固定编码，也是文件夹名和网址的一部分；一经发布不再改动，不随名称变化。小写字母、数字和连字符。").Key().Required().Such("qingdao-ybj");
        Name = Add("name", "名称", ColumnType.Text, "单位全称。").Required().Also("单位名称").Such("青岛市医疗保障局");
        ShortName = Add("short_name", "简称", ColumnType.Text, "原文中使用的简称。").Such("市医保局");
        Aliases = Add("aliases", "别名", ColumnType.List, "曾用名和原文中的其他写法，用分号分开；核对名称时视为同一单位。");
        Parent = Add("parent_id", "上级单位", ColumnType.Code, "主管单位的编码，没有可空。").To("agencies");
        Region = Add("region_id", "区划", ColumnType.Code, "所属区划的编码。").Also("区划编码").To("regions");
        Level = Add("level", "级别", ColumnType.Choice, "财政级次。比较只在同级之间进行。").OneOf(Choices.Levels).Such("市级");
        Established = Add("established", "成立日期", ColumnType.Date, "用于说明没有上年数的原因。").Such("2019-01-15");
        Initials = Add("initials", "拼音首字母", ColumnType.Text, "供检索，例如“qdsybj”；可空。").Such("qdsybj");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
    }
}

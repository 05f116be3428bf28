namespace PerfEvalSite.Data.Tables;

/// <summary>官方表: the official tables that the document prints, those without data among them, each with its state.</summary>
public sealed class OfficialTablesTable : Table
{
    public static readonly IReadOnlyList<Choice> States =
        [new("with-data", "有数据"), new("empty-with-sentence", "空表并说明"), new("empty", "空表未说明"), new("not-published", "未公开")];

    public readonly Column Form, Profile, Title, Number, State, Note, Place;

    internal OfficialTablesTable() : base("official_tables", "官方表", "文件印出的各张官方表及其状态：有数据、列出空表并说明、或没有公开。按官方版式填写的表由工具自动登记。")
    {
        OtherNames = ["official_table"];
        Form = Add("form", "表", ColumnType.Text, "官方表在版式中的编号，如 T1。").Key().Required().Such("T1");
        Profile = Add("profile", "版式", ColumnType.Text, "表的版式（地区）。").Such("national");
        Title = Add("title", "表名", ColumnType.Text, "官方表的名称。").Such("收入支出决算总表");
        Number = Add("number", "表号", ColumnType.Label, "官方表的表号。").Such("公开01表");
        State = Add("state", "状态", ColumnType.Choice, "有数据；空表并说明没有此项收支；空表而没有说明；没有公开。").Required().OneOf(States).Such("有数据");
        Note = Add("note", "表下说明", ColumnType.Text, "表下的注和说明，照原文。");
        Place = AddPlace();
    }
}

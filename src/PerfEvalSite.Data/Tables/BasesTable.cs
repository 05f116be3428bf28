namespace PerfEvalSite.Data.Tables;

/// <summary>依据: laws, regulations and official letters that the document cites.</summary>
public sealed class BasesTable : Table
{
    public readonly Column No, Project, Number, Title, Issuer, Note, Place;

    internal BasesTable() : base("bases", "依据", "文件引用的法规、制度和文件。")
    {
        OtherNames = ["basis", "评价依据", "政策依据"];
        No = Add("no", "序号", ColumnType.Integer, "次序。").Key().Required();
        Project = Add("project_id", "项目编码", ColumnType.Code, "只是某个项目的依据时填写。").To("projects");
        Number = Add("number", "文号", ColumnType.Label, "文号，括号照原文；没有印出时留空。").Such("国办发〔2017〕55号");
        Title = Add("title", "题名", ColumnType.Text, "文件名称；只印了文号时留空。");
        Issuer = Add("issuer", "发文机关", ColumnType.Text, "发文机关。");
        Note = Add("note", "备注", ColumnType.Text, "如：文号格式有缺损。");
        Place = AddPlace();
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>名词: the document's own explanation of terms. Numbering gaps are kept as printed.</summary>
public sealed class GlossaryTable : Table
{
    public readonly Column No, Term, Code, Definition, Place;

    internal GlossaryTable() : base("glossary", "名词", "文件自己的名词解释；序号照原文，缺号不补。")
    {
        OtherNames = ["名词解释"];
        No = Add("no", "序号", ColumnType.Integer, "原文的序号；没有印出时留空。");
        Term = Add("term", "名词", ColumnType.Text, "名词。").Key().Required();
        Code = Add("code", "编码", ColumnType.Label, "名词对应的科目编码。").Key().Such("2080505");
        Definition = Add("definition", "释义", ColumnType.Text, "解释的要点。").Required();
        Place = AddPlace();
    }
}

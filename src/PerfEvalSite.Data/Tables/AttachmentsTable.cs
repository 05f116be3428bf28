namespace PerfEvalSite.Data.Tables;

/// <summary>附件.</summary>
public sealed class AttachmentsTable : Table
{
    public readonly Column No, Title, Included, Path, Note, Place;

    internal AttachmentsTable() : base("attachments", "附件", "文件列出的附件，以及是否随文公开。")
    {
        OtherNames = ["attachment", "附件清单", "附件目录"];
        No = Add("no", "序号", ColumnType.Integer, "附件序号。").Key().Required();
        Title = Add("title", "题名", ColumnType.Text, "附件名称。").Required();
        Included = Add("included", "是否随文", ColumnType.Flag, "附件是否随文公开。");
        Path = Add("path", "路径", ColumnType.Text, "附件文件在本公开件文件夹内的相对路径；随站点一并发布。");
        Note = Add("note", "说明", ColumnType.Text, "其他说明。");
        Place = AddPlace();
    }
}

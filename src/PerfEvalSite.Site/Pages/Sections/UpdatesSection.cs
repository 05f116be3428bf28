namespace PerfEvalSite.Site.Pages;

/// <summary>更新记录: what became of the document since it was published, the newest first.</summary>
internal static class UpdatesSection
{
    public static Section? Build(SectionInput input)
    {
        if (input.Updates.Count == 0)
            return null;
        var table = new ListTable("updates-list", "更新记录").Column("日期", isRowHeader: true).Column("事项").Column("内容").Column("说明");
        foreach (var update in input.Updates)
            table.Row(new Cell(update.Date), new Cell(update.KindName), new Cell(update.Words), new Cell(update.Reason));
        return new Section("updates", "更新记录").Add(new Block { Table = table.Build() });
    }
}

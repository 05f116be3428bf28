namespace PerfEvalSite.Site.Pages;

/// <summary>历史版本: the copies that editions left of the document, the newest first.</summary>
internal static class VersionsSection
{
    public static Section? Build(SectionInput input)
    {
        if (input.Versions.Count == 0)
            return null;
        var table = new ListTable("versions-list", "历史版本").Column("对外公开的日期", isRowHeader: true).Column("网页").Column("数据").Column("数据版本");
        foreach (var version in input.Versions)
            table.Row(new Cell(version.Edition), new Cell("当时的网页", path: version.Page), new Cell("JSON", path: version.Json), new Cell(version.DataVersion));
        return new Section("versions", "历史版本").Add(new Block { Notes = ["每次对外公开时留下的副本，以后不再改动；引用请用当时的网址。"], Table = table.Build() });
    }
}

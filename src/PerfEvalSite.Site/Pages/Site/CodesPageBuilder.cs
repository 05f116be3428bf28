using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Pages;

/// <summary>Every diagnostic with its meaning and remedy, from the same declarations that the command line prints.</summary>
internal static class CodesPageBuilder
{
    public static ContentPage Build(SiteFrame site)
    {
        var table = new ListTable("codes", "诊断编号").Column("编号", isRowHeader: true).Column("级别").Column("含义").Column("说明").Column("怎样改");
        foreach (var code in AllCodes.InOrder)
            table.Row(
                new Cell(code.Id),
                new Cell(code.Severity == Severity.Error ? "错误" : "提醒"),
                new Cell(code.Title.Zh),
                new Cell(code.Explanation.Zh),
                new Cell(WithoutArguments(code.Remedy.Zh)));
        return new ContentPage(site, SitePaths.Codes, "诊断编号")
        {
            Description = "填报数据时可能遇到的每个诊断编号：含义、原因和改法。",
            Breadcrumb = [SitePages.HomeLink, new("阅读说明", SitePaths.Method)],
            Lead = "读取数据时发现的问题都有固定编号，并指出文件、行和列。有“错误”时不发布网站，“提醒”不影响发布。命令行可用 perfeval explain 编号 查询。",
            Sections = [new Section("codes", "全部编号").Add(new Block { Table = table.Build() })],
        };
    }

    /// <summary>Remedies may quote what was found; here there is nothing to quote.</summary>
    private static string WithoutArguments(string remedy) =>
        remedy.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal).Replace("{2}", "…", StringComparison.Ordinal).Replace("{3}", "…", StringComparison.Ordinal);
}

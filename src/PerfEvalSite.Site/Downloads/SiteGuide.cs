using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary><c>llms.txt</c>: what is where, in Markdown as llmstxt.org has it, for language models and other programs that read the site for a person: how figures are to be read, and the data in place of the pages.</summary>
internal static class SiteGuide
{
    /// <param name="tables">Those that have a file.</param>
    public static void Write(Utf8Writer writer, SiteSettings settings, IReadOnlyList<PackageTable> tables)
    {
        Line($"# {settings.Title}\n");
        Line($"> {(settings.Organiser.Length > 0 ? $"{settings.Organiser}主办。" : "")}政府部门的绩效评价、绩效自评、部门预算、部门决算和“三公”经费公开件：网页、每个数字的出处、算术核验，以及同样内容的数据文件。\n");
        Line("引用数字时请注意：");
        Line("- 数字照原文；空白是原文没有印出，“—”是不适用，“涉密”是不公开，只有“0”才是零。缺少的数不能当作零，也不能据此推算比率。");
        Line("- 金额的单位写在表头或数字旁边；数据文件里 `…_yuan` 列一律折合成元，`…_fraction` 列是小数。");
        Line("- 求和只取 `is_total` 为 `false` 的行，决算表还要按收支、口径、分类方式分开。");
        Line("- 核验发现是算术比较的结果，不是对单位的评价；单位的说明与发现写在一起。");
        Line("- 引用请写明单位、公开件、年度和数据版本，每个公开件的网页末尾有现成的引用格式。\n");
        Line("## 数据\n");
        Link("数据说明", SitePaths.DataPackage, "每张表每一列的名称、类型、单位和含义（Data Package）");
        Link("使用说明", SitePaths.Readme, "怎样读、怎样求和");
        Link("数据字典", SitePaths.DictionaryCsv, "每一列的含义（CSV）");
        Link("全部数据", SitePaths.Archive, "所有表和说明（zip）");
        Link("公开件 JSON 的格式", SitePaths.Schema, "每个公开件另有一个 JSON 文件：agencies/单位编码/公开件编码/公开件编码.json（JSON Schema）");
        Line("\n## 数据表\n");
        foreach (var table in tables)
            Link(table.Title, SitePaths.BulkFolder + table.FileName, table.Meaning);
        Line("\n## 网页\n");
        Link("单位", SitePaths.Agencies, "每个单位和它的公开件");
        Link("年度", SitePaths.Years, "按年度列出的公开件");
        Link("比较", SitePaths.Compare, "同类单位之间的比较");
        Link("核验", SitePaths.Checks, "核验规则和发现");
        Link("阅读说明", SitePaths.Method, "空白、计算值、分母和四舍五入怎样处理");
        Link("更新", SitePaths.Changes, "新公开、更正和撤回");

        void Link(string text, string path, string note) => Line($"- [{text}]({settings.BaseUrl}{path})：{note}");

        void Line(string text)
        {
            writer.Write(text);
            writer.Write("\n"u8);
        }
    }
}

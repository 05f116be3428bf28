using System.Text;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The catalogue of what is published: every kind of file once. The manifest's counts, the page 数据, the downloads of a disclosure, the golden test and the report of sizes
/// are made from it; where each stands is <see cref="SitePaths"/>. The manifest itself is in none.
/// </summary>
internal static class Outputs
{
    private const string Golden = "GoldenSiteTests";

    /// <summary>The first that has a path is its kind.</summary>
    public static IReadOnlyList<OutputKind> All { get; } =
    [
        // By far the most, and so asked first.
        new("agencies/*/*/files/**", "附件", CountedAs.Download, "SiteBuildTests"),
        new("agencies/*/*/tables/*.csv", "公开件的表（CSV）", CountedAs.Download, Golden, SitePaths.Dictionary),
        new("**/charts/*.svg", "图（SVG）", CountedAs.Download, Golden),
        new("**/charts/figures.js", "图的交互视图", CountedAs.Nothing, "ChartFilesTests"),
        new("embed/**.html", "供其他网站嵌入的图", CountedAs.Nothing, Golden),
        new("agencies/*/*/index.html", "公开件", CountedAs.Page, Golden),
        new("agencies/*/*/official/index.html", "公开表样", CountedAs.Page, Golden),
        new("agencies/*/*/official/*.xlsx", "公开表样（Excel 工作簿）", CountedAs.Download, "FilledContentTests"),
        new("agencies/*/*/*.xlsx", "全部数据（Excel 工作簿）", CountedAs.Download, "DisclosureWorkbookTests") { OfDisclosure = SitePaths.Workbook },
        new("agencies/*/*/*.json", "全部数据（JSON）", CountedAs.Download, Golden, SitePaths.Schema) { OfDisclosure = SitePaths.Json },

        new("agencies/*/index.html", "单位", CountedAs.Page, Golden),
        new("agencies/*/figures.csv", "单位的全部要点（CSV）", CountedAs.Download, Golden),
        new("projects/*/*.html", "项目逐年", CountedAs.Page, Golden),
        new("agencies/*.html", "单位名录", CountedAs.Page, Golden),
        new("regions/**index.html", "区划", CountedAs.Page, Golden),
        new("years/**.html", "年度", CountedAs.Page, Golden),
        new("compare/**.html", "比较", CountedAs.Page, Golden),
        new("compare/*/*.csv", "比较表（CSV）", CountedAs.Download, Golden),
        new("explore/*.html", "探索", CountedAs.Page, Golden),
        new("completeness/*.html", "公开情况", CountedAs.Page, Golden),
        new(SitePaths.Rules, "核验规则", CountedAs.Page, "PageStructureTests"),
        new("checks/*.html", "核验", CountedAs.Page, Golden),
        new("pages/*/index.html", "本单位自己的网页", CountedAs.Page, "OwnLooksTests"),
        new("glossary/index.html", "名词", CountedAs.Page, Golden),
        new("method/*.html", "阅读说明", CountedAs.Page, "PageStructureTests"),
        new(SitePaths.Home, "首页", CountedAs.Page, Golden),
        new(SitePaths.Search, "检索", CountedAs.Page, Golden),
        new(SitePaths.SiteMap, "网站地图", CountedAs.Page, Golden),
        new(SitePaths.NotFound, "网址不存在", CountedAs.Page, Golden),
        new(SitePaths.Data, "数据", CountedAs.Page, Golden),

        new(SitePaths.Dictionary, "数据字典", CountedAs.Page, "PageStructureTests") { Offered = ("各列含义", "数据字典") },
        new(SitePaths.Archive, "全站数据打包", CountedAs.Download, "BulkDescriptionsTests", SitePaths.DataPackage) { Offered = ("全部数据打包", "all.zip") },
        new(SitePaths.Database, "全站数据库（SQLite）", CountedAs.Download, "SqliteFileTests", SitePaths.Dictionary) { Offered = ("数据库", "perfeval.sqlite（SQLite，可用 Datasette 打开）") },
        new(SitePaths.DataPackage, "全站数据的说明", CountedAs.Download, "DescriptionsTests") { Offered = ("机器可读的说明", "datapackage.json（Frictionless Data Package）") },
        new(SitePaths.DictionaryCsv, "数据字典（CSV）", CountedAs.Download, "BulkDescriptionsTests") { Offered = ("各列含义，供程序使用", "dictionary.csv") },
        new(SitePaths.Readme, "全站数据的使用说明", CountedAs.Download, "BulkDescriptionsTests") { Offered = ("使用说明", "README.md（中文、English）") },
        new(SitePaths.Licence, "使用条款", CountedAs.Download, "BulkDescriptionsTests") { Offered = ("使用条款", "LICENCE.txt") },
        new(SitePaths.Settings, "本站的设置", CountedAs.Download, "PackageRoundTripTests") { Offered = ("本站的设置，用数据包重新生成网站时用", "site.json") },
        new("data/profiles/*.json", "本站的版式", CountedAs.Download, "PackageRoundTripTests"),
        new(SitePaths.Schema, "公开件 JSON 的格式", CountedAs.Download, "DescriptionsTests") { Offered = ("公开件 JSON 的格式", "disclosure.schema.json（JSON Schema）") },
        new(SitePaths.FindingsCsv, "全部核验发现（CSV）", CountedAs.Download, Golden) { Offered = ("全部核验发现", "findings.csv") },
        new(SitePaths.FindingsJson, "全部核验发现（JSON）", CountedAs.Download, Golden),
        new("data/*/index.html", "数据表", CountedAs.Page, "TablePagesTests"),
        new("data/*.csv-metadata.json", "全站数据表的说明（CSVW）", CountedAs.Download, "TableMetadataTests", SitePaths.Dictionary),
        new("data/*.csv", "全站数据表", CountedAs.Download, Golden, SitePaths.Dictionary),
        new("data/*.parquet", "全站数据表（Parquet）", CountedAs.Download, "ParquetFileTests", SitePaths.Dictionary),
        new("data/perfeval-*.xlsx", "一个年度的全部数据（Excel 工作簿）", CountedAs.Download, "YearWorkbookTests", SitePaths.Dictionary),

        new("search/*.js", "检索的索引", CountedAs.Nothing, "SearchFilesTests"),
        new("assets/*", "样式和脚本", CountedAs.Nothing, "AssetsTests"),
        new("changes/*.html", "更新", CountedAs.Page, Golden),
        new(SitePaths.Feed, "订阅源（全站）", CountedAs.Nothing, "FeedTests"),
        new(SitePaths.CorrectionsFeed, "订阅源（更正）", CountedAs.Nothing, "FeedTests"),
        new("agencies/*/feed.xml", "订阅源（单位）", CountedAs.Nothing, "FeedTests"),
        new(SitePaths.Catalog, "全站数据的目录（DCAT）", CountedAs.Download, "SiteDescriptionsTests", SitePaths.Data) { Offered = ("数据目录，供数据门户采集", "data.json（DCAT）") },
        new(SitePaths.Guide, "给程序读的说明", CountedAs.Nothing, "SiteDescriptionsTests"),
        new("robots.txt", "给搜索引擎的说明", CountedAs.Nothing, Golden),
        new("sitemap*.xml", "给搜索引擎的网页清单", CountedAs.Nothing, Golden),
        new(".nojekyll", "给 GitHub Pages 的标记", CountedAs.Nothing, "WellKnownFilesTests"),
        new("v/*/agencies/**.html", "历史版本", CountedAs.Page, "KeptVersionsTests"),
        new("v/*/agencies/**", "历史版本的数据", CountedAs.Download, "KeptVersionsTests"),
        new("v/*/assets/*", "历史版本的样式和脚本", CountedAs.Nothing, "KeptVersionsTests"),
        new("**.html", "从旧网址转到新网址的页", CountedAs.Page, "WellKnownFilesTests"),
    ];

    /// <summary>What is offered of a disclosure as one file, in the order of its page.</summary>
    public static IReadOnlyList<OutputKind> OfDisclosure { get; } = [.. All.Where(kind => kind.OfDisclosure is not null)];

    /// <summary>Null for a path that is declared nowhere.</summary>
    public static OutputKind? Of(string path) => Of(Encoding.UTF8.GetBytes(path));

    /// <inheritdoc cref="Of(string)"/>
    public static OutputKind? Of(ReadOnlySpan<byte> path)
    {
        foreach (var kind in All)
            if (kind.Has(path))
                return kind;
        return null;
    }
}

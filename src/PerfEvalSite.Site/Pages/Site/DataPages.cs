using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>数据: the files for machines, and the dictionary that is made from the catalogue.</summary>
internal static class DataPages
{
    private const string About = "全站数据下载：每张表一个 CSV 文件，附数据字典。";

    /// <param name="tables">Those of the data package.</param>
    /// <param name="years">Of which there is a workbook each; none where there are none.</param>
    public static ContentPage Index(SiteFrame site, IReadOnlyList<TableContents> tables, IEnumerable<int> years)
    {
        bool hasDatabase = tables.Any(table => table.Forms.Database), hasParquet = tables.Any(table => table.Forms.Parquet);
        var list = new ListTable("files", "全站数据文件").Column("数据表", isRowHeader: true).Column("文件").Column("行数", isNumeric: true).Column("大小");
        if (hasParquet)
            list.Column("Parquet");
        list.Column("内容");
        Link[] workbooks = [.. years.Select(year => new Link(DisclosureList.Year(year), SitePaths.YearWorkbook(year)))];
        foreach (var one in tables)
            if (one.HasFile)
                list.Row(
                    [
                        new Cell(one.Table.Title, path: one.Page),
                        new Cell(one.Table.FileName, path: one.Csv),
                        new Cell(one.Rows.ToString("#,0", CultureInfo.InvariantCulture)),
                        new Cell(TablePages.Size(one.Bytes)),
                        .. hasParquet ? new[] { new Cell(TablePages.Size(one.ParquetBytes), path: SitePaths.Parquet(one.Table.Name)) } : [],
                        new Cell(one.Table.Meaning),
                    ]);
        return new ContentPage(site, SitePaths.Data, "数据")
        {
            Description = About,
            Breadcrumb = [SitePages.HomeLink],
            Lead = "全站数据按表汇总，供程序使用：UTF-8 编码、英文列名；每一行写明单位、区划、年度和文种，金额另折合成元。点表名看各列的含义、几行样例和读取方法。用 Excel 或 WPS 查看某一公开件，请在该公开件的页面下载。",
            Sections =
                [
                    new Section("files", "全站数据文件").Add(new Block { Table = list.Build() }),
                    .. workbooks.Length == 0 ? [] : new[]
                    {
                        new Section("years", "一个年度一个 Excel 工作簿").Add(new Block { Notes = ["本年度各公开件的全部行，一张表一个工作表，供 Excel、WPS 表格筛选和做透视表。"], Links = workbooks }),
                    },
                    new Section("dictionary", "说明和打包下载").Add(new Block
                    {
                        Facts = [.. Outputs.All.Where(kind => kind.Offered.For.Length > 0 && (hasDatabase || kind.Pattern != SitePaths.Database)).Select(kind => new Fact(kind.Offered.For, kind.Offered.Text, kind.Pattern))],
                    }),
                ],
            LinkedData = new Dataset(site, SitePaths.Data, $"{site.Settings.Title}：全部数据", $"{About}政府部门的绩效评价、预算、决算和“三公”经费公开件里的数字，照原文并折合成元。")
            {
                Files = [new("application/zip", SitePaths.Archive), .. hasDatabase ? new Dataset.File[] { new(SiteFormats.Database, SitePaths.Database) } : []],
            }.ToJson(),
        };
    }

    /// <param name="tables">Those of the data package, which have pages of their own.</param>
    public static ContentPage Dictionary(SiteFrame site, IReadOnlyList<TableContents> tables)
    {
        var sections = new List<Section>(Catalogue.All.Count);
        foreach (var table in Catalogue.All)
        {
            var published = tables.FirstOrDefault(one => one.Table.Source == table);
            sections.Add(new Section(table.FileName, table.SheetName).Add(new Block
            {
                Notes = [$"{table.Meaning}文件名：{table.SheetName}.csv 或 {table.FileName}.csv。"],
                Links = published is null ? [] : [new($"全站数据里的 {table.FileName}.csv：各列、样例、读取方法", published.Page)],
                Table = ColumnsOf(table, site.Settings.ShowPersonalNames),
            }));
        }
        return new ContentPage(site, SitePaths.Dictionary, "数据字典")
        {
            Description = "每张数据表、每一列的名称、类型和含义。",
            Breadcrumb = [SitePages.HomeLink, new("数据", SitePaths.Data)],
            Lead = "填报、下载和本站页面使用同一套表和列。空白表示原文没有印出，“—”表示不适用，“涉密”表示不公开，“0”就是零。“填报时的英文列名”也是公开件 JSON 里的名称；全站数据（data/*.csv、数据库）里的列名与它不同的，或由它另算出几列的，写在“全站数据里的列”。",
            Sections = sections,
            HasContents = true,
        };
    }

    private static TableModel? ColumnsOf(Table table, bool showPersonal)
    {
        var published = PublishedColumns.Of(table, showPersonal).ToLookup(column => column.Source);
        var list = new ListTable(table.FileName, table.SheetName).Column("列名", isRowHeader: true).Column("填报时的英文列名").Column("全站数据里的列").Column("类型").Column("要求")
            .Column("含义").Column("没有内容时").Column("可填的值").Column("其他写法").Column("例");
        foreach (var column in table.Columns)
            list.Row(
                new Cell(column.Name),
                new Cell(column.Id),
                new Cell(PublishedIdsOf(column, published[column])),
                new Cell(column.Type.Name()),
                new Cell(column.IsRequired ? column.IsKey ? "必填，键" : "必填" : column.IsKey ? "键" : column.IsPersonal ? "个人信息" : ""),
                new Cell(column.Meaning),
                new Cell(column.OfNothing),
                new Cell(ChoicesOf(column)),
                new Cell(string.Join("、", column.Aliases)),
                new Cell(column.Example));
        return list.Build();
    }

    /// <summary>Its own first, then what was worked out from it.</summary>
    private static string PublishedIdsOf(Column column, IEnumerable<PublishedColumn> published)
    {
        string[] ids = [.. published.Select(one => one.Id)];
        if (ids.Length > 0)
            return string.Join("、", ids);
        // The kind of a document is what every row of every table says.
        return column == Catalogue.Disclosures.Kind ? "kind" : "不公开";
    }

    private static string ChoicesOf(Column column)
    {
        var names = new List<string>(column.Choices.Count);
        foreach (var choice in column.Choices)
            names.Add(choice.Name);
        return string.Join("、", names);
    }
}

using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>数据: the files for machines, and the dictionary that is made from the catalogue.</summary>
internal static class DataPages
{
    public static ContentPage Index(SiteFrame site, IReadOnlyList<BulkFile> files, bool hasDatabase)
    {
        var table = new ListTable("files", "全站数据文件").Column("数据表", isRowHeader: true).Column("文件").Column("行数", isNumeric: true).Column("内容");
        foreach (var file in files)
            table.Row(
                new Cell(file.Table.SheetName, path: $"{SitePaths.Dictionary}#{file.Table.FileName}"),
                new Cell(file.Table.FileName + ".csv", path: SitePaths.BulkCsv(file.Table)),
                new Cell(file.Rows.ToString("#,0", CultureInfo.InvariantCulture)),
                new Cell(file.Table.Meaning));
        return new ContentPage(site, SitePaths.Data, "数据")
        {
            Description = "全站数据下载：每张表一个 CSV 文件，附数据字典。",
            Breadcrumb = [SitePages.HomeLink],
            Lead = "全站数据按表汇总，供程序使用：UTF-8 编码、英文列名；每一行写明单位、区划、年度和文种，金额另折合成元。用 Excel 或 WPS 查看某一公开件，请在该公开件的页面下载。",
            Sections =
                [
                    new Section("files", "全站数据文件").Add(new Block { Table = table.Build() }),
                    new Section("dictionary", "说明和打包下载").Add(new Block
                    {
                        Facts = [.. Outputs.All.Where(kind => kind.Offered.For.Length > 0 && (hasDatabase || kind.Pattern != SitePaths.Database)).Select(kind => new Fact(kind.Offered.For, kind.Offered.Text, kind.Pattern))],
                    }),
                ],
        };
    }

    public static ContentPage Dictionary(SiteFrame site)
    {
        var sections = new List<Section>(Catalogue.All.Count);
        foreach (var table in Catalogue.All)
            sections.Add(new Section(table.FileName, table.SheetName).Add(new Block
            {
                Notes = [$"{table.Meaning}文件名：{table.SheetName}.csv 或 {table.FileName}.csv。"],
                Table = ColumnsOf(table),
            }));
        return new ContentPage(site, SitePaths.Dictionary, "数据字典")
        {
            Description = "每张数据表、每一列的名称、类型和含义。",
            Breadcrumb = [SitePages.HomeLink, new("数据", SitePaths.Data)],
            Lead = "填报、下载和本站页面使用同一套表和列。空白表示原文没有印出，“—”表示不适用，“涉密”表示不公开，“0”就是零。",
            Sections = sections,
            HasContents = true,
        };
    }

    private static TableModel? ColumnsOf(Table table)
    {
        var list = new ListTable(table.FileName, table.SheetName).Column("列名", isRowHeader: true).Column("英文列名").Column("类型").Column("要求")
            .Column("含义").Column("没有内容时").Column("可填的值").Column("其他写法").Column("例");
        foreach (var column in table.Columns)
            list.Row(
                new Cell(column.Name),
                new Cell(column.Id),
                new Cell(column.Type.Name()),
                new Cell(column.IsRequired ? column.IsKey ? "必填，键" : "必填" : column.IsKey ? "键" : column.IsPersonal ? "个人信息" : ""),
                new Cell(column.Meaning),
                new Cell(column.OfNothing),
                new Cell(ChoicesOf(column)),
                new Cell(string.Join("、", column.Aliases)),
                new Cell(column.Example));
        return list.Build();
    }

    private static string ChoicesOf(Column column)
    {
        var names = new List<string>(column.Choices.Count);
        foreach (var choice in column.Choices)
            names.Add(choice.Name);
        return string.Join("、", names);
    }
}

using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A page for each table of the data package: what stands in it, some of its rows, and how a program reads it. A table without a row keeps its page.</summary>
internal static class TablePages
{
    /// <summary>Longer texts of the sample are cut: they stand whole on the documents' pages.</summary>
    private const int MostSigns = 40;

    public static IEnumerable<Page> Of(SiteFrame site, TableContents contents)
    {
        var table = contents.Table;
        IReadOnlyList<string[]> sample = contents.HasFile ? contents.Sample() : [];
        string description = $"{table.Title}（{table.FileName}）：{table.Meaning}{Rows(contents)}，各列的含义、单位和读取方法。";
        yield return new ContentPage(site, contents.Page, $"数据表：{table.Title}")
        {
            Description = description,
            Breadcrumb = [SitePages.HomeLink, new("数据", SitePaths.Data)],
            Lead = contents.HasFile
                ? $"{table.Meaning}"
                : $"{table.Meaning}本站现在没有这张表的数据，所以没有文件；以后有了，仍在这个网址说明。",
            Sections = [.. Sections(contents, sample)],
            LinkedData = !contents.HasFile ? null : new Dataset(site, contents.Page, $"{site.Settings.Title}：{table.Title}（{table.Name}）", description)
            {
                Files = [new("text/csv", contents.Csv, contents.Bytes), .. contents.ParquetBytes > 0 ? new Dataset.File[] { new(SiteFormats.Parquet, SitePaths.Parquet(table.Name), contents.ParquetBytes) } : []],
                PartOf = SitePaths.Data,
                Columns = table.Columns,
            }.ToJson(),
        };
    }

    public static string Rows(TableContents contents) => $"{contents.Rows.ToString("#,0", CultureInfo.InvariantCulture)} 行";

    /// <summary>As people say it: 1.2 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000m:0.#} KB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000m:0.#} GB"),
    };

    private static IEnumerable<Section> Sections(TableContents contents, IReadOnlyList<string[]> sample)
    {
        var table = contents.Table;
        if (contents.HasFile)
            yield return new Section("files", "文件").Add(new Block { Facts = [.. Files(contents)] });
        yield return new Section("columns", "各列").Add(new Block
        {
            Notes = [.. Notes(table)],
            Table = Columns(table).Build(),
        });
        if (sample.Count == 0)
            yield break;
        yield return new Section("sample", "样例").Add(new Block
        {
            Notes = [$"文件的前 {sample.Count} 行，一行竖排成一列；长的文字截短。"],
            Table = Sample(table, sample).Build([], "空格子：这一行的这一列没有内容，含义见上面“各列”。"),
        });
        yield return new Section("use", "用程序读取").Add(new Block { Notes = [TableRecipes.Question(table, sample)], Codes = [.. TableRecipes.Of(table, sample)] });
    }

    private static IEnumerable<Fact> Files(TableContents contents)
    {
        yield return new("CSV（UTF-8）", contents.Table.FileName, contents.Csv);
        yield return new("大小", $"{Rows(contents)}，{Size(contents.Bytes)}");
        yield return new("SHA-256", contents.Sha256);
        yield return new("这张表的机器可读说明", $"{contents.Table.FileName}-metadata.json（CSVW）", $"{contents.Csv}-metadata.json");
        yield return new("全部表的机器可读说明", "datapackage.json（Data Package）", SitePaths.DataPackage);
        if (contents.ParquetBytes > 0)
            yield return new("Parquet（列有类型，供 DuckDB、pandas、R 等读取）", $"{contents.Table.Name}.parquet，{Size(contents.ParquetBytes)}", SitePaths.Parquet(contents.Table.Name));
        if (contents.Forms.Database)
            yield return new("数据库", $"perfeval.sqlite，其中的表 {contents.Table.Name}", SitePaths.Database);
        yield return new("全部表打包", "all.zip", SitePaths.Archive);
        if (contents.Table.Source is { } source)
            yield return new("填报时的列", "数据字典", $"{SitePaths.Dictionary}#{source.FileName}");
    }

    private static ListTable Columns(PackageTable table)
    {
        var list = new ListTable("columns", $"{table.Title}的各列").Column("列", isRowHeader: true).Column("列名").Column("类型").Column("单位").Column("空格子").Column("含义");
        foreach (var column in table.Columns)
            list.Row(new Cell(column.Id), new Cell(column.Title), new Cell(TypeOf(column)), new Cell(UnitOf(table, column)),
                new Cell(EmptinessOf(column)),
                new Cell(column.Choices.Count == 0 ? column.Meaning : $"{column.Meaning}只能是：{string.Join("、", column.Choices.Select(choice => choice.Name))}。"));
        return list;
    }

    /// <summary>The kinds of emptiness once, for the words that the table has of each column.</summary>
    private static IEnumerable<string> Notes(PackageTable table)
    {
        if (table.Key.Count > 0)
            yield return $"{string.Join("、", table.Key)} {(table.Key.Count > 1 ? "合起来" : "")}确定一行。";
        yield return "没有内容有四种，从不混在一起：空格子、不适用（—）、不公开（涉密）和零（0）；只有 0 是零。" +
            "空格子那一栏写“未印”的，空是原文没有印出；“无单个数”的，空是原文没有印、不适用、不公开或印的不是一个数，是哪一种看原文那一列；“没有”的，空就是没有；“不会空”的总有内容。";
    }

    private static string EmptinessOf(PublishedColumn column) => column switch
    {
        { IsRequired: true } => "不会空",
        { Role: PublishedRole.Printed, Source: not null } => "未印",
        { Source: not null } => "无单个数",
        _ => "没有",
    };

    private static string TypeOf(PublishedColumn column) => column.Type switch
    {
        PublishedType.Integer => "整数",
        PublishedType.Number => "数值",
        PublishedType.Boolean => column.Role == PublishedRole.Printed ? "是或否" : "true 或 false",
        PublishedType.Year => "年度",
        PublishedType.Date => "日期",
        _ => "文字",
    };

    /// <summary>Of a number that is in the unit of its row, where that stands.</summary>
    private static string UnitOf(PackageTable table, PublishedColumn column) => column switch
    {
        { Unit.Length: > 0 } => column.Unit,
        { Role: PublishedRole.Value, Source: { } source } when table.Columns.Any(other => other.Role == PublishedRole.Unit && other.Source == source) => $"见 {source.PublishedId}{PublishedColumns.UnitEnding}",
        { Role: PublishedRole.Fraction } => "1（小数）",
        _ => "",
    };

    private static ListTable Sample(PackageTable table, IReadOnlyList<string[]> sample)
    {
        var list = new ListTable("sample", $"{table.Title}的前几行").Column("列", isRowHeader: true);
        for (int i = 0; i < sample.Count; i++)
            list.Column(string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 行"));
        for (int column = 0; column < table.Columns.Count; column++)
            list.Row([new Cell(table.Columns[column].Id), .. sample.Select(record => new Cell(Cut(column < record.Length ? record[column] : "")))]);
        return list;
    }

    private static string Cut(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        int at = MostSigns;
        return line.Length <= at ? line : string.Concat(line.AsSpan(0, char.IsLowSurrogate(line[at]) ? at - 1 : at), "……");
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>A table of the data package as its descriptions tell it: one of the catalogue, the findings, or the dictionary.</summary>
/// <param name="Name">Of its file, without ending.</param>
/// <param name="Title">Chinese.</param>
/// <param name="Meaning">What one row of it says. Chinese.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Key">Columns that together are never empty and never twice; none where there is no such key.</param>
/// <param name="Source">The catalogue's table; null for the two others.</param>
public sealed record PackageTable(string Name, string Title, string Meaning, IReadOnlyList<PublishedColumn> Columns, IReadOnlyList<string> Key, Table? Source = null)
{
    public string FileName => Name + ".csv";

    /// <summary>Where the column of a role stands that a table has but once; -1 for nowhere.</summary>
    public int IndexOf(PublishedRole role)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i].Role == role)
                return i;
        return -1;
    }

    public static PackageTable Findings { get; } = new("findings", "核验发现", "核验规则在各公开件里发现的问题和不能核对之处，一行一条；与原文相符的不列。",
        [
            new("agency_id", "单位编码", PublishedType.String, "公开信息的单位。", PublishedRole.AgencyId) { IsRequired = true },
            new("disclosure_id", "公开件编码", PublishedType.String, "公开件在单位内的编码。", PublishedRole.DisclosureId) { IsRequired = true },
            new("fiscal_year", "年度", PublishedType.Year, "公开件的预算年度。", PublishedRole.FiscalYear) { IsRequired = true },
            new("rule", "规则", PublishedType.String, "核验规则的编号；含义见网站的“核验规则”。", PublishedRole.Printed),
            new("outcome", "结果", PublishedType.String, "差异、缺失、需说明、四舍五入或未检查。", PublishedRole.Printed),
            new("message", "发现", PublishedType.String, "发现了什么，在哪一行哪一列。", PublishedRole.Printed),
            new("stated", "原文的数", PublishedType.String, "原文印出的数，带单位。", PublishedRole.Printed),
            new("expected", "算得的数", PublishedType.String, "按规则算得的数，带单位；没有的为空。", PublishedRole.Printed),
            new("reply", "单位说明", PublishedType.String, "单位对这条发现的说明；没有的为空。", PublishedRole.Printed),
            new("page", "网页", PublishedType.String, "网站内显示这条发现的网址。", PublishedRole.Printed),
            new("id", "编号", PublishedType.String, "发现在公开件内的固定编号。", PublishedRole.Printed) { IsRequired = true },
        ], ["agency_id", "disclosure_id", "id"]);

    public static PackageTable Dictionary { get; } = new("dictionary", "数据字典", "数据包里每张表的每一列：名称、类型、单位、可以是什么、没有内容时怎样、含义。",
        [
            new("table_name", "表", PublishedType.String, "文件名，不带扩展名。", PublishedRole.Printed) { IsRequired = true },
            new("table_title", "表名", PublishedType.String, "中文表名。", PublishedRole.Printed),
            new("column_no", "列号", PublishedType.Integer, "列在表里的次序，从 1 起。", PublishedRole.RowNumber) { IsRequired = true },
            new("column_name", "列", PublishedType.String, "文件里的列名。", PublishedRole.Printed) { IsRequired = true },
            new("column_title", "列名", PublishedType.String, "中文列名。", PublishedRole.Printed),
            new("type", "类型", PublishedType.String, "Table Schema 的类型：string、integer、number、boolean、year、date。", PublishedRole.Printed),
            new("unit_name", "单位", PublishedType.String, "全列数值的单位；各行单位不同的见“_unit”列。", PublishedRole.Printed),
            new("choices", "取值", PublishedType.String, "只能是其中之一，用分号分开；不限的为空。", PublishedRole.Printed),
            new("when_nothing", "没有内容时", PublishedType.String, "空白、不适用、不公开各怎样写。", PublishedRole.Printed),
            new("meaning", "含义", PublishedType.String, "这一列说的是什么。", PublishedRole.Printed),
        ], ["table_name", "column_no"]);

    public static PackageTable Of(Table table, bool showPersonal) =>
        new(table.FileName, table.SheetName, table.Meaning, PublishedColumns.Of(table, showPersonal), PublishedColumns.KeyOf(table), table);

    /// <summary>Everything that the package describes, in the order of the catalogue.</summary>
    /// <param name="tables">Those that have a file.</param>
    public static IReadOnlyList<PackageTable> All(IReadOnlyCollection<Table> tables, bool showPersonal) =>
        [.. Catalogue.All.Where(tables.Contains).Select(table => Of(table, showPersonal)), Findings, Dictionary];
}

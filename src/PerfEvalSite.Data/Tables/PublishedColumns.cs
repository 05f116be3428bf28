using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Tables;

/// <summary>
/// The columns of each table as it is published for machines, made from the catalogue. The CSV files, their descriptions, the database and the reader of
/// what is published all go by them. Printed cells keep the catalogue's name; what they were understood to be stands behind them under a name with an ending.
/// </summary>
public static class PublishedColumns
{
    public const string ValueEnding = "_value", UnitEnding = "_unit", YuanEnding = "_yuan", FractionEnding = "_fraction", IsoEnding = "_iso";

    private static readonly PublishedColumn[] ids =
        [
            new("agency_id", "单位编码", PublishedType.String, "公开信息的单位。", PublishedRole.AgencyId) { IsRequired = true },
            new("disclosure_id", "公开件编码", PublishedType.String, "公开件在单位内的编码；与单位编码一起确定一个公开件。", PublishedRole.DisclosureId) { IsRequired = true },
            new("row_no", "行号", PublishedType.Integer, "该行在本公开件这张表里的次序，从 1 起；与前两列一起确定一行。", PublishedRole.RowNumber) { IsRequired = true },
            new("agency", "单位", PublishedType.String, "单位名称。", PublishedRole.AgencyName) { IsRequired = true },
            new("region_id", "单位所属区划", PublishedType.String, "单位所属区划的编码；单位没有写明的为空。", PublishedRole.RegionId),
            new("fiscal_year", "年度", PublishedType.Year, "公开件的预算年度。", PublishedRole.FiscalYear) { IsRequired = true },
            new("kind", "文种", PublishedType.String, "公开件的种类。", PublishedRole.Kind) { IsRequired = true },
        ];

    private static readonly PublishedColumn[] sums =
        [
            new("is_total", "是否合计", PublishedType.Boolean, "true 是合计行；false 是相加得合计的行；空是不能再加的行（小计、其中项、重复印出的行）。所以只取 true 或只取 false，求和都不重复。", PublishedRole.IsTotal),
            new("level", "层次", PublishedType.Integer, "在几行之内：0 是最外层，1 是它的组成部分，依此类推。", PublishedRole.Level) { IsRequired = true },
            new("parent", "上级行号", PublishedType.Integer, "该行是哪一行的组成部分（row_no）；最外层为空。", PublishedRole.Parent),
        ];

    private static readonly PublishedColumn before = new("before_correction", "更正前", PublishedType.String, "该行经过更正的单元格原来印的是什么，写成“列=原值”，几处用；分开；没有更正的为空。更正的日期和原因见 corrections。", PublishedRole.Before);

    /// <param name="showPersonal">Whether columns that name natural persons are published.</param>
    public static IReadOnlyList<PublishedColumn> Of(Table table, bool showPersonal) =>
        [
            .. table.IsOfDisclosure ? ids : [],
            .. table.HasSums ? sums : [],
            .. table.Columns.Where(column => IsPublished(column, showPersonal)).SelectMany(Of),
            .. table.IsOfDisclosure ? [before] : Array.Empty<PublishedColumn>(),
        ];

    /// <summary>The kind of a document is what every row of it says already.</summary>
    public static bool IsPublished(Column column, bool showPersonal) => (showPersonal || !column.IsPersonal) && column != Catalogue.Disclosures.Kind;

    /// <summary>The names of the columns that together are never empty and never twice; none where there is no such key.</summary>
    public static IReadOnlyList<string> KeyOf(Table table) =>
        table.IsOfDisclosure ? table.IsSingle ? ["agency_id", "disclosure_id"] : ["agency_id", "disclosure_id", "row_no"] : [.. table.Keys.Select(column => column.PublishedId)];

    /// <summary>What was worked out from a cell of such a type, in the order of the columns behind it.</summary>
    public static ReadOnlySpan<PublishedRole> Companions(ColumnType type) => type switch
    {
        ColumnType.Money => [PublishedRole.Yuan, PublishedRole.Unit],
        ColumnType.Rate => [PublishedRole.Fraction, PublishedRole.Unit],
        ColumnType.Score or ColumnType.Count => [PublishedRole.Value, PublishedRole.Unit],
        ColumnType.Value => [PublishedRole.Value, PublishedRole.Unit, PublishedRole.Yuan],
        ColumnType.Integer => [PublishedRole.Value],
        ColumnType.Date => [PublishedRole.Iso],
        _ => [],
    };

    private static List<PublishedColumn> Of(Column column)
    {
        var all = new List<PublishedColumn>
        {
            new(column.PublishedId, column.Name, column.Type == ColumnType.Flag ? PublishedType.Boolean : PublishedType.String, column.Meaning, PublishedRole.Printed, column)
            {
                IsRequired = !column.Table.IsOfDisclosure && column is { IsRequired: true, IsKey: true },
            },
        };
        foreach (var role in Companions(column.Type))
            all.Add(Companion(column, role));
        return all;
    }

    private static PublishedColumn Companion(Column column, PublishedRole role)
    {
        string name = Quotes.Around(column.Name);
        return role switch
        {
            PublishedRole.Yuan => new(column.PublishedId + YuanEnding, $"{column.Name}（元）", PublishedType.Number, $"{name}折合成元，不论原文用什么单位；单价是每一份的元数；不是单个金额时为空，空不是零。", role, column),
            PublishedRole.Fraction => new(column.PublishedId + FractionEnding, $"{column.Name}（小数）", PublishedType.Number, $"{name}写成小数，99.96% 是 0.9996；不是单个数字时为空，空不是零。", role, column),
            PublishedRole.Unit => new(column.PublishedId + UnitEnding, $"{column.Name}（单位）", PublishedType.String, $"{name}在原文里的单位；没有单位或不是单个数字时为空。", role, column),
            PublishedRole.Iso => new(column.PublishedId + IsoEnding, $"{column.Name}（日期）", PublishedType.Date, $"{name}写成年-月-日；原文没有印到日的为空。", role, column),
            _ when column.Type == ColumnType.Integer => new(column.PublishedId + ValueEnding, $"{column.Name}（整数）", PublishedType.Integer, $"{name}的整数；不是单个整数时为空，空不是零。", role, column),
            _ => new(column.PublishedId + ValueEnding, $"{column.Name}（数值）", PublishedType.Number, $"{name}理解成的数值，单位见 {column.PublishedId + UnitEnding}；不是单个数字时为空，空不是零。", role, column),
        };
    }
}

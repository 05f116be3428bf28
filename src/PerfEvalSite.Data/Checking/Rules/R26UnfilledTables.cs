using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R26UnfilledTables : Rule
{
    private static readonly ulong[] figures = [.. Catalogue.OfDisclosure.Select(table =>
        table == Catalogue.Disclosures || table == Catalogue.IndicatorSets || table == Catalogue.Restatements || table == Catalogue.Corrections || table == Catalogue.KnownIssues
            ? 0
            : ColumnBits.Of(table.Columns.Where(column => column.Type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Value)))];

    public R26UnfilledTables() : base("R26",
        new("列出了行的表填有数", "A table that lists rows has figures"),
        new("部门决算公开表：没有数据的表格应当列出空表并说明", "Public forms of final accounts: a table without data is printed empty with a statement"))
    {
        Holds("""
            资金
            口径,年初预算,执行
            项目,100,
            合计,,
            """);
        Finds(Outcome.Missing, "资金列出了 2 行，没有一个数，表没有填写", """
            资金
            资金来源,口径,年初预算,执行
            财政拨款,资金来源,,
            其他资金,资金来源,,
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (figures[table.Index] != 0 && context.Rows(table).Length > 0)
                CheckTable(context, findings, table);
    }

    private static void CheckTable(CheckContext context, FindingSink findings, Table table)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            foreach (var column in new ColumnBits(table, figures[table.Index]))
                if (!rows[i][column].IsBlank)
                {
                    findings.Agrees();
                    return;
                }
        // Lists of units or evaluations without scores are what they are; a form of amounts is not.
        if (table != Catalogue.Evaluations && table != Catalogue.Organisation && table != Catalogue.RegionResults)
            findings.Add(Outcome.Missing, new($"{table.SheetName}列出了 {rows.Length} 行，没有一个数，表没有填写", $"{table.FileName} lists {rows.Length} rows and not one figure: it is not filled in"), "", "", FirstCell(table));
    }

    private static CellRef FirstCell(Table table)
    {
        foreach (var column in new ColumnBits(table, figures[table.Index]))
            return new(table, 0, column);
        return new(table, 0, table.Columns[0]);
    }
}

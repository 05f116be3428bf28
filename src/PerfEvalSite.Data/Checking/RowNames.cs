using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// What a reader calls a row: the indicator's name, the project's, 合计. The same names serve the messages of findings and
/// the references that a clerk writes.
/// </summary>
internal static class RowNames
{
    /// <summary>The columns that name a row of the table, the first that is not blank counting; tables not listed go by their keys.</summary>
    private static readonly Dictionary<Table, Column[]> naming = new()
    {
        [Catalogue.Evaluations] = [Catalogue.Evaluations.Title, Catalogue.Evaluations.Id],
        [Catalogue.Scores] = [Catalogue.Scores.Part],
        [Catalogue.Projects] = [Catalogue.Projects.Name],
        [Catalogue.Funds] = [Catalogue.Funds.Source, Catalogue.Funds.Region, Catalogue.Funds.Scope],
        [Catalogue.Allocations] = [Catalogue.Allocations.Region, Catalogue.Allocations.Tier],
        [Catalogue.IndicatorSets] = [Catalogue.IndicatorSets.Name, Catalogue.IndicatorSets.Id],
        [Catalogue.Indicators] = [Catalogue.Indicators.Level4, Catalogue.Indicators.Level3, Catalogue.Indicators.Level2, Catalogue.Indicators.Level1],
        [Catalogue.RegionResults] = [Catalogue.RegionResults.Region],
        [Catalogue.Accounts] = [Catalogue.Accounts.Item],
        [Catalogue.IncomeByCode] = [Catalogue.IncomeByCode.Item],
        [Catalogue.SpendingByCode] = [Catalogue.SpendingByCode.Item],
        [Catalogue.Measures] = [Catalogue.Measures.Item],
        [Catalogue.Bases] = [Catalogue.Bases.Title, Catalogue.Bases.Number],
        [Catalogue.Attachments] = [Catalogue.Attachments.Title],
        [Catalogue.Glossary] = [Catalogue.Glossary.Term],
        [Catalogue.Restatements] = [Catalogue.Restatements.Item, Catalogue.Restatements.Ref],
    };

    /// <summary>The first naming column that is not blank in the row; null when all are.</summary>
    public static Column? NamingColumn(Table table, in Row row)
    {
        if (table == Catalogue.Funds && row.Text(Catalogue.Funds.Scope) == "项目" && !row[Catalogue.Funds.Project].IsEmpty)
            return Catalogue.Funds.Project;
        foreach (var column in namingByTable[table.Index])
            if (!row[column].IsEmpty)
                return column;
        return null;
    }

    /// <summary>The row's name, a code that leads to another table replaced by the name there. Empty for the one row of 公开件.</summary>
    public static string Of(CheckContext context, Table table, int row)
    {
        ref readonly var at = ref context.Rows(table)[row];
        if (NamingColumn(table, at) is not { } column)
            return "";
        string text = at.Text(column);
        if (ScopeOf(table) is { } scope && IsShared(context.Rows(table), column, row))
            return $"{text}（{at.Text(scope)}）";
        return column.References is null ? text : NameBehind(context.Disclosure, context.Site, column, text);
    }

    /// <summary>The column that tells rows of one name apart, in the tables that print every name several times.</summary>
    private static Column? ScopeOf(Table table) =>
        table == Catalogue.Accounts ? Catalogue.Accounts.Scope : table == Catalogue.SpendingByCode ? Catalogue.SpendingByCode.Scope : null;

    private static bool IsShared(ReadOnlySpan<Row> rows, Column column, int row)
    {
        for (int i = 0; i < rows.Length; i++)
            if (i != row && rows[i].Text(column) == rows[row].Text(column))
                return true;
        return false;
    }

    /// <summary>资金“合计”的执行.</summary>
    public static string Cell(CheckContext context, CellRef cell) => cell.NameIn(Of(context, cell.Table, cell.Row));

    /// <summary>正文“说明”, where the column goes without saying.</summary>
    public static string Row(CheckContext context, CellRef cell) => cell.Table.SheetName + Quotes.Around(Of(context, cell.Table, cell.Row));

    /// <summary>The name of the row that a foreign key leads to; the key itself when it leads nowhere.</summary>
    public static string NameBehind(Disclosure disclosure, SiteFacts site, Column column, string key)
    {
        if (column.References == Catalogue.Regions.FileName)
            return site.Region(key)?.Name ?? key;
        if (column.References is null || Catalogue.Find(column.References) is not { IsOfDisclosure: true } table)
            return key;
        foreach (ref readonly var row in disclosure[table].Span)
            if (row.Text(table.Columns[0]) == key && NamingColumn(table, row) is { } name)
                return row.Text(name);
        return key;
    }

    private static readonly Column[][] keys = [.. Catalogue.OfDisclosure.Select(table => table.Keys)];

    private static readonly Column[][] namingByTable = [.. Catalogue.OfDisclosure.Select(table => naming.TryGetValue(table, out var columns) ? columns : KeysOf(table))];

    public static Column[] KeysOf(Table table) => keys[table.Index];
}

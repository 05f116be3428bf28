using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R22UniformNumbers : Rule
{
    /// <summary>Fewer figures have no format that one of them could break.</summary>
    private const int FewestFigures = 4;

    private static readonly ulong[] columns = [.. Catalogue.OfDisclosure.Select(table =>
        table == Catalogue.OtherItems ? 0 : ColumnBits.Of(table.Columns.Where(column => column.Type is ColumnType.Money or ColumnType.Score)))];

    public R22UniformNumbers() : base("R22",
        new("同一栏的数写法一致：小数位数相同，不混用元和万元", "The numbers of one column are written alike: as many decimals, and not 元 beside 万元"),
        new("部门决算公开表：单位万元，保留两位小数", "Public forms of final accounts: 万元 with two decimals"))
    {
        Holds("""
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,208,社会保障和就业支出,60.10
            全口径,210,卫生健康支出,40.00
            全口径,211,节能环保支出,30.50
            全口径,212,城乡社区支出,0
            全口径,213,农林水支出,12.34
            """);
        Finds(Outcome.NeedsReason, "支出决算的本年支出合计多数保留 2 位小数，“农林水支出”印作 12.3", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,208,社会保障和就业支出,60.10
            全口径,210,卫生健康支出,40.00
            全口径,211,节能环保支出,30.55
            全口径,213,农林水支出,12.3
            """);
        Finds(Outcome.NeedsReason, "资金的执行有的以万元为单位，有的以元为单位：“乙”印作 4500元", """
            项目
            项目编码,项目名称
            1,甲
            2,乙

            资金
            项目编码,口径,执行
            1,项目,10万元
            2,项目,4500元
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (columns[table.Index] != 0 && context.Rows(table).Length > 1)
                foreach (var column in new ColumnBits(table, columns[table.Index]))
                {
                    CheckDecimals(context, findings, table, column);
                    CheckUnits(context, findings, table, column);
                }
    }

    /// <summary>
    /// Spreadsheets leave out zeros at the end, so that fewer decimals break a format only where the column prints such zeros; more decimals
    /// than all others break it always.
    /// </summary>
    private static void CheckDecimals(CheckContext context, FindingSink findings, Table table, Column column)
    {
        Span<int> byDecimals = stackalloc int[8];
        byDecimals.Clear();
        int figures = 0, zeros = 0;
        foreach (ref readonly var row in context.Rows(table))
            if (IsCompared(row[column]))
            {
                figures++;
                byDecimals[row[column].Decimals]++;
                if (EndsWithZero(row[column]))
                    zeros++;
            }
        if (figures < FewestFigures)
            return;
        int usual = 0;
        for (int i = 1; i < byDecimals.Length; i++)
            if (byDecimals[i] >= byDecimals[usual])
                usual = i;
        List<CellRef>? others = null;
        for (int i = 0; i < context.Rows(table).Length && byDecimals[usual] * 2 > figures; i++)
        {
            ref readonly var figure = ref context.Rows(table)[i][column];
            if (IsCompared(figure) && figure.Decimals != usual && (figure.Decimals > usual ? usual > 0 : zeros > 0))
                (others ??= []).Add(new(table, i, column));
        }
        if (others is null)
            findings.Agrees();
        else
            // A figure that another printing corrects is wrong before it is badly written.
            findings.AddDerived(Outcome.NeedsReason,
                new($"{table.SheetName}的{column.Name}多数保留 {usual} 位小数，{Named(context, others)}", $"most of {table.FileName} {column.Id} have {usual} decimals, but not {Named(context, others)}"),
                context.Figure(others[0]).Printed, "", (cell, _) => others.Count == 1 && others[0] == cell, [.. others]);
    }

    /// <summary>A zero is written as it likes, and a count of decimals needs a plain number.</summary>
    private static bool IsCompared(in Figure figure) => figure.IsNumber && figure.Value != 0 && figure.Decimals < 8 && !figure.Approximate;

    private static bool EndsWithZero(in Figure figure) => figure.Decimals > 0 && decimal.Truncate(figure.Value * Tens(figure.Decimals)) % 10 == 0;

    private static decimal Tens(int decimals)
    {
        decimal tens = 1;
        for (int i = 0; i < decimals; i++)
            tens *= 10;
        return tens;
    }

    private static void CheckUnits(CheckContext context, FindingSink findings, Table table, Column column)
    {
        if (column.Type != ColumnType.Money)
            return;
        Unit? first = null;
        List<CellRef>? others = null;
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            ref readonly var figure = ref context.Rows(table)[i][column];
            if (!figure.IsNumber || figure.Value == 0 || figure.Unit is not { Dimension: Dimension.Money } unit)
                continue;
            if (first is null)
                first = unit;
            else if (unit.Name != first.Name)
                (others ??= []).Add(new(table, i, column));
        }
        if (others is null)
        {
            if (first is not null)
                findings.Agrees();
            return;
        }
        string other = context.Figure(others[0]).Unit!.Name;
        findings.Add(Outcome.NeedsReason,
            new($"{table.SheetName}的{column.Name}有的以{first!.Name}为单位，有的以{other}为单位：{Named(context, others)}", $"{table.FileName} {column.Id} is partly in {first.Name}, partly in {other}: {Named(context, others)}"),
            context.Figure(others[0]).Printed, "", [.. others]);
    }

    private static string Named(CheckContext context, List<CellRef> cells)
    {
        const int most = 3;
        string names = string.Join('、', cells.Take(most).Select(cell => $"“{RowNames.Of(context, cell.Table, cell.Row)}”印作 {context.Figure(cell).Printed}"));
        return cells.Count > most ? $"{names}等 {cells.Count} 处" : names;
    }
}

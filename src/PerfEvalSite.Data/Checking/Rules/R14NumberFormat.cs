using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R14NumberFormat : Rule
{
    private static readonly ulong[] numeric = [.. Catalogue.OfDisclosure.Select(table => ColumnBits.Of(table.Columns.Where(column => column.Type >= ColumnType.Money)))];

    public R14NumberFormat() : base("R14",
        new("数字的写法没有多余的点，百分比写出百分号", "Numbers have no stray point, and a percentage has its sign"),
        new("《出版物上数字用法》（GB/T 15835）", "GB/T 15835, numerals in publications"))
    {
        Covers = ["K57"];
        Holds("""
            资金
            口径,年初预算,执行
            合计,"50513.38",50491.71
            """);
        Finds(Outcome.NeedsReason, "复述“每人补助”的印刷文本印作“48.8.元”，多了一个点", """
            资金
            口径,执行
            合计,48.8元

            复述
            序号,所指,名称,印刷文本,出处
            1,资金/合计/执行,每人补助,48.8.元,一
            """);
        Finds(Outcome.NeedsReason, "复述“占比”的印刷文本印作“76.23”，没有百分号", """
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,得分率
            e1,决策,76.23%

            复述
            序号,所指,名称,印刷文本,出处
            1,得分/决策/得分率,占比,76.23,一
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (context.Rows(table).Length > 0)
                CheckTable(context, findings, table);
        var restatements = Catalogue.Restatements;
        for (int i = 0; i < context.Rows(restatements).Length; i++)
        {
            ref readonly var printed = ref context.Rows(restatements)[i][restatements.Printed];
            if (printed.IsNumber && printed.Unit is null && context.References.Target(restatements, i).Cell is { } cell && context.Figure(cell).Unit?.Dimension == Dimension.Ratio)
                Report(context, findings, new(restatements, i, restatements.Printed), "没有百分号", "without a percent sign");
        }
    }

    /// <summary>A table without any counts as one comparison, not as one for each of its figures.</summary>
    private static void CheckTable(CheckContext context, FindingSink findings, Table table)
    {
        var rows = context.Rows(table);
        bool hasNumbers = false, hasStray = false;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!hasNumbers)
                foreach (var column in new ColumnBits(table, numeric[table.Index]))
                    hasNumbers |= rows[i][column].IsNumber;
            foreach (var column in new ColumnBits(table, numeric[table.Index] & rows[i].Unplain))
                if (rows[i][column].IsNumber && HasStrayPoint(rows[i].Text(column)))
                {
                    hasStray = true;
                    Report(context, findings, new(table, i, column), "多了一个点", "with a stray point");
                }
        }
        if (hasNumbers && !hasStray)
            findings.Agrees();
    }

    private static void Report(CheckContext context, FindingSink findings, CellRef cell, string what, string whatEn)
    {
        ref readonly var figure = ref context.Figure(cell);
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}印作“{figure.Printed}”，{what}", $"{Messages.English(context, cell)} is printed “{figure.Printed}”, {whatEn}"), figure.Printed, Say.Figure(figure), cell);
    }

    /// <summary>A point that no digit follows: 48.8.元, 99.5%.</summary>
    private static bool HasStrayPoint(string printed)
    {
        for (int at = printed.IndexOf('.'); at >= 0; at = printed.IndexOf('.', at + 1))
            if (at + 1 == printed.Length || !char.IsDigit(printed[at + 1]))
                return true;
        return false;
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R13AllRegions : Rule
{
    private static readonly RegionResultsTable results = Catalogue.RegionResults;
    private static readonly AllocationsTable allocations = Catalogue.Allocations;

    public R13AllRegions() : base("R13",
        new("分到资金的区域都有评价结果，得分、排名、等级和执行率每个区域都印出；声明的区、市、县个数与列出的一致", "Every region that was given funds has a result; scores, ranks, grades and rates are printed for all or for none; as many are listed as the text says"),
        new("资金分配表与区域结果表的区域一致", "The regions of the allocation are those of the results"))
    {
        NeedsTheWhole = true;
        Needs = [results];
        Holds("""
            评价
            评价编码
            e1

            资金分配
            层次,区划编码,金额
            区县,370401,300
            区县,370402,100

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,80
            """);
        Finds(Outcome.Missing, "资金分配中的“西区”在区域结果中没有列出", """
            评价
            评价编码
            e1

            资金分配
            层次,区划编码,金额
            区县,370401,300
            区县,370402,100

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            """);
        Finds(Outcome.Missing, "区域结果“西区”没有印出得分，其他区域都有", """
            评价
            评价编码
            e1

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,
            """);
        Finds(Outcome.Missing, "其他数据“涉及的区”的数值为 3 区，区域结果列出 2 个", """
            评价
            评价编码
            e1

            其他数据
            序号,名称,数值
            1,涉及的区,3区

            区域结果
            评价编码,区划编码,得分
            e1,370401,90
            e1,370402,80
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckAllocated(context, findings);
        foreach (var column in (ReadOnlySpan<Column>)[results.Score, results.Rank, results.Grade, results.ExecutionRate])
            CheckColumn(context, findings, column);
        CheckStatedNumbers(context, findings);
    }

    /// <summary>“涉及6区1市”: how many regions of that kind the document says it is about, against those that have a result.</summary>
    private static void CheckStatedNumbers(CheckContext context, FindingSink findings)
    {
        var measures = Catalogue.Measures;
        var rows = context.Rows(measures);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var stated = ref rows[i][measures.Value];
            if (!stated.IsNumber || stated.Unit?.Name is not ("区" or "市" or "县") || !rows[i].Text(measures.Item).Contains("涉及", StringComparison.Ordinal))
                continue;
            int listed = Listed(context, stated.Unit.Name);
            var cell = new CellRef(measures, i, measures.Value);
            if (listed == stated.Value)
                findings.Agrees();
            else
                findings.Add(listed < stated.Value ? Outcome.Missing : Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(stated)}，区域结果列出 {listed} 个", $"{Messages.English(context, cell)} is {Say.Figure(stated)}; {results.FileName} lists {listed}"),
                    Say.Figure(stated), listed + " 个", cell);
        }
    }

    /// <summary>Regions of the results whose kind is of that name: 县级市 is a 市, 功能区 and 市辖区 a 区.</summary>
    private static int Listed(CheckContext context, string kind)
    {
        var rows = context.Rows(results);
        int listed = 0;
        for (int i = 0; i < rows.Length; i++)
            if (context.Site.Region(rows[i].Text(results.Region)) is { } region && region.Kind.EndsWith(kind, StringComparison.Ordinal) && IsFirst(rows, i))
                listed++;
        return listed;
    }

    private static bool IsFirst(ReadOnlySpan<Row> rows, int row)
    {
        for (int i = 0; i < row; i++)
            if (rows[i].Text(results.Region) == rows[row].Text(results.Region))
                return false;
        return true;
    }

    private static void CheckAllocated(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(allocations);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Text(allocations.Tier) != "区县" || rows[i][allocations.Region].IsEmpty)
                continue;
            if (HasResult(context, rows[i].Text(allocations.Region)))
                findings.Agrees();
            else
                findings.Add(Outcome.Missing,
                    new($"资金分配中的“{RowNames.Of(context, allocations, i)}”在区域结果中没有列出", $"“{RowNames.Of(context, allocations, i)}” was given funds and is not among the results"), "", "", new CellRef(allocations, i, allocations.Region));
        }
    }

    private static bool HasResult(CheckContext context, string region)
    {
        foreach (ref readonly var row in context.Rows(results))
            if (row.Text(results.Region) == region)
                return true;
        return false;
    }

    private static void CheckColumn(CheckContext context, FindingSink findings, Column column)
    {
        var rows = context.Rows(results);
        bool any = false;
        foreach (ref readonly var row in rows)
            any |= !row[column].IsBlank;
        for (int i = 0; any && i < rows.Length; i++)
            if (!rows[i][column].IsBlank)
                findings.Agrees();
            else
                findings.Add(Outcome.Missing,
                    new($"区域结果“{RowNames.Of(context, results, i)}”没有印出{column.Name}，其他区域都有", $"region “{RowNames.Of(context, results, i)}” has no {column.Id}, which others have"), "", "", new CellRef(results, i, column));
    }
}

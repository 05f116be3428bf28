using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K47TemplateWords : Rule
{
    private static readonly ulong[] texts = [.. Catalogue.OfDisclosure.Select(table =>
        ColumnBits.Of(table.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Markdown or ColumnType.List or ColumnType.Value)))];

    public K47TemplateWords() : base("K47",
        new("没有遗留的模板文字，如“XX”“某某”“下降（增长）”“请填写”“（200字以内）”“示例：”", "No left-over words of a template"),
        new("部门决算公开模板中的待填文字", "Words of the templates that are to be filled in"))
    {
        Holds("""
            正文
            栏目,序号,正文
            概况,1,一般公共预算支出下降 27.78%。
            结论,1,有关情况说明见附表，个别单位填写不够规范。
            """);
        Finds(Outcome.NeedsReason, "正文“问题”的正文中有“请填写存在的主要问题”，像是没有填写的模板文字", """
            正文
            栏目,序号,正文
            问题,1,请填写存在的主要问题
            """);
        Finds(Outcome.NeedsReason, "正文“结论”的正文中有“示例：本部门年度任务全部完成”，像是没有填写的模板文字", """
            正文
            栏目,序号,正文
            结论,1,示例：本部门年度任务全部完成。
            """);
        Finds(Outcome.NeedsReason, "正文“概况”的正文中有“下降（增长）”，像是没有填写的模板文字", """
            正文
            栏目,序号,正文
            概况,1,一般公共预算支出下降（增长）27.78%。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (texts[table.Index] != 0 && context.Rows(table).Length > 0 && !HasAny(context, findings, table))
                findings.Agrees();
    }

    /// <summary>A table without any counts as one comparison, not as one for each of its cells.</summary>
    private static bool HasAny(CheckContext context, FindingSink findings, Table table)
    {
        var rows = context.Rows(table);
        bool any = false;
        for (int i = 0; i < rows.Length; i++)
        {
            // A row that the form keeps in reserve is told by the reader already.
            if (table == Catalogue.Indicators && rows[i].Unplain != 0 && FormRows.IsUnused(rows[i]))
                continue;
            foreach (var column in new ColumnBits(table, rows[i].Unplain & texts[table.Index]))
                if (rows[i].Text(column) is { Length: > 1 } text && TemplateWords.In(text) is { } word)
                {
                    Report(context, findings, new(table, i, column), word);
                    any = true;
                }
        }
        return any;
    }

    private static void Report(CheckContext context, FindingSink findings, CellRef cell, string found)
    {
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}中有“{found}”，像是没有填写的模板文字", $"{Messages.English(context, cell)} has “{found}”, which looks like a template not filled in"), found, "", cell);
    }
}

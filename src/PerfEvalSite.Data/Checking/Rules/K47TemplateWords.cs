using System.Buffers;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K47TemplateWords : Rule
{
    private static readonly string[] words =
        ["XX", "xx", "××", "ＸＸ", "某某", "下降（增长）", "增长（下降）", "增加（减少）", "减少（增加）", "增长/下降", "增加/减少", "（请填写", "（此处填", "****年", "____"];

    private static readonly SearchValues<string> search = SearchValues.Create(words, StringComparison.Ordinal);

    private static readonly Column[][] texts =
        [.. Catalogue.OfDisclosure.Select(table => table.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Markdown or ColumnType.List or ColumnType.Value).ToArray())];

    public K47TemplateWords() : base("K47",
        new("没有遗留的模板文字，如“XX”“某某”“下降（增长）”", "No left-over words of a template"),
        new("部门决算公开模板中的待填文字", "Words of the templates that are to be filled in"))
    {
        Covers = ["K58"];
        Holds("""
            正文
            栏目,序号,正文
            概况,1,一般公共预算支出下降 27.78%。
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
        {
            var rows = context.Rows(table);
            for (int i = 0; i < rows.Length; i++)
                foreach (var column in texts[table.Index])
                {
                    string text = rows[i].Text(column);
                    if (text.Length < 2)
                        continue;
                    int at = text.AsSpan().IndexOfAny(search);
                    if (at < 0)
                        findings.Agrees();
                    else
                        Report(context, findings, new(table, i, column), text.AsSpan(at));
                }
        }
    }

    private static void Report(CheckContext context, FindingSink findings, CellRef cell, ReadOnlySpan<char> from)
    {
        string found = "";
        foreach (string word in words)
            if (found.Length == 0 && from.StartsWith(word, StringComparison.Ordinal))
                found = word;
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}中有“{found}”，像是没有填写的模板文字", $"{Messages.English(context, cell)} has “{found}”, which looks like a template not filled in"), found, "", cell);
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K58DocumentWords : Rule
{
    private static readonly DisclosuresTable document = Catalogue.Disclosures;
    private static readonly NarrativesTable texts = Catalogue.Narratives;

    public K58DocumentWords() : base("K58",
        new("标题写的“部门决算”或“单位决算”与文种一致", "部门决算 or 单位决算 in title and headings is the kind of the document"),
        new("部门决算含所属单位，单位决算只是一个单位的", "A department's accounts include its units; a unit's are its own"))
    {
        Holds("""
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2020年度部门决算,部门决算,2020,万元
            """);
        Finds(Outcome.NeedsReason, "公开件的标题写“单位决算”，文种写“部门决算”", """
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2020年度单位决算,部门决算,2020,万元
            """);
        Finds(Outcome.NeedsReason, "正文“说明”的标题写“单位决算”，公开件的标题写“部门决算”", """
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2020年度部门决算,部门决算,2020,万元

            正文
            栏目,序号,标题,正文
            说明,1,2020年度单位决算情况说明,收入增加。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (context.Disclosure.Kind.Id != "final-accounts")
            return;
        var title = new CellRef(document, 0, document.Title);
        var kind = new CellRef(document, 0, document.Kind);
        // The kind as the clerk wrote it: 单位决算 is another name of it, and says more.
        var known = WordIn(context.Figure(title).Printed) is null ? kind : title;
        Compare(context, findings, title, kind, "文种");
        for (int i = 0; i < context.Rows(texts).Length; i++)
            Compare(context, findings, new(texts, i, texts.Heading), known, known == kind ? "文种" : "公开件的标题");
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef cell, CellRef with, string called)
    {
        if (WordIn(context.Figure(cell).Printed) is not { } said || WordIn(context.Figure(with).Printed) is not { } known)
            return;
        if (said == known)
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason, new($"{RowNames.Cell(context, cell)}写“{said}”，{called}写“{known}”", $"{Messages.English(context, cell)} says “{said}”, {Messages.English(context, with)} “{known}”"), said, known, cell, with);
    }

    /// <summary>Null where neither is said, or both: 部门决算（含单位决算）.</summary>
    private static string? WordIn(string text)
    {
        bool isDepartment = text.Contains("部门决算", StringComparison.Ordinal), isUnit = text.Contains("单位决算", StringComparison.Ordinal);
        return isDepartment == isUnit ? null : isDepartment ? "部门决算" : "单位决算";
    }
}

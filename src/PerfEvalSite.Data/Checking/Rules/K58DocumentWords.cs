using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K58DocumentWords : Rule
{
    private static readonly DisclosuresTable document = Catalogue.Disclosures;
    private static readonly NarrativesTable texts = Catalogue.Narratives;

    public K58DocumentWords() : base("K58",
        new("标题和各小标题写的“部门决算”或“单位决算”一致", "Title and headings all say 部门决算, or all 单位决算"),
        new("部门决算含所属单位，单位决算只是一个单位的", "A department's accounts include its units; a unit's are its own"))
    {
        Holds("""
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2020年度部门决算,部门决算,2020,万元

            正文
            栏目,序号,标题,正文
            说明,1,2020年度部门决算情况说明,收入增加。
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
        // The kind is one and the same for both; where the title says neither, the first heading that does is what the others are held against.
        CellRef? known = WordAt(context, new(document, 0, document.Title)) is null ? null : new(document, 0, document.Title);
        for (int i = 0; i < context.Rows(texts).Length; i++)
        {
            var heading = new CellRef(texts, i, texts.Heading);
            if (WordAt(context, heading) is not { } said)
                continue;
            if (known is not { } with)
                known = heading;
            else if (WordAt(context, with) is { } word && word == said)
                findings.Agrees();
            else
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, heading)}写“{said}”，{RowNames.Cell(context, with)}写“{WordAt(context, with)}”", $"{Messages.English(context, heading)} says “{said}”, {Messages.English(context, with)} “{WordAt(context, with)}”"),
                    said, WordAt(context, with)!, heading, with);
        }
    }

    /// <summary>Null where neither is said, or both: 部门决算（含单位决算）.</summary>
    private static string? WordAt(CheckContext context, CellRef cell)
    {
        string text = context.Figure(cell).Printed;
        bool isDepartment = text.Contains("部门决算", StringComparison.Ordinal), isUnit = text.Contains("单位决算", StringComparison.Ordinal);
        return isDepartment == isUnit ? null : isDepartment ? "部门决算" : "单位决算";
    }
}

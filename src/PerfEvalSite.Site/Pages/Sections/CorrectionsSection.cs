using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>更正: near the top, because a reader must see them before the figures.</summary>
internal static class CorrectionsSection
{
    private static readonly CorrectionsTable T = Catalogue.Corrections;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Ref, "更正的数据", isRowHeader: true).Show(T.Old, T.New, T.Date, T.Reason);

    public static Section? Build(SectionInput input) => input[T].Count == 0
        ? null
        : Parts.OfTable(input, T, "更正", Plan, notes: "下列数据在公开后作过更正：本页和下载里已是更正值，各表在它下面划去原来印出的数。");
}

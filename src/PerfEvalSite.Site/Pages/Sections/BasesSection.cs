using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>依据: a basis may be printed by number only or by title only.</summary>
internal static class BasesSection
{
    private static readonly BasesTable T = Catalogue.Bases;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make("依据", static (_, row) => row[T.Title].IsBlank ? new Cell(row.Text(T.Number), note: "原文只印文号") : new Cell(row.Text(T.Title)), of: T.Title, isRowHeader: true)
        .Show(T.Number, T.Issuer)
        .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
        .Show(T.Place).Under(T.Note);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "法规和文件依据", Plan);
}

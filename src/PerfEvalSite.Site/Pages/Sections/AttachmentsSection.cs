using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>附件: what the document lists, and whether it came with it.</summary>
internal static class AttachmentsSection
{
    private static readonly AttachmentsTable T = Catalogue.Attachments;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make(T.Title.Name, static (input, row) => new Cell(row.Text(T.Title), path: PathOf(input, row.Text(T.Path))), of: T.Title, isRowHeader: true)
        .Show(T.Included, T.Note, T.Place);

    private static string? PathOf(SectionInput input, string path) => path.Length == 0 ? null : SitePaths.Attachment(input.Agency.Id, input.Disclosure.Id, path);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "附件", Plan);
}

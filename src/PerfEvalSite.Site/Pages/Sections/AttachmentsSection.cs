using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>附件: what the document lists, and whether it came with it.</summary>
internal static class AttachmentsSection
{
    private static readonly AttachmentsTable T = Catalogue.Attachments;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make(T.Title.Name, static (input, row) => CellOf(input, row.Text(T.Title), row.Text(T.Path)), of: T.Title, isRowHeader: true)
        .Show(T.Included, T.Note, T.Place);

    /// <summary>What is no document was allowed by the site's settings, and is for download only.</summary>
    private static Cell CellOf(SectionInput input, string title, string path) => path.Length == 0
        ? new Cell(title)
        : new Cell(title, path: SitePaths.AttachmentLink(input.Agency.Id, input.Disclosure.Id, path), isDownload: !AttachmentTypes.IsDocument(path));

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "附件", Plan);
}

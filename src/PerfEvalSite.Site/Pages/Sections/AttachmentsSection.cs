using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>附件: what the document lists, and whether it came with it.</summary>
internal static class AttachmentsSection
{
    private static readonly AttachmentsTable T = Catalogue.Attachments;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Title, T.Title.Name, isRowHeader: true).Show(T.Included, T.Note, T.Place);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "附件", Plan);
}

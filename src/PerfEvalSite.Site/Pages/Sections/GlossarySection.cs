using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>名词: the document's own explanations, with its own numbering and the gaps in it.</summary>
internal static class GlossarySection
{
    private static readonly GlossaryTable T = Catalogue.Glossary;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Term, T.Term.Name, isRowHeader: true).Show(T.No, T.Code, T.Definition, T.Place);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "名词解释", Plan);
}

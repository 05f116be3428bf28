using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>项目: names, bodies, periods. The person responsible is left off unless the site shows personal names.</summary>
internal static class ProjectsSection
{
    private static readonly ProjectsTable T = Catalogue.Projects;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Name, T.Name.Name, isRowHeader: true)
        .Show(T.Aliases, T.Code, T.Implementer, T.Authority, T.Responsible, T.From, T.To, T.Place).Under(T.Note);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "项目", Plan);
}

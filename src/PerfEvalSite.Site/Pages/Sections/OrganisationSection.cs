using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>机构人员.</summary>
internal static class OrganisationSection
{
    private static readonly OrganisationTable T = Catalogue.Organisation;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true).Show(T.Scope, T.Value, T.Names, T.Place);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "机构和人员", Plan);
}

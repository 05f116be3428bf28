using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>已知差异: the agency's own words about figures that do not agree.</summary>
internal static class KnownIssuesSection
{
    private static readonly KnownIssuesTable T = Catalogue.KnownIssues;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Ref, "所指的数据", isRowHeader: true).Show(T.Check, T.Reason, T.Date);

    public static Section? Build(SectionInput input) => input[T].Count == 0 ? null : Parts.OfTable(input, T, "单位对差异的说明", Plan);
}

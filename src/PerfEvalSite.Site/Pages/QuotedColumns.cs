using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The columns whose figures other pages quote and link to: comparisons, regions, the years of an agency. Their cells have ids; those
/// of other columns only where a finding is about them, which keeps pages light.
/// </summary>
internal static class QuotedColumns
{
    private static readonly HashSet<Column> all =
    [
        Catalogue.Funds.Initial, Catalogue.Funds.Adjusted, Catalogue.Funds.Received, Catalogue.Funds.Executed, Catalogue.Funds.ExecutionRate,
        Catalogue.ThreePublic.Final, Catalogue.ThreePublic.Visitors,
        Catalogue.Accounts.Final, Catalogue.SpendingByCode.Total,
        .. RegionMention.ColumnsOf(Catalogue.Allocations), .. RegionMention.ColumnsOf(Catalogue.RegionResults),
    ];

    public static bool Has(Column? column) => column is not null && all.Contains(column);
}

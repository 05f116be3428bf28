using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>机关运行经费, 政府采购, 国有资产 and 预算绩效管理.</summary>
internal static class OtherItemsSection
{
    private static readonly OtherItemsTable T = Catalogue.OtherItems;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true).Show(T.Value, T.AsOf, T.Prior, T.Place).Under(T.NoPriorReason, T.Note, T.SourceNote);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "机关运行、采购、资产和绩效管理", Plan);
}

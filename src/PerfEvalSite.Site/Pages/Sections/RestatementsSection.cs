using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>复述: folded, because they matter to whoever compares and to few others.</summary>
internal static class RestatementsSection
{
    private static readonly RestatementsTable T = Catalogue.Restatements;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make("这里的称呼", static (_, row) => new Cell(row[T.Item].IsBlank ? row.Text(T.Ref) : row.Text(T.Item)), of: T.Item, isRowHeader: true)
        .Show(T.Printed, "印刷文本").Show(T.Ref, "所指的数据").Show(T.Place);

    public static Section? Build(SectionInput input) => input[T].Count == 0
        ? null
        : Parts.OfTable(input, T, "重复印出的数", Plan, isFolded: true, notes: "同一个数在原文别处又印了一次的，逐一登记，供核对。");
}

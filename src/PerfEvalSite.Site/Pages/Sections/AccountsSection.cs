using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>决算: one table a scope, because figures of different scope are never added or compared.</summary>
internal static class AccountsSection
{
    private static readonly AccountsTable T = Catalogue.Accounts;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true)
        .Show(T.Code, T.Budget, T.Final, T.Share, T.ShareBase, T.Completion)
        .Make("计算完成预算", static (_, row) => ComputedRate.CellOf(ComputedRate.From(row[T.Final], row[T.Budget], row[T.Completion], T.Budget.Name)), isNumeric: true)
        .Show(T.Balance, T.Prior, T.Place).Under(T.BalanceNote, T.Reason)
        .GroupBy(static (_, row) => GroupOf(row))
        .Class(static row => T.By.ChoiceOf(row.Text(T.By))?.Id == "total" ? "total" : null);

    public static Section? Build(SectionInput input)
    {
        var rows = input[T];
        if (rows.Count == 0)
            return Parts.Stated(input, T, "决算");
        var section = new Section(T.FileName, input.Disclosure.Kind.Id == "budget" ? "收入支出预算" : "收入支出决算");
        if (MoneyFlow.Of(input.Disclosure, ClassSpending.Of(input.Disclosure)) is { } flow)
            section.Blocks.Add(new Block { Notes = [FlowCharts.NoteOf(flow)], Charts = [FlowCharts.Of("chart-money", FlowCharts.TitleOf(input.Disclosure.Kind), input.SourceLine, flow)] });
        int number = 0;
        foreach (string scope in Parts.TextsOf(rows, T.Scope))
        {
            var which = Parts.RowsWhere(rows, T.Scope, scope);
            string name = T.Scope.ChoiceOf(scope)?.Name ?? scope;
            section.Blocks.Add(new Block
            {
                Heading = name,
                Charts = [.. AccountsChart.Of(input, name, ++number, which)],
                Table = Plan.Draw(input, $"{name}收支", CollectionsMarshal.AsSpan(which)),
            });
        }
        section.AddCsv(input, T);
        return section;
    }

    /// <summary>收入：按来源. A total names itself.</summary>
    private static string GroupOf(in Row row) => T.By.ChoiceOf(row.Text(T.By))?.Id == "total"
        ? ""
        : $"{FigureText.Of(row[T.Side], T.Side)}：按{FigureText.Of(row[T.By], T.By)}";
}

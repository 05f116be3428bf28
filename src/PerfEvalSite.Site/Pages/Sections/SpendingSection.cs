using System.Runtime.InteropServices;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>支出决算表 and its narrower sisters, one table a scope.</summary>
internal static class SpendingSection
{
    private static readonly SpendingByCodeTable T = Catalogue.SpendingByCode;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true)
        .Show(T.Code, T.Opening, T.Income)
        .Show(T.Total, T.Total.Name)
        .Show(T.Basic, T.Project, T.ToSuperior, T.Operating, T.Subsidy, T.Closing, T.Place)
        .Class(static row => row[T.Code].IsBlank ? "total" : null);

    public static Section? Build(SectionInput input)
    {
        var rows = input[T];
        string heading = input.Disclosure.Kind.Id == "budget" ? "支出预算表" : "支出决算表";
        if (rows.Count == 0)
            return Parts.Stated(input, T, heading);
        var section = new Section(T.FileName, heading);
        foreach (string scope in Parts.TextsOf(rows, T.Scope))
        {
            var which = Parts.RowsWhere(rows, T.Scope, scope);
            string name = T.Scope.ChoiceOf(scope)?.Name ?? scope;
            section.Blocks.Add(new Block { Heading = name, Charts = [.. CodeCharts.Spending(input, scope, name, which)], Table = Plan.Draw(input, $"{name}{heading}", CollectionsMarshal.AsSpan(which)) });
        }
        section.AddCsv(input, T);
        return section;
    }
}

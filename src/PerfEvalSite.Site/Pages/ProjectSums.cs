using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Sums over the projects of a document that prints no total. Only where every project stands there once and prints the amount: a sum of some is no sum of all.
/// </summary>
/// <param name="Executed">In 元.</param>
/// <param name="Budget">In 元; null where not every project prints the same kind of budget.</param>
/// <param name="BudgetName">全年预算 or 年初预算.</param>
/// <param name="Unit">The unit of the first amount, to say the sums in.</param>
internal sealed record ProjectSums(int Projects, decimal Executed, decimal? Budget, string BudgetName, Unit Unit)
{
    private static readonly FundsTable T = Catalogue.Funds;

    public static ProjectSums? Of(Disclosure disclosure)
    {
        var rows = new List<Row>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var row in disclosure[T].Span)
        {
            if (T.Scope.ChoiceOf(row.Text(T.Scope))?.Id != "project")
                continue;
            if (!row[T.Evaluation].IsBlank || !row[T.Region].IsBlank || row[T.Project].IsBlank || !seen.Add(row.Text(T.Project)))
                return null;
            rows.Add(row);
        }
        if (rows.Count < 2 || rows.Count != disclosure[Catalogue.Projects].Count || Sum(rows, T.Executed) is not { } executed)
            return null;
        bool isAdjusted = Sum(rows, T.Adjusted) is not null;
        return new(rows.Count, executed, isAdjusted ? Sum(rows, T.Adjusted) : Sum(rows, T.Initial), (isAdjusted ? T.Adjusted : T.Initial).Name, rows[0][T.Executed].Unit!);
    }

    private static decimal? Sum(List<Row> rows, Column column)
    {
        decimal sum = 0;
        foreach (var row in rows)
        {
            ref readonly var figure = ref row[column];
            if (!figure.IsNumber || figure.Approximate || figure.Comparator != Comparator.None || figure.Unit is not { Dimension: Dimension.Money })
                return null;
            sum += figure.InBase;
        }
        return sum;
    }
}

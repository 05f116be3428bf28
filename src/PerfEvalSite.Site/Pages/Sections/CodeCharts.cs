using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The structures that 收入决算表 and 支出决算表 hold; where 决算 has the same division its own chart is enough.</summary>
internal static class CodeCharts
{
    private static readonly AccountsTable A = Catalogue.Accounts;
    private static readonly IncomeByCodeTable I = Catalogue.IncomeByCode;
    private static readonly SpendingByCodeTable S = Catalogue.SpendingByCode;

    private static readonly Column[] Sources = [I.Appropriation, I.Superior, I.Business, I.Operating, I.Subordinate, I.Other];
    private static readonly Column[] Natures = [S.Basic, S.Project, S.ToSuperior, S.Operating, S.Subsidy];

    public static Chart? IncomeBySource(SectionInput input)
    {
        if (Divides(input, "income", "all", "source"))
            return null;
        foreach (ref readonly var row in input[I].Span)
            if (row[I.Code].IsBlank)
                return Across(input, "chart-income", "收入构成（按来源）", row, I.Total, Sources);
        return null;
    }

    /// <param name="input">The disclosure.</param>
    /// <param name="scope">As the rows write it.</param>
    /// <param name="name">The scope, for the titles.</param>
    /// <param name="which">The rows of the scope.</param>
    public static List<Chart> Spending(SectionInput input, string scope, string name, List<int> which)
    {
        var rows = input[S].Span;
        var choice = S.Scope.ChoiceOf(scope);
        string id = "chart-spending-" + (choice?.Id ?? "other");
        var charts = new List<Chart>(2);
        Row? total = null;
        foreach (int index in which)
            if (rows[index][S.Code].IsBlank)
                total ??= rows[index];
        if (total is { } whole && !Divides(input, "spending", choice?.Id, "nature") && Across(input, id + "-nature", name + "支出构成（按性质）", whole, S.Total, Natures) is { } nature)
            charts.Add(nature);
        if (!Divides(input, "spending", choice?.Id, "function-class") && ByFunction(input, id + "-function", name + "支出构成（按功能分类）", total, which) is { } function)
            charts.Add(function);
        return charts;
    }

    /// <summary>The amounts of one row side by side; columns without an amount are no parts.</summary>
    private static Chart? Across(SectionInput input, string id, string title, in Row row, Column total, Column[] columns)
    {
        var unit = row[total].Unit;
        var parts = new List<SharePart>(columns.Length);
        foreach (var column in columns)
            if (row[column].IsNumber && row[column].Value != 0)
                parts.Add(new SharePart(column.Name, ChartFigures.Of(row[column], column, unit), ""));
        return StructureChart.Of(input, id, title, unit?.Name ?? "", parts, ChartFigures.Of(row[total], total, unit).Number);
    }

    /// <summary>The widest level of codes that divides the total: 类, else 款, else 项.</summary>
    private static Chart? ByFunction(SectionInput input, string id, string title, Row? total, List<int> which)
    {
        var rows = input[S].Span;
        var unit = ChartFigures.UnitOf(rows, which, S.Total);
        foreach (int length in (ReadOnlySpan<int>)[3, 5, 7])
        {
            var parts = new List<SharePart>();
            foreach (int index in which)
                if (rows[index].Text(S.Code).Length == length)
                    parts.Add(new SharePart(rows[index].Text(S.Item), ChartFigures.Of(rows[index][S.Total], S.Total, unit), ""));
            if (parts.Count > 1)
                return StructureChart.Of(input, id, title, unit?.Name ?? "", parts, total is { } whole ? ChartFigures.Of(whole[S.Total], S.Total, unit).Number : null);
        }
        return null;
    }

    /// <summary>Whether 决算 divides the same side and scope in the same way.</summary>
    private static bool Divides(SectionInput input, string side, string? scope, string by)
    {
        foreach (ref readonly var row in input[A].Span)
            if (A.Side.ChoiceOf(row.Text(A.Side))?.Id == side && A.Scope.ChoiceOf(row.Text(A.Scope))?.Id == scope && A.By.ChoiceOf(row.Text(A.By))?.Id == by)
                return true;
        return false;
    }
}

using System.Globalization;
using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What a disclosure spent in one class (类) of the functional classification, within one 口径.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Name">As the classification of that year has it, so that a changed class is another class; the printed name where it has none.</param>
/// <param name="Row">In <paramref name="Table"/>, from 1.</param>
/// <param name="IsBudget">Whether the amount is what a budget plans, which is never set beside what accounts spent.</param>
public readonly record struct ClassSpending(Choice Scope, int Code, string Name, SummaryFigure Amount, Table Table, int Row, bool IsBudget = false)
{
    private static readonly AccountsTable A = Catalogue.Accounts;
    private static readonly SpendingByCodeTable S = Catalogue.SpendingByCode;

    /// <summary>The cell that the amount stands in.</summary>
    public CellId Cell => new(Table.FileName, Row, Table == A ? (IsBudget ? A.Budget : A.Final).Id : S.Total.Id);

    /// <summary>The address of the cell within its page; of the part that it stands in, where the cells of budgets have none.</summary>
    public string Anchor => IsBudget && Table == A ? Table.FileName : Cell.ToString();

    /// <summary>From 决算; from 支出决算表 for a 口径 that 决算 does not divide by class.</summary>
    public static IReadOnlyList<ClassSpending> Of(Disclosure disclosure)
    {
        if (disclosure[A].Count + disclosure[S].Count == 0)
            return [];
        bool isBudget = disclosure.Kind.Id == "budget";
        var found = new List<ClassSpending>();
        var rows = disclosure[A].Span;
        for (int i = 0; i < rows.Length; i++)
            if (A.Side.ChoiceOf(rows[i].Text(A.Side))?.Id == "spending" && A.By.ChoiceOf(rows[i].Text(A.By))?.Id == "function-class")
                Add(found, isBudget, disclosure.FiscalYear, A.Scope.ChoiceOf(rows[i].Text(A.Scope)), rows[i].Text(A.Code), rows[i].Text(A.Item), SummaryFigure.Of(rows[i], isBudget ? A.Budget : A.Final), A, i + 1);
        int fromAccounts = found.Count;
        rows = disclosure[S].Span;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(S.Code).Length == 3 && S.Scope.ChoiceOf(rows[i].Text(S.Scope)) is { } scope && !Has(found, fromAccounts, scope))
                Add(found, isBudget, disclosure.FiscalYear, scope, rows[i].Text(S.Code), rows[i].Text(S.Item), SummaryFigure.Of(rows[i], S.Total), S, i + 1);
        return found;
    }

    private static void Add(List<ClassSpending> found, bool isBudget, int year, Choice? scope, string printedCode, string item, SummaryFigure amount, Table table, int row)
    {
        int code = printedCode.Length == 3 && int.TryParse(printedCode, NumberStyles.None, CultureInfo.InvariantCulture, out int printed) ? printed : FunctionCodes.ClassOf(item);
        if (scope is not null && code > 0 && amount.IsPrinted)
            found.Add(new(scope, code, FunctionCodes.NameIn(code, year) ?? item, amount, table, row, isBudget));
    }

    private static bool Has(List<ClassSpending> found, int count, Choice scope)
    {
        for (int i = 0; i < count; i++)
            if (found[i].Scope == scope)
                return true;
        return false;
    }
}

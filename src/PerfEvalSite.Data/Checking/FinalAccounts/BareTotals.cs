using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// A line that is called 合计 and nothing more. Mostly it is what the year came to; at the foot of a table that has no 总计 it
/// may comprise what was carried over, which only its own figures show.
/// </summary>
internal static class BareTotals
{
    private static readonly AccountsTable table = Catalogue.Accounts;

    /// <summary>Lines that are totals of everything become what they are.</summary>
    public static void Settle(ReadOnlySpan<Row> rows, Span<AccountLines.Line> lines)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            var line = lines[i];
            if (line.Kind is not (AccountKind.IncomeTotal or AccountKind.SpendingTotal) || AccountNames.Squeezed(rows[i].Text(table.Item)) != "合计")
                continue;
            bool isIncome = line.Kind == AccountKind.IncomeTotal;
            var grand = isIncome ? AccountKind.IncomeGrandTotal : AccountKind.SpendingGrandTotal;
            if (!Has(lines, line.Scope, grand) && Comprises(rows, lines, i, isIncome))
                lines[i] = line with { Kind = grand };
        }
    }

    /// <summary>With what was carried over the parts come to the total, and without it they do not.</summary>
    private static bool Comprises(ReadOnlySpan<Row> rows, ReadOnlySpan<AccountLines.Line> lines, int total, bool isIncome)
    {
        ref readonly var stated = ref rows[total][table.Final];
        if (!stated.IsNumber)
            return false;
        Sum year = new(), all = new();
        var scope = lines[total].Scope;
        // Of appropriations the spending is told by the three budgets, each of a scope of its own.
        bool byBudget = !isIncome && scope == AccountScope.Appropriation && !Has(lines, scope, AccountKind.BasicSpending);
        int own = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            var line = lines[i];
            if (i != total && line.Scope == scope && line.Kind == lines[total].Kind && own < 0)
                own = i;
            bool isPart = byBudget
                ? line.Kind == AccountKind.SpendingTotal && line.Scope is AccountScope.General or AccountScope.Fund or AccountScope.Capital
                : line.Scope == scope && (isIncome ? line.Kind is >= AccountKind.GeneralIncome and <= AccountKind.LocalIncome : line.Kind is >= AccountKind.BasicSpending and <= AccountKind.Subsidy);
            bool isCarried = line.Scope == scope && (isIncome ? line.Kind is AccountKind.Opening or AccountKind.SurplusUsed : line.Kind is AccountKind.Closing or AccountKind.Distribution);
            if (isPart)
                year.Add(rows[i][table.Final]);
            if (isPart || isCarried)
                all.Add(rows[i][table.Final]);
        }
        // 本年收入合计 stands above it: that is what the year came to.
        if (own >= 0)
        {
            decimal carried = all.Total - year.Total;
            return rows[own][table.Final] is { IsNumber: true } printed && carried != 0 && stated.InBase == printed.InBase + carried;
        }
        return year.HasAddends && year.Against(stated) == Outcome.Contradiction && all.Against(stated) is Outcome.Agrees or Outcome.Rounding;
    }

    private static bool Has(ReadOnlySpan<AccountLines.Line> lines, AccountScope scope, AccountKind kind)
    {
        foreach (var line in lines)
            if (line.Scope == scope && (line.Kind == kind || line.Kind == AccountKind.GrandTotal))
                return true;
        return false;
    }
}

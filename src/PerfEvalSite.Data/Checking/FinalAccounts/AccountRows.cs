using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// The rows of 决算 for <see cref="RowSums"/>: everything hangs under 本年收入合计 or 本年支出合计 of its scope, which are divided in several ways (分类方式). The
/// grand totals, which carry-over is in, stand above and are added to nothing.
/// </summary>
internal static class AccountRows
{
    public static void Hang(RowTree tree, Disclosure disclosure)
    {
        var lines = new AccountLines(disclosure);
        for (int i = 0; i < tree.Count; i++)
        {
            var (scope, kind, _) = lines.All[i];
            tree.SetParent(i, lines.IsFirst(i) ? ParentOf(lines, i) : lines.FirstPrinting(i));
            if (!lines.IsFirst(i) || kind is AccountKind.None or AccountKind.GrandTotal or AccountKind.IncomeGrandTotal or AccountKind.SpendingGrandTotal)
                tree.SetAside(i);
            else if (kind is AccountKind.IncomeTotal or AccountKind.SpendingTotal)
                tree.SetTotal(i);
        }
    }

    private static int ParentOf(AccountLines lines, int row)
    {
        var (scope, kind, code) = lines.All[row];
        return kind switch
        {
            AccountKind.IncomeTotal => First(lines, scope, AccountKind.IncomeGrandTotal, AccountKind.GrandTotal),
            AccountKind.SpendingTotal => First(lines, scope, AccountKind.SpendingGrandTotal, AccountKind.GrandTotal),
            AccountKind.GeneralIncome or AccountKind.FundIncome or AccountKind.CapitalIncome => First(lines, scope, AccountKind.AppropriationIncome, AccountKind.IncomeTotal),
            AccountKind.AppropriationIncome or AccountKind.SuperiorIncome or AccountKind.BusinessIncome or AccountKind.OperatingIncome or AccountKind.SubordinateIncome
                or AccountKind.OtherIncome or AccountKind.LocalIncome => First(lines, scope, AccountKind.IncomeTotal),
            AccountKind.BasicSpending or AccountKind.ProjectSpending or AccountKind.ToSuperior or AccountKind.OperatingSpending or AccountKind.Subsidy => First(lines, scope, AccountKind.SpendingTotal),
            AccountKind.Staff or AccountKind.PublicUse => First(lines, scope, AccountKind.BasicSpending, AccountKind.SpendingTotal),
            AccountKind.OpeningPart => First(lines, scope, AccountKind.Opening),
            AccountKind.ClosingPart => First(lines, scope, AccountKind.Closing),
            AccountKind.Function or AccountKind.Economic => Above(lines, scope, kind, code),
            _ => -1,
        };
    }

    /// <summary>The nearest printed code above, else the scope's spending.</summary>
    private static int Above(AccountLines lines, AccountScope scope, AccountKind kind, int code)
    {
        for (code /= 100; code >= 100; code /= 100)
            if (lines.Find(scope, kind, code) is { } found)
                return found.Row;
        return First(lines, scope, AccountKind.SpendingTotal);
    }

    private static int First(AccountLines lines, AccountScope scope, AccountKind kind, AccountKind otherwise = AccountKind.None) =>
        lines.Find(scope, kind)?.Row ?? (otherwise == AccountKind.None ? -1 : lines.Find(scope, otherwise)?.Row ?? -1);
}

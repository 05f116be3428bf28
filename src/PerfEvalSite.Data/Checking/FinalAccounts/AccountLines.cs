using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>The rows of the table 决算 as lines of the forms, recognised once for all rules.</summary>
internal sealed class AccountLines
{
    private static readonly AccountsTable table = Catalogue.Accounts;
    private readonly Line[] lines;
    private readonly Dictionary<Line, int> first = [];

    public AccountLines(Disclosure disclosure)
    {
        var rows = disclosure[table].Span;
        lines = new Line[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var kind = AccountNames.Of(row.Text(table.Side), row.Text(table.By), row.Text(table.Item));
            int code = kind is AccountKind.Function or AccountKind.Economic ? AccountCode.Of(row.Text(table.Code)) : 0;
            if (code == 0 && kind == AccountKind.Function && row.Text(table.By) == "功能-类")
                code = FunctionCodes.ClassOf(row.Text(table.Item));
            lines[i] = new(AccountScopes.Of(row.Text(table.Scope)), kind, code);
        }
        BareTotals.Settle(rows, lines);
        for (int i = 0; i < lines.Length; i++)
            first.TryAdd(lines[i], i);
    }

    /// <summary>By row of the table.</summary>
    public ReadOnlySpan<Line> All => lines;

    /// <summary>The 决算数 of the first such line; null when the disclosure has none.</summary>
    public CellRef? Find(AccountScope scope, AccountKind kind, int code = 0) =>
        first.TryGetValue(new(scope, kind, code), out int row) ? Final(row) : null;

    /// <summary>Any line of that kind, whatever its code.</summary>
    public bool Has(AccountScope scope, AccountKind kind)
    {
        foreach (var line in lines)
            if (line.Scope == scope && line.Kind == kind)
                return true;
        return false;
    }

    /// <summary>False for a line that the disclosure has printed before (in a table and again in the text): it is no further part of a sum.</summary>
    public bool IsFirst(int row) =>
        lines[row].Kind is AccountKind.LocalIncome or AccountKind.SurplusUsed or AccountKind.OpeningPart or AccountKind.ClosingPart || first[lines[row]] == row;

    /// <summary>The line of which this row is a further printing; the row itself when it is the first.</summary>
    public int FirstPrinting(int row) => IsFirst(row) ? row : first[lines[row]];

    public static CellRef Final(int row) => new(table, row, table.Final);

    /// <param name="Code">0 for a line without one.</param>
    public readonly record struct Line(AccountScope Scope, AccountKind Kind, int Code);
}
